using System.Text;

namespace LupusBackPain.Checking;

/// <summary>What the search for addresses needs to know of a CSS token.</summary>
internal enum CssTokenKind
{
    End,

    /// <summary>url(x), its value unescaped.</summary>
    Url,

    /// <summary>A string, its value unescaped.</summary>
    String,

    /// <summary>A name with '(' behind it, without that.</summary>
    Function,
    AtKeyword,
    Open,
    Close,
    BraceOpen,
    BraceClose,
    Semicolon,

    /// <summary>A string that a line end breaks off, or a url() that holds what it may not.</summary>
    Bad,
    Space,
    Other,
}

/// <summary>A token of a style sheet. Value is the empty string where the kind has none; Offset is where it starts, in UTF-16 units.</summary>
internal readonly record struct CssToken(CssTokenKind Kind, string Value, int Offset);

/// <summary>The tokenizer of CSS Syntax Module Level 3, section 4; kinds that hold no address are told apart only as far as needed.</summary>
internal ref struct CssTokens(ReadOnlySpan<char> css)
{
    private readonly ReadOnlySpan<char> css = css;
    private int at;

    public CssToken Next()
    {
        SkipComments();
        var start = at;
        if (at >= css.Length)
        {
            return new CssToken(CssTokenKind.End, "", start);
        }
        var c = css[at];
        if (IsSpace(c))
        {
            at += Length(css[at..].IndexOfAnyExcept(" \t\n\r\f"), css.Length - at);
            return new CssToken(CssTokenKind.Space, "", start);
        }
        if (c is '"' or '\'')
        {
            return Text(start);
        }
        if (c == '@' && StartsName(at + 1))
        {
            at++;
            return new CssToken(CssTokenKind.AtKeyword, Name().ToLowerInvariant(), start);
        }
        if (c == '#' && at + 1 < css.Length && (IsNamePart(css[at + 1]) || IsEscape(at + 1)))
        {
            at++;
            Name();
            return new CssToken(CssTokenKind.Other, "", start);
        }
        return char.IsAsciiDigit(c) || (c is '+' or '.' or '-' && StartsNumber(at)) ? Number(start) : StartsName(at) ? NameLike(start) : Mark(c, start);
    }

    private CssToken Mark(char c, int start)
    {
        at++;
        var kind = c switch
        {
            '(' or '[' => CssTokenKind.Open,
            ')' or ']' => CssTokenKind.Close,
            '{' => CssTokenKind.BraceOpen,
            '}' => CssTokenKind.BraceClose,
            ';' => CssTokenKind.Semicolon,
            _ => CssTokenKind.Other,
        };
        return new CssToken(kind, "", start);
    }

    private void SkipComments()
    {
        while (css[at..].StartsWith("/*", StringComparison.Ordinal))
        {
            var end = css[(at + 2)..].IndexOf("*/", StringComparison.Ordinal);
            at = end < 0 ? css.Length : at + 2 + end + 2;
        }
    }

    private CssToken Number(int start)
    {
        at += css[at] is '+' or '-' ? 1 : 0;
        while (at < css.Length && (char.IsAsciiDigit(css[at]) || (css[at] == '.' && at + 1 < css.Length && char.IsAsciiDigit(css[at + 1]))))
        {
            at++;
        }
        if (StartsName(at))
        {
            Name();
        }
        return new CssToken(CssTokenKind.Other, "", start);
    }

    private CssToken NameLike(int start)
    {
        var name = Name();
        if (at >= css.Length || css[at] != '(')
        {
            return new CssToken(CssTokenKind.Other, "", start);
        }
        at++;
        if (name.Equals("url", StringComparison.OrdinalIgnoreCase))
        {
            var first = css[at..].IndexOfAnyExcept(" \t\n\r\f");
            if (first < 0 || css[at + first] is not ('"' or '\''))
            {
                at += Length(first, css.Length - at);
                return Address(start);
            }
        }
        return new CssToken(CssTokenKind.Function, name.ToLowerInvariant(), start);
    }

    private CssToken Address(int start)
    {
        var value = new StringBuilder();
        while (at < css.Length && css[at] != ')')
        {
            var c = css[at];
            if (IsSpace(c))
            {
                at += Length(css[at..].IndexOfAnyExcept(" \t\n\r\f"), css.Length - at);
                if (at < css.Length && css[at] != ')')
                {
                    return BadAddress(start);
                }
                continue;
            }
            if (c is '"' or '\'' or '(' or < ' ' or '\x7F' || (c == '\\' && !IsEscape(at)))
            {
                return BadAddress(start);
            }
            AppendUnit(value);
        }
        at = Math.Min(at + 1, css.Length);
        return new CssToken(CssTokenKind.Url, value.ToString(), start);
    }

    private CssToken BadAddress(int start)
    {
        while (at < css.Length && css[at] != ')')
        {
            at += IsEscape(at) ? 2 : 1;
        }
        at = Math.Min(at + 1, css.Length);
        return new CssToken(CssTokenKind.Bad, "", start);
    }

    private CssToken Text(int start)
    {
        var quote = css[at++];
        var value = new StringBuilder();
        while (at < css.Length && css[at] != quote)
        {
            if (css[at] is '\n' or '\r' or '\f')
            {
                return new CssToken(CssTokenKind.Bad, "", start);
            }
            if (css[at] == '\\' && !IsEscape(at))
            {
                // A line end behind a backslash goes on; a backslash at the very end is nothing.
                at += css[(at + 1)..].StartsWith("\r\n", StringComparison.Ordinal) ? 3 : 2;
                continue;
            }
            AppendUnit(value);
        }
        at = Math.Min(at + 1, css.Length);
        return new CssToken(CssTokenKind.String, value.ToString(), start);
    }

    private string Name()
    {
        var start = at;
        while (at < css.Length && IsNamePart(css[at]))
        {
            at++;
        }
        if (!IsEscape(at))
        {
            return css[start..at].ToString();
        }
        var name = new StringBuilder().Append(css[start..at]);
        while (at < css.Length && (IsNamePart(css[at]) || IsEscape(at)))
        {
            AppendUnit(name);
        }
        return name.ToString();
    }

    /// <summary>Appends one code unit, or what an escape stands for, and goes on behind it.</summary>
    private void AppendUnit(StringBuilder into)
    {
        if (css[at] != '\\')
        {
            into.Append(css[at] == '\0' ? '\uFFFD' : css[at]);
            at++;
            return;
        }
        at++;
        var digits = 0;
        var code = 0;
        while (digits < 6 && at + digits < css.Length && char.IsAsciiHexDigit(css[at + digits]))
        {
            code = (code << 4) + Convert.ToInt32(css[at + digits].ToString(), 16);
            digits++;
        }
        if (digits == 0)
        {
            into.Append(css[at++]);
            return;
        }
        at += digits;
        at += css[at..].StartsWith("\r\n", StringComparison.Ordinal) ? 2 : at < css.Length && IsSpace(css[at]) ? 1 : 0;
        into.Append(code != 0 && Rune.IsValid(code) ? new Rune(code).ToString() : "\uFFFD");
    }

    /// <summary>Whether a backslash stands there that is not at a line's or the text's end.</summary>
    private readonly bool IsEscape(int index) => index + 1 < css.Length && css[index] == '\\' && css[index + 1] is not ('\n' or '\r' or '\f');

    private readonly bool StartsName(int index) =>
        index < css.Length && (css[index] == '-'
            ? (index + 1 < css.Length && (IsNameStart(css[index + 1]) || css[index + 1] == '-')) || IsEscape(index + 1)
            : IsNameStart(css[index]) || IsEscape(index));

    private readonly bool StartsNumber(int index)
    {
        var digits = css[index] == '.' ? index : index + 1;
        digits += digits < css.Length && css[digits] == '.' ? 1 : 0;
        return digits < css.Length && char.IsAsciiDigit(css[digits]);
    }

    private static int Length(int index, int whenAbsent) => index < 0 ? whenAbsent : index;

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';

    private static bool IsNameStart(char c) => char.IsAsciiLetter(c) || c == '_' || c >= '\x80' || c == '\0';

    private static bool IsNamePart(char c) => IsNameStart(c) || char.IsAsciiDigit(c) || c == '-';
}
