using System.Buffers;
using System.Text;
using LupusBackPain.Diagnostics;

namespace LupusBackPain.Markup;

/// <summary>What an address in a text leads to: the attribute's value for the page, or null where a finding says why there is none.</summary>
internal readonly record struct LinkTarget(string? Href, bool IsExternal)
{
    private static readonly LinkTarget None = new(null, false);
    private static readonly SearchValues<char> SchemeLetters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.");

    private static readonly SearchValues<char> UrlLetters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~:/?#[]@!$&'()*+,;=");

    /// <summary>
    /// Resolves a link's address: http, https, mailto and tel stay, a path from the site's root gets the base path, a Markdown file becomes
    /// its page's address and a file below content/media its own. Other relative addresses stay as they are.
    /// </summary>
    public static LinkTarget OfLink(Conversion conversion, string address, SourceSpan at)
    {
        var trimmed = Trim(address);
        if (Refusal(trimmed) is { } reason)
        {
            return Report(conversion, Problems.Markup.LinkRefused(at, trimmed, reason));
        }
        if (SchemeOf(trimmed) is { Length: > 0 } scheme)
        {
            var isWeb = scheme[0] is 'h' or 'H';
            return new(Encode(trimmed), isWeb && !trimmed.StartsWith(conversion.Context.BaseUrl.Origin + "/", StringComparison.OrdinalIgnoreCase));
        }
        var end = trimmed.AsSpan().IndexOfAny('?', '#');
        var (path, rest) = end < 0 ? (trimmed, "") : (trimmed[..end], trimmed[end..]);
        var file = SourceFiles.Resolve(conversion.Source.Path, path);
        return SourceFiles.IsFile(file)
            ? OfFile(conversion, file, rest, at, address)
            : new(path.StartsWith('/') ? conversion.Context.BaseUrl.Path + Encode(trimmed[1..]) : Encode(trimmed), false);
    }

    /// <summary>The scheme of an absolute address, without its colon; empty for a relative one.</summary>
    public static ReadOnlySpan<char> SchemeOf(ReadOnlySpan<char> address)
    {
        var colon = address.IndexOfAny(":/?#");
        return colon > 0 && address[colon] == ':' && char.IsAsciiLetter(address[0]) && !address[..colon].ContainsAnyExcept(SchemeLetters)
            ? address[..colon]
            : [];
    }

    /// <summary>The address without the blanks and control characters around it, which browsers ignore.</summary>
    public static string Trim(string address)
    {
        var (start, end) = (0, address.Length);
        for (; start < end && address[start] <= ' '; start++)
        {
        }
        for (; end > start && address[end - 1] <= ' '; end--)
        {
        }
        return address[start..end];
    }

    /// <summary>Percent-encodes what may not stand in an address: blanks, quotes, brackets, a percent sign that encodes nothing.</summary>
    public static string Encode(string address)
    {
        if (address.AsSpan().IndexOfAnyExcept(UrlLetters) < 0)
        {
            return address;
        }
        var encoded = new StringBuilder(address.Length + 8);
        for (var i = 0; i < address.Length; i++)
        {
            var letter = address[i];
            var isEncoded = letter == '%' && i + 2 < address.Length && char.IsAsciiHexDigit(address[i + 1]) && char.IsAsciiHexDigit(address[i + 2]);
            _ = letter >= 0x80 || UrlLetters.Contains(letter) || isEncoded
                ? encoded.Append(letter)
                : encoded.Append('%').Append(((int)letter).ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
        }
        return encoded.ToString();
    }

    private static LinkTarget OfFile(Conversion conversion, string file, string rest, SourceSpan at, string address)
    {
        var context = conversion.Context;
        if (context.Pages.TryGetValue(file, out var page))
        {
            return page.LeftOut == LeftOut.No
                ? new(context.BaseUrl.Link(page.Url) + Encode(rest), false)
                : Report(conversion, Problems.Markup.LinkToLeftOutPage(at, address, page.LeftOut == LeftOut.Later ? page.Until : null));
        }
        if (SourceFiles.MediaPath(file) is { } media && context.Media.ContainsKey(media))
        {
            return new(context.BaseUrl.Link(media) + Encode(rest), false);
        }
        return Report(conversion, Problems.Markup.LinkTargetMissing(at, address, SourceFiles.NearestTo(conversion, file)));
    }

    /// <summary>Why an address may not stand in a page, in words that follow "because", or null where it may.</summary>
    private static string? Refusal(string address)
    {
        if (address.Any(char.IsControl))
        {
            return "it holds a control character";
        }
        if (address.Contains('\\'))
        {
            return "it holds a backslash";
        }
        if (address.StartsWith("//", StringComparison.Ordinal))
        {
            return "it does not say https";
        }
        var scheme = SchemeOf(address);
        if (scheme.IsEmpty || scheme.Equals("mailto", StringComparison.OrdinalIgnoreCase) || scheme.Equals("tel", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }
        if (!scheme.Equals("https", StringComparison.OrdinalIgnoreCase) && !scheme.Equals("http", StringComparison.OrdinalIgnoreCase))
        {
            return $"pages do not use '{scheme.ToString().ToLowerInvariant()}:' addresses";
        }
        var host = address.AsSpan(scheme.Length + 1);
        return host.StartsWith("//") && host.Length > 2 && host[2] is not ('/' or '?' or '#' or ':') ? null : "it names no host";
    }

    private static LinkTarget Report(Conversion conversion, Diagnostic finding)
    {
        conversion.Report(finding);
        return None;
    }
}
