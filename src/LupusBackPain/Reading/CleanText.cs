using System.Buffers;
using System.Text;
using System.Text.Unicode;
using LupusBackPain.Diagnostics;

namespace LupusBackPain.Reading;

/// <summary>
/// Makes the bytes of a text file fit to be read: strict UTF-8 without a byte order mark, '\n' as the only line end, no control characters.
/// </summary>
internal static class CleanText
{
    private static readonly SearchValues<byte> AsciiControls = SearchValues.Create(
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 11, 12, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 127]);

    private static readonly byte[][] Others = [[.. "\u2028"u8], [.. "\u2029"u8], [.. "\uFFFE"u8], [.. "\uFFFF"u8]];

    private static readonly SearchValues<char> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(character => char.IsControl(character) && character is not ('\t' or '\n')),
            '\u2028', '\u2029', '\uFFFE', '\uFFFF']);

    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>Cleans the bytes where they lie; false, with a finding, where they are no text.</summary>
    public static bool TryClean(string path, Span<byte> raw, DiagnosticBag bag, out Span<byte> clean)
    {
        clean = raw.StartsWith(Mark) ? raw[3..] : raw;
        if (!Utf8.IsValid(clean))
        {
            var offset = InvalidOffset(clean);
            bag.Add(Problems.Files.NotUtf8(Place(path, clean, offset), offset + raw.Length - clean.Length, IsUtf16(raw)));
            return false;
        }
        if (ControlOffset(clean) is var control and >= 0)
        {
            Rune.DecodeFromUtf8(clean[control..], out var character, out _);
            bag.Add(Problems.Files.ControlCharacter(Place(path, clean, control), character.Value));
            return false;
        }
        clean = WithLineFeeds(clean);
        return true;
    }

    private static Span<byte> WithLineFeeds(Span<byte> text)
    {
        var to = text.IndexOf((byte)'\r');
        if (to < 0)
        {
            return text;
        }
        for (var from = to; from < text.Length; from++)
        {
            if (text[from] != '\r')
            {
                text[to++] = text[from];
                continue;
            }
            text[to++] = (byte)'\n';
            from += from + 1 < text.Length && text[from + 1] == '\n' ? 1 : 0;
        }
        return text[..to];
    }

    private static int InvalidOffset(ReadOnlySpan<byte> text)
    {
        var offset = 0;
        while (Rune.DecodeFromUtf8(text[offset..], out _, out var length) == OperationStatus.Done)
        {
            offset += length;
        }
        return offset;
    }

    // U+0080 to U+009F are controls too; U+0085, U+2028 and U+2029 would count as line ends in some readers and not in others; U+FFFE and
    // U+FFFF cannot stand in the feeds and the sitemap.
    private static int ControlOffset(ReadOnlySpan<byte> text)
    {
        var first = text.IndexOfAny(AsciiControls);
        foreach (var other in Others)
        {
            first = Earlier(first, text.IndexOf(other));
        }
        for (var at = 0; text[at..].IndexOf((byte)0xC2) is var step and >= 0; at += step + 2)
        {
            if (text[at + step + 1] < 0xA0)
            {
                return Earlier(first, at + step);
            }
        }
        return first;
    }

    /// <summary>The first character of a text that would be refused in a file; null where there is none.</summary>
    public static int? ControlIn(string text) => text.AsSpan().IndexOfAny(Controls) is var at and >= 0 ? text[at] : null;

    private static int Earlier(int a, int b) => a < 0 ? b : b < 0 ? a : Math.Min(a, b);

    private static bool IsUtf16(ReadOnlySpan<byte> raw) => raw is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];

    private static SourceSpan Place(string path, ReadOnlySpan<byte> text, int offset)
    {
        int line = 1, start = 0;
        for (var i = 0; i < offset; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 >= text.Length || text[i + 1] != '\n')))
            {
                (line, start) = (line + 1, i + 1);
            }
        }
        return new SourceSpan(path, line, Encoding.UTF8.GetCharCount(text[start..offset]) + 1, 1);
    }
}
