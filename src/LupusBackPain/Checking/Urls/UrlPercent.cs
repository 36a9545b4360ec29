using System.Buffers;
using System.Text;

namespace LupusBackPain.Checking;

/// <summary>Percent-encoding and -decoding by the URL standard. A set holds the code points that stay as they are.</summary>
internal static class UrlPercent
{
    public static readonly SearchValues<char> ControlSet = AllBut("");
    public static readonly SearchValues<char> FragmentSet = AllBut(" \"<>`");
    public static readonly SearchValues<char> QuerySet = AllBut(" \"#<>");
    public static readonly SearchValues<char> SpecialQuerySet = AllBut(" \"#<>'");
    public static readonly SearchValues<char> PathSet = AllBut(" \"#<>?^`{}");
    public static readonly SearchValues<char> UserinfoSet = AllBut(" \"#<>?^`{}/:;=@[\\]|");

    private static SearchValues<char> AllBut(string encoded) =>
        SearchValues.Create([.. Enumerable.Range(0x20, 0x7F - 0x20).Select(code => (char)code).Except(encoded)]);

    public static string Encode(ReadOnlySpan<char> text, SearchValues<char> kept)
    {
        if (text.IndexOfAnyExcept(kept) < 0)
        {
            return text.ToString();
        }
        var result = new StringBuilder(text.Length + 16);
        while (text.IndexOfAnyExcept(kept) is var next and >= 0)
        {
            result.Append(text[..next]);
            var toEncode = text[next..];
            var end = toEncode.IndexOfAny(kept);
            toEncode = end < 0 ? toEncode : toEncode[..end];
            foreach (var octet in Encoding.UTF8.GetBytes(toEncode.ToArray()))
            {
                result.Append('%').Append(Hex(octet >> 4)).Append(Hex(octet & 15));
            }
            text = text[(next + toEncode.Length)..];
        }
        return result.Append(text).ToString();
    }

    /// <summary>The text with each %XX replaced by its octet, read as UTF-8; what is not UTF-8 becomes U+FFFD. A byte order mark stays.</summary>
    public static string Decode(ReadOnlySpan<char> text)
    {
        if (!text.Contains('%'))
        {
            return text.ToString();
        }
        var octets = Encoding.UTF8.GetBytes(text.ToArray());
        var length = 0;
        for (var i = 0; i < octets.Length; i++)
        {
            var encoded = octets[i] == '%' && i + 2 < octets.Length && char.IsAsciiHexDigit((char)octets[i + 1])
                && char.IsAsciiHexDigit((char)octets[i + 2]);
            octets[length++] = encoded ? (byte)((Value(octets[i + 1]) << 4) | Value(octets[i + 2])) : octets[i];
            i += encoded ? 2 : 0;
        }
        return Encoding.UTF8.GetString(octets, 0, length);
    }

    private static char Hex(int value) => (char)(value < 10 ? '0' + value : 'A' + value - 10);

    private static int Value(byte digit) => digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10;
}
