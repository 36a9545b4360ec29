using Markdig.Syntax.Inlines;

namespace LupusBackPain.Markup;

/// <summary>
/// Writes text in which the first use of a term of the glossary leads to its meaning, which stands behind the text. The words are a link and no
/// button, since reader modes and copied text leave buttons out: "do not stop steroids" must not lose its steroids.
/// </summary>
internal static class TermWriter
{
    /// <summary>
    /// Writes a literal. Where a term goes on behind a line break, all of it is written, and the number of its letters there is returned; 0
    /// otherwise.
    /// </summary>
    public static int Write(Conversion conversion, LiteralInline literal)
    {
        var text = literal.Content.AsSpan();
        if (conversion.Context.Terms is not { } terms || conversion.IsPlain || conversion.InLink)
        {
            conversion.Html.Text(text);
            return 0;
        }
        var across = Across(terms, literal);
        var (written, end) = (0, across?.Found.Start ?? text.Length);
        for (var at = 0; terms.Next(text, at) is { } found && found.Start < end; at = found.End)
        {
            if (conversion.IsFirstUse(found.Term))
            {
                conversion.Html.Text(text[written..found.Start]);
                Open(conversion).Text(text[found.Start..found.End]).Raw("</a>"u8);
                written = found.End;
            }
        }
        if (across is not var (last, rest) || !conversion.IsFirstUse(last.Term))
        {
            conversion.Html.Text(text[written..]);
            return 0;
        }
        conversion.Html.Text(text[written..last.Start]);
        Open(conversion).Text(text[last.Start..]).Raw("\n"u8).Text(Behind(literal)!.Content.AsSpan()[..rest]).Raw("</a>"u8);
        return rest;
    }

    /// <summary>Writes the meanings of the terms that were used. The theme shows one when it is asked for; elsewhere they are a list like that of footnotes.</summary>
    public static void WriteMeanings(Conversion conversion)
    {
        if (conversion.Defined.Count == 0)
        {
            return;
        }
        conversion.Html.Line().Raw("<div class=\"meanings\">\n"u8);
        for (var number = 1; number <= conversion.Defined.Count; number++)
        {
            var term = conversion.Defined[number - 1];
            conversion.Html.Raw("<p id=\"_t"u8).Number(number).Raw("\"><dfn>"u8).Text(term.Term).Raw("</dfn>: "u8).Text(term.Definition)
                .Raw(" <a href=\"#_u"u8).Number(number).Raw("\" role=\"doc-backlink\">"u8).Text(conversion.Say("term.back")).Raw("</a></p>\n"u8);
        }
        conversion.Html.Raw("</div>\n"u8);
    }

    /// <summary>The term that begins at the end of a literal and goes on behind a line break of the source, and its letters there; null for most.</summary>
    private static (FoundTerm Found, int Letters)? Across(TermIndex terms, LiteralInline literal)
    {
        if (Behind(literal) is not { } next)
        {
            return null;
        }
        var text = literal.Content.AsSpan();
        var behind = next.Content.AsSpan();
        var cut = Math.Max(0, text.Length - terms.Longest - 1);
        var joined = string.Concat(text[cut..], " ", behind[..Math.Min(behind.Length, terms.Longest + 1)]);
        for (var at = 0; terms.Next(joined, at) is { } found && found.Start < text.Length - cut; at = found.End)
        {
            var rest = found.End - (text.Length - cut) - 1;
            if (rest > 0)
            {
                return (found with { Start = found.Start + cut }, rest);
            }
        }
        return null;
    }

    /// <summary>The text behind a line break that is none on the page.</summary>
    private static LiteralInline? Behind(LiteralInline literal) =>
        literal.NextSibling is LineBreakInline { IsHard: false, NextSibling: LiteralInline { IsFirstCharacterEscaped: false } next } ? next : null;

    private static HtmlWriter Open(Conversion conversion)
    {
        var number = conversion.Defined.Count;
        return conversion.Html.Raw("<a id=\"_u"u8).Number(number).Raw("\" href=\"#_t"u8).Number(number).Raw("\" class=\"term\" role=\"doc-glossref\">"u8);
    }
}
