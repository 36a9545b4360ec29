using System.Text;
using static LupusBackPain.Checking.CssCharacters;

namespace LupusBackPain.Checking;

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
            SkipSpace();
            return new CssToken(CssTokenKind.Space, "", start);
        }
        if (c is '"' or '\'')
        {
            return Text(start);
        }
        if (c == '@' && StartsName(css, at + 1))
        {
            at++;
            return new CssToken(CssTokenKind.AtKeyword, Name().ToLowerInvariant(), start);
        }
        if (c == '#' && at + 1 < css.Length && (IsNamePart(css[at + 1]) || IsEscape(css, at + 1)))
        {
            at++;
            Name();
            return new CssToken(CssTokenKind.Other, "", start);
        }
        if (css[at..].StartsWith("<!--", StringComparison.Ordinal) || css[at..].StartsWith("-->", StringComparison.Ordinal))
        {
            at += c == '<' ? 4 : 3;
            return new CssToken(CssTokenKind.HtmlMark, "", start);
        }
        return char.IsAsciiDigit(c) || (c is '+' or '.' or '-' && StartsNumber(css, at)) ? Number(start) : StartsName(css, at) ? NameLike(start) : Mark(c, start);
    }

    private CssToken Mark(char c, int start)
    {
        at++;
        return c switch
        {
            '(' or '[' or '{' => new CssToken(CssTokenKind.Open, c.ToString(), start),
            ')' or ']' or '}' => new CssToken(CssTokenKind.Close, c.ToString(), start),
            ';' => new CssToken(CssTokenKind.Semicolon, "", start),
            _ => new CssToken(CssTokenKind.Other, "", start),
        };
    }

    private void SkipSpace()
    {
        var length = css[at..].IndexOfAnyExcept(Spaces);
        at = length < 0 ? css.Length : at + length;
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
        if (StartsName(css, at))
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
            var first = css[at..].IndexOfAnyExcept(Spaces);
            if (first < 0 || css[at + first] is not ('"' or '\''))
            {
                SkipSpace();
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
                SkipSpace();
                if (at < css.Length && css[at] != ')')
                {
                    return BadAddress(start);
                }
                continue;
            }
            if (c is '"' or '\'' or '(' or < ' ' or '\x7F' || (c == '\\' && !IsEscape(css, at)))
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
            at += IsEscape(css, at) ? 2 : 1;
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
            if (css[at] == '\\' && !IsEscape(css, at))
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
        if (!IsEscape(css, at))
        {
            return css[start..at].ToString();
        }
        var name = new StringBuilder().Append(css[start..at]);
        while (at < css.Length && (IsNamePart(css[at]) || IsEscape(css, at)))
        {
            AppendUnit(name);
        }
        return name.ToString();
    }

    /// <summary>Appends one code unit, or what an escape stands for, and goes on behind it.</summary>
    private void AppendUnit(StringBuilder into)
    {
        if (css[at] == '\\')
        {
            into.Append(Unescaped(css, ref at));
            return;
        }
        into.Append(css[at] == '\0' ? '\uFFFD' : css[at]);
        at++;
    }
}
