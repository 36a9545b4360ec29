using System.Globalization;
using System.Text;

namespace LupusBackPain.Checking;

/// <summary>The character classes of CSS Syntax Module Level 3, section 4.2, and the look-aheads of 4.3.8 to 4.3.10.</summary>
internal static class CssCharacters
{
    public const string Spaces = " \t\n\r\f";

    public static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';

    public static bool IsNameStart(char c) => char.IsAsciiLetter(c) || c == '_' || c >= '\x80' || c == '\0';

    public static bool IsNamePart(char c) => IsNameStart(c) || char.IsAsciiDigit(c) || c == '-';

    /// <summary>Whether a backslash stands there that is not at a line's or the text's end.</summary>
    public static bool IsEscape(ReadOnlySpan<char> css, int index) =>
        index + 1 < css.Length && css[index] == '\\' && css[index + 1] is not ('\n' or '\r' or '\f');

    public static bool StartsName(ReadOnlySpan<char> css, int index) =>
        index < css.Length && (css[index] == '-'
            ? (index + 1 < css.Length && (IsNameStart(css[index + 1]) || css[index + 1] == '-')) || IsEscape(css, index + 1)
            : IsNameStart(css[index]) || IsEscape(css, index));

    /// <summary>Whether a number starts at a sign or a full stop.</summary>
    public static bool StartsNumber(ReadOnlySpan<char> css, int index)
    {
        var digits = css[index] == '.' ? index : index + 1;
        digits += digits < css.Length && css[digits] == '.' ? 1 : 0;
        return digits < css.Length && char.IsAsciiDigit(css[digits]);
    }

    /// <summary>What the escape at a backslash stands for; goes on behind it.</summary>
    public static string Unescaped(ReadOnlySpan<char> css, ref int at)
    {
        at++;
        var digits = 0;
        while (digits < 6 && at + digits < css.Length && char.IsAsciiHexDigit(css[at + digits]))
        {
            digits++;
        }
        if (digits == 0)
        {
            return css[at++].ToString();
        }
        var code = int.Parse(css.Slice(at, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        at += digits;
        at += css[at..].StartsWith("\r\n", StringComparison.Ordinal) ? 2 : at < css.Length && IsSpace(css[at]) ? 1 : 0;
        return code != 0 && Rune.IsValid(code) ? new Rune(code).ToString() : "\uFFFD";
    }
}
