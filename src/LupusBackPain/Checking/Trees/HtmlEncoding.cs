using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace LupusBackPain.Checking;

/// <summary>
/// The encoding of an HTML file that comes without a Content-Type header: its byte order mark, else what a meta element in the first 1,024
/// bytes names, else UTF-8 where the bytes are UTF-8 and windows-1252 where they are not (browsers guess there, by language).
/// </summary>
internal static partial class HtmlEncoding
{
    public static Encoding Of(ReadOnlySpan<byte> bytes, out int markLength)
    {
        var (marked, length) = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
            [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
            [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
            _ => (null, 0),
        };
        markLength = length;
        return marked ?? Declared(bytes[..Math.Min(bytes.Length, 1024)]) ?? (Utf8.IsValid(bytes) ? Encoding.UTF8 : Windows1252);
    }

    /// <summary>The text of a file that is UTF-8 by its format, its byte order mark left out.</summary>
    public static string Utf8Text(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetString(bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes[3..] : bytes);

    /// <summary>The text of a style sheet: by byte order mark, else by its @charset rule, else UTF-8 (CSS Syntax 3, 3.2).</summary>
    public static string StyleText(ReadOnlySpan<byte> bytes)
    {
        var rule = "@charset \""u8;
        var end = bytes.StartsWith(rule) ? bytes[rule.Length..Math.Min(bytes.Length, 1024)].IndexOf("\";"u8) : -1;
        var named = end < 0 ? null : ByLabel(Encoding.Latin1.GetString(bytes.Slice(rule.Length, end)));
        return bytes is [0xEF, 0xBB, 0xBF, ..] or [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..]
            ? Of(bytes, out var markLength).GetString(bytes[markLength..])
            : (named ?? Encoding.UTF8).GetString(bytes);
    }

    private static Encoding Windows1252 => CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private static Encoding? Declared(ReadOnlySpan<byte> head)
    {
        // By far the most pages say "utf-8": no text is made for them.
        if (head.IndexOf("<meta charset=\"utf-8\">"u8) is >= 0 and var at && head[..at].IndexOf("<!--"u8) < 0)
        {
            return Encoding.UTF8;
        }
        var text = Comments().Replace(Encoding.Latin1.GetString(head), "");
        var match = MetaCharset().Match(text);
        return match.Success ? ByLabel(match.Groups["label"].Value) : null;
    }

    /// <summary>The encoding of a label of the Encoding standard; UTF-16 in a meta element means UTF-8, for such a page could not be read.</summary>
    private static Encoding? ByLabel(string label)
    {
        var name = label.Trim().ToLowerInvariant();
        if (name is "utf-8" or "utf8" or "unicode-1-1-utf-8" || name.StartsWith("utf-16", StringComparison.Ordinal))
        {
            return Encoding.UTF8;
        }
        if (name is "ascii" or "us-ascii" or "latin1" or "l1" or "iso-8859-1" or "iso8859-1" or "iso88591" or "windows-1252" or "cp1252")
        {
            return Windows1252;
        }
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex("<!--.*?(-->|$)", RegexOptions.Singleline)]
    private static partial Regex Comments();

    [GeneratedRegex("<meta[\\s/][^>]*?charset\\s*=\\s*[\"']?\\s*(?<label>[^\\s\"'/>;]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MetaCharset();
}
