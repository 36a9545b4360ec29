namespace LupusBackPain.Checking;

/// <summary>The addresses of meta elements: a refresh, and the pictures, films and page addresses of Open Graph, Twitter cards and tiles.</summary>
internal static class MetaReferences
{
    public static void Add(TreeElement element, PageWalk walk)
    {
        if (!element.TryGet("content", out var content))
        {
            return;
        }
        if (element.Is("http-equiv", "refresh"))
        {
            if (MetaRefresh.Address(content.ToString()) is { Length: > 0 } address)
            {
                walk.Add(address, Use.Followed | Use.Fragment | Use.Redirect, element.At);
            }
            return;
        }
        if ((element.TryGet("property", out var name) && IsAddress(name)) || (element.TryGet("name", out name) && IsAddress(name)))
        {
            walk.Add(content, Use.None, element.At);
        }
        else if (element.TryGet("itemprop", out name) && name is "image" or "url" or "logo" or "thumbnailUrl" or "contentUrl")
        {
            walk.Add(content, Use.None, element.At);
        }
    }

    private static bool IsAddress(ReadOnlySpan<char> name)
    {
        if (name.Length > 32)
        {
            return false;
        }
        Span<char> lower = stackalloc char[32];
        var length = name.ToLowerInvariant(lower);
        return lower[..length] is "og:url" or "og:image" or "og:image:url" or "og:image:secure_url" or "og:video" or "og:video:url"
            or "og:video:secure_url" or "og:audio" or "og:audio:url" or "og:audio:secure_url" or "twitter:image" or "twitter:image:src"
            or "twitter:player" or "twitter:player:stream" or "twitter:url" or "msapplication-tileimage";
    }
}
