namespace LupusBackPain.Model;

/// <summary>
/// Where the site will be served: an http or https origin without a trailing slash ("https://example.org") and a base path that starts and
/// ends with '/' ("/" or "/health/").
/// </summary>
internal sealed record BaseUrl(string Origin, string Path)
{
    /// <summary>Reads an absolute http(s) address without query or fragment; false where it is anything else.</summary>
    public static bool TryParse(string text, out BaseUrl? result)
    {
        result = null;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri)
            || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps)
            || uri.Host.Length == 0 || uri.Query.Length > 0 || uri.Fragment.Length > 0 || uri.UserInfo.Length > 0)
        {
            return false;
        }
        var path = uri.AbsolutePath.EndsWith('/') ? uri.AbsolutePath : uri.AbsolutePath + "/";
        result = new BaseUrl(uri.GetLeftPart(UriPartial.Authority), path);
        return true;
    }

    /// <summary>The root-relative link to an address, base path included and percent-encoded: "/health/causes/inflammation/".</summary>
    public string Link(SitePath path) => Path + Encode(path.Value.AsSpan(1));

    /// <summary>The absolute URL of an address.</summary>
    public string Absolute(SitePath path) => Origin + Link(path);

    private static string Encode(ReadOnlySpan<char> path)
    {
        var text = path.ToString();
        return text.AsSpan().IndexOfAnyExcept(Plain) < 0 ? text : string.Join('/', text.Split('/').Select(Uri.EscapeDataString));
    }

    private static readonly System.Buffers.SearchValues<char> Plain =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/");
}
