namespace LupusBackPain.Checking;

/// <summary>
/// The basic URL parser of the WHATWG URL standard (https://url.spec.whatwg.org/), without state override. The standard's states are
/// the methods here; where it steps through code points, these look for the end of each part. Encoding is always UTF-8.
/// </summary>
internal static class UrlParser
{
    public static Url? Parse(string text, Url? baseUrl)
    {
        var input = Clean(text);
        var colon = SchemeLength(input);
        if (colon < 0)
        {
            return WithoutScheme(input, baseUrl);
        }
        var scheme = input[..colon].ToString().ToLowerInvariant();
        var rest = input[(colon + 1)..];
        if (scheme == "file")
        {
            return UrlFileParser.Parse(rest, baseUrl?.Scheme == "file" ? baseUrl : null);
        }
        if (IsSpecial(scheme))
        {
            return baseUrl?.Scheme == scheme && !rest.StartsWith("//", StringComparison.Ordinal)
                ? Relative(rest, baseUrl)
                : Authority(scheme, rest.TrimStart("/\\"));
        }
        if (rest.StartsWith('/'))
        {
            return rest.StartsWith("//", StringComparison.Ordinal)
                ? Authority(scheme, rest[2..])
                : Finish(new Url(scheme, "", "", null, null, "", false, null, null), rest[1..]);
        }
        return Opaque(scheme, rest);
    }

    private static Url? WithoutScheme(ReadOnlySpan<char> input, Url? baseUrl)
    {
        if (baseUrl is null || (baseUrl.IsOpaque && !input.StartsWith('#')))
        {
            return null;
        }
        if (baseUrl.IsOpaque)
        {
            return baseUrl with { Fragment = UrlPercent.Encode(input[1..], UrlPercent.FragmentSet) };
        }
        return baseUrl.Scheme == "file" ? UrlFileParser.Parse(input, baseUrl) : Relative(input, baseUrl);
    }

    private static Url? Relative(ReadOnlySpan<char> input, Url baseUrl)
    {
        var special = IsSpecial(baseUrl.Scheme);
        if (input.Length > 0 && IsSlash(input[0], special))
        {
            var second = input.Length > 1 && IsSlash(input[1], special);
            return second
                ? Authority(baseUrl.Scheme, special ? input[2..].TrimStart("/\\") : input[2..])
                : Finish(baseUrl with { Path = "", Query = null, Fragment = null }, input[1..]);
        }
        return input.IsEmpty || input[0] is '?' or '#'
            ? AfterPath(baseUrl with { Query = input.StartsWith('?') ? null : baseUrl.Query }, input)
            : Finish(baseUrl with { Path = UrlPath.Shorten(baseUrl.Path, false), Query = null }, input);
    }

    private static Url? Authority(string scheme, ReadOnlySpan<char> input)
    {
        var special = IsSpecial(scheme);
        var end = special ? input.IndexOfAny("/\\?#") : input.IndexOfAny("/?#");
        var authority = end < 0 ? input : input[..end];
        var rest = end < 0 ? default : input[end..];
        var at = authority.LastIndexOf('@');
        var credentials = at < 0 ? default : authority[..at];
        var hostAndPort = authority[(at + 1)..];
        var bracket = hostAndPort.LastIndexOf(']');
        var colon = hostAndPort[(bracket + 1)..].IndexOf(':');
        var host = colon < 0 ? hostAndPort : hostAndPort[..(bracket + 1 + colon)];
        if ((host.IsEmpty && (special || at >= 0 || colon >= 0))
            || UrlHost.Parse(host, special) is not { } parsed
            || !TryPort(scheme, colon < 0 ? default : hostAndPort[(host.Length + 1)..], out var port))
        {
            return null;
        }
        var split = credentials.IndexOf(':');
        var user = UrlPercent.Encode(split < 0 ? credentials : credentials[..split], UrlPercent.UserinfoSet);
        var password = split < 0 ? "" : UrlPercent.Encode(credentials[(split + 1)..], UrlPercent.UserinfoSet);
        return AfterAuthority(new Url(scheme, user, password, parsed, port, "", false, null, null), rest);
    }

