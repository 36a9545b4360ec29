using System.Globalization;

namespace LupusBackPain.Checking;

/// <summary>The IPv6 parser and serialiser of the URL standard, which is stricter than the machine's own (no zone, no prefix).</summary>
internal static class UrlIPv6
{
    public static string? Parse(ReadOnlySpan<char> text)
    {
        var gap = text.IndexOf("::", StringComparison.Ordinal);
        if (gap < 0)
        {
            return Pieces(text, true) is { Count: 8 } all ? Serialize(all) : null;
        }
        var head = text[..gap].IsEmpty ? [] : Pieces(text[..gap], false);
        var tail = text[(gap + 2)..].IsEmpty ? [] : Pieces(text[(gap + 2)..], true);
        return head is null || tail is null || head.Count + tail.Count > 7
            ? null
            : Serialize([.. head, .. new int[8 - head.Count - tail.Count], .. tail]);
    }

    private static List<int>? Pieces(ReadOnlySpan<char> text, bool mayEndInIPv4)
    {
        var pieces = new List<int>();
        while (true)
        {
            var colon = text.IndexOf(':');
            var piece = colon < 0 ? text : text[..colon];
            if (colon < 0 && mayEndInIPv4 && piece.Contains('.'))
            {
                return AddIPv4(pieces, piece);
            }
            if (piece.Length is 0 or > 4 || !int.TryParse(piece, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            {
                return null;
            }
            pieces.Add(value);
            if (colon < 0)
            {
                return pieces;
            }
            text = text[(colon + 1)..];
        }
    }

    private static List<int>? AddIPv4(List<int> pieces, ReadOnlySpan<char> text)
    {
        var parts = text.ToString().Split('.');
        if (parts.Length != 4 || !parts.All(IsOctet))
        {
            return null;
        }
        var octets = parts.Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        pieces.Add((octets[0] << 8) | octets[1]);
        pieces.Add((octets[2] << 8) | octets[3]);
        return pieces;
    }

    private static bool IsOctet(string part) =>
        part.Length is > 0 and <= 3 && part.All(char.IsAsciiDigit) && (part.Length == 1 || part[0] != '0')
        && int.Parse(part, CultureInfo.InvariantCulture) <= 255;

    private static string Serialize(List<int> pieces)
    {
        var (start, length) = LongestZeros(pieces);
        var before = string.Join(':', pieces.Take(start).Select(Hex));
        var after = string.Join(':', pieces.Skip(start + length).Select(Hex));
        return length > 1 ? $"{before}::{after}" : string.Join(':', pieces.Select(Hex));
    }

    private static (int Start, int Length) LongestZeros(List<int> pieces)
    {
        var best = (Start: 0, Length: 0);
        var run = 0;
        for (var i = 0; i < pieces.Count; i++)
        {
            run = pieces[i] == 0 ? run + 1 : 0;
            best = run > best.Length ? (i - run + 1, run) : best;
        }
        return best;
    }

    private static string Hex(int piece) => piece.ToString("x", CultureInfo.InvariantCulture);
}
