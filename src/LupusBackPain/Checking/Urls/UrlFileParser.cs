namespace LupusBackPain.Checking;

/// <summary>The states of the URL standard's parser that only file URLs reach.</summary>
internal static class UrlFileParser
{
    private static readonly Url Empty = new("file", "", "", "", null, "", false, null, null);

    /// <summary>The file state. The base, where there is one, is a file URL.</summary>
    public static Url? Parse(ReadOnlySpan<char> input, Url? baseUrl)
    {
        if (input.Length > 0 && input[0] is '/' or '\\')
        {
            return input.Length > 1 && input[1] is '/' or '\\' ? Host(input[2..]) : AfterSlash(input[1..], baseUrl);
        }
        if (baseUrl is null)
        {
            return UrlParser.Finish(Empty, input);
        }
        if (input.IsEmpty || input[0] is '?' or '#')
        {
            var query = input.StartsWith('?') ? null : baseUrl.Query;
            return UrlParser.AfterPath(baseUrl with { Query = query }, input);
        }
        var path = StartsWithDrive(input) ? "" : UrlPath.Shorten(baseUrl.Path, true);
        return UrlParser.Finish(baseUrl with { Path = path, Query = null, Fragment = null }, input);
    }

    private static Url AfterSlash(ReadOnlySpan<char> input, Url? baseUrl)
    {
        if (baseUrl is null)
        {
            return UrlParser.Finish(Empty, input);
        }
        var drive = baseUrl.Path.Length >= 3 && IsNormalizedDrive(baseUrl.Path.AsSpan(1, 2)) && (baseUrl.Path.Length == 3 || baseUrl.Path[3] == '/');
        var path = drive && !StartsWithDrive(input) ? baseUrl.Path[..3] : "";
        return UrlParser.Finish(Empty with { Host = baseUrl.Host, Path = path }, input);
    }

    private static Url? Host(ReadOnlySpan<char> input)
    {
        var end = input.IndexOfAny("/\\?#");
        var host = end < 0 ? input : input[..end];
        if (IsDrive(host))
        {
            return UrlParser.Finish(Empty, input);
        }
        var parsed = host.IsEmpty ? "" : UrlHost.Parse(host, true);
        return parsed is null
            ? null
            : UrlParser.AfterAuthority(Empty with { Host = parsed == "localhost" ? "" : parsed }, end < 0 ? default : input[end..]);
    }

    public static bool IsDrive(ReadOnlySpan<char> text) => text.Length == 2 && char.IsAsciiLetter(text[0]) && text[1] is ':' or '|';

    public static bool IsNormalizedDrive(ReadOnlySpan<char> text) => text.Length == 2 && char.IsAsciiLetter(text[0]) && text[1] == ':';

    private static bool StartsWithDrive(ReadOnlySpan<char> text) =>
        text.Length >= 2 && IsDrive(text[..2]) && (text.Length == 2 || text[2] is '/' or '\\' or '?' or '#');
}