    /// <summary>The standard's path start state.</summary>
    internal static Url AfterAuthority(Url url, ReadOnlySpan<char> rest)
    {
        var special = IsSpecial(url.Scheme);
        if (rest.Length > 0 && IsSlash(rest[0], special))
        {
            return Finish(url, rest[1..]);
        }
        return special ? Finish(url, rest) : AfterPath(url, rest);
    }

    /// <summary>Reads path, query and fragment on to what <paramref name="url"/> has of a path already.</summary>
    internal static Url Finish(Url url, ReadOnlySpan<char> input)
    {
        var path = UrlPath.Read(url.Path, ref input, url.Scheme);
        return AfterPath(url with { Path = path }, input);
    }

    internal static Url AfterPath(Url url, ReadOnlySpan<char> input)
    {
        var hash = input.IndexOf('#');
        var query = hash < 0 ? input : input[..hash];
        return url with
        {
            Query = query.StartsWith('?')
                ? UrlPercent.Encode(query[1..], IsSpecial(url.Scheme) ? UrlPercent.SpecialQuerySet : UrlPercent.QuerySet)
                : url.Query,
            Fragment = hash < 0 ? null : UrlPercent.Encode(input[(hash + 1)..], UrlPercent.FragmentSet),
        };
    }

    private static Url Opaque(string scheme, ReadOnlySpan<char> input)
    {
        var end = input.IndexOfAny("?#");
        var path = UrlPercent.Encode(end < 0 ? input : input[..end], UrlPercent.ControlSet);
        if (end >= 0 && path.EndsWith(' '))
        {
            path = path[..^1] + "%20";
        }
        return AfterPath(new Url(scheme, "", "", null, null, path, true, null, null), end < 0 ? default : input[end..]);
    }

    private static bool TryPort(string scheme, ReadOnlySpan<char> text, out int? port)
    {
        port = null;
        var digits = text.TrimStart('0');
        if (text.ContainsAnyExceptInRange('0', '9') || digits.Length > 5)
        {
            return false;
        }
        if (text.IsEmpty)
        {
            return true;
        }
        var number = digits.IsEmpty ? 0 : int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
        port = number == DefaultPort(scheme) ? null : number;
        return number <= 65535;
    }

    private static int DefaultPort(string scheme) => scheme switch
    {
        "http" or "ws" => 80,
        "https" or "wss" => 443,
        "ftp" => 21,
        _ => -1,
    };

    internal static bool IsSpecial(string scheme) => scheme is "http" or "https" or "ws" or "wss" or "ftp" or "file";

    internal static bool IsSlash(char c, bool special) => c == '/' || (special && c == '\\');

    private static int SchemeLength(ReadOnlySpan<char> input)
    {
        if (input.IsEmpty || !char.IsAsciiLetter(input[0]))
        {
            return -1;
        }
        for (var i = 1; i < input.Length; i++)
        {
            if (!char.IsAsciiLetterOrDigit(input[i]) && input[i] is not ('+' or '-' or '.'))
            {
                return input[i] == ':' ? i : -1;
            }
        }
        return -1;
    }

    /// <summary>Without C0 controls and spaces at the ends, and without tabs and line ends anywhere.</summary>
    private static ReadOnlySpan<char> Clean(string text)
    {
        var start = 0;
        var end = text.Length;
        while (start < end && text[start] <= ' ')
        {
            start++;
        }
        while (end > start && text[end - 1] <= ' ')
        {
            end--;
        }
        var trimmed = text.AsSpan(start, end - start);
        return trimmed.ContainsAny("\t\n\r") ? string.Concat(trimmed.ToString().Split('\t', '\n', '\r')) : trimmed;
    }
}
