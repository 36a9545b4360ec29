using System.Text.RegularExpressions;
using LupusBackPain.Diagnostics;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax.Inlines;

namespace LupusBackPain.Markup;

/// <summary>Writes what stands inside a paragraph, a heading or a cell.</summary>
internal static partial class InlineWriter
{
    /// <summary>Writes the inlines of a container, or reports that they nest too deeply.</summary>
    public static void WriteAll(Conversion conversion, ContainerInline? container, int depth = 0)
    {
        if (depth > Conversion.MaxDepth)
        {
            conversion.Report(Problems.Markup.NestingTooDeep(conversion.At(container!.Span)));
            return;
        }
        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            Write(conversion, inline, depth);
        }
    }

    /// <summary>Writes the inlines of a container, none of whose words opens a meaning: a heading, a caption.</summary>
    public static void WritePlain(Conversion conversion, ContainerInline? container, int depth = 0)
    {
        var outer = conversion.IsPlain;
        conversion.IsPlain = true;
        WriteAll(conversion, container, depth);
        conversion.IsPlain = outer;
    }

    private static void Write(Conversion conversion, Inline inline, int depth)
    {
        switch (inline)
        {
            case LiteralInline literal:
                WriteLiteral(conversion, literal);
                break;
            case LineBreakInline lineBreak:
                WriteBreak(conversion, lineBreak);
                break;
            case EmphasisInline emphasis:
                WriteEmphasis(conversion, emphasis, depth);
                break;
            case CodeInline code:
                WriteCode(conversion, code);
                break;
            case LinkInline { IsImage: true } picture:
                Pictures.Write(conversion, picture);
                break;
            case LinkInline link:
                LinkWriter.Write(conversion, link, depth);
                break;
            case CitationInline citation:
                CitationWriter.Write(conversion, citation);
                break;
            case DelimiterInline delimiter:
                conversion.Write(delimiter.ToLiteral(), delimiter.Span.Start);
                WriteAll(conversion, delimiter, depth + 1);
                break;
            default:
                WriteRare(conversion, inline, depth);
                break;
        }
    }

    private static void WriteRare(Conversion conversion, Inline inline, int depth)
    {
        switch (inline)
        {
            case HtmlEntityInline entity:
                WriteEntity(conversion, entity);
                break;
            case AutolinkInline link:
                LinkWriter.Write(conversion, link);
                break;
            case HtmlInline html:
                RawHtml.Refuse(conversion, html.Tag, html.Span.Start);
                break;
            case FootnoteLink mark:
                Footnotes.WriteMark(conversion, mark);
                break;
            case LanguageInline language:
                WriteLanguage(conversion, language, depth);
                break;
            case BareCitationInline bare:
                CitationWriter.Write(conversion, bare);
                break;
            case HelpNumberInline number:
                HelpNumbers.Write(conversion, number);
                break;
            case StrayAttributesInline:
                conversion.Report(Problems.Markup.AttributesRefused(conversion.At(inline.Span)));
                break;
            case UndefinedInline undefined:
                WriteUndefined(conversion, undefined);
                break;
            case ContainerInline container:
                WriteAll(conversion, container, depth + 1);
                break;
        }
    }

    private static void WriteLiteral(Conversion conversion, LiteralInline literal)
    {
        var text = literal.Content.AsSpan();
        var offset = literal.Span.Start + (literal.IsFirstCharacterEscaped ? 1 : 0);
        if (text is "**" or "***" or "__" or "___")
        {
            conversion.Report(Problems.Markup.EmphasisUnmatched(conversion.At(literal.Span), text.ToString()));
        }
        var rest = TermWriter.Write(conversion, literal);
        Aligned(conversion, text, offset, literal.Span.End + 1);
        if (rest > 0)
        {
            TakeOver(conversion, (LineBreakInline)literal.NextSibling!, (LiteralInline)literal.NextSibling!.NextSibling!, rest);
        }
    }

    /// <summary>Records a line break and the first letters of the text behind it, which were written with a term that goes on there.</summary>
    private static void TakeOver(Conversion conversion, LineBreakInline lineBreak, LiteralInline next, int letters)
    {
        conversion.Text.AddBreak(lineBreak.Span.Start, conversion.Places);
        conversion.Text.Add(next.Content.AsSpan()[..letters], next.Span.Start, conversion.Places);
        lineBreak.Remove();
        next.Content.Start += letters;
        next.Span.Start += letters;
    }

    private static void WriteCode(Conversion conversion, CodeInline code)
    {
        conversion.Html.Raw("<code>"u8).Text(code.ContentSpan).Raw("</code>"u8);
        Aligned(conversion, code.ContentSpan, code.Span.Start + code.DelimiterCount, code.Span.End + 1 - code.DelimiterCount);
    }

    /// <summary>
    /// Records text that stands between two offsets of the source. Where the source has more letters than the text (a pipe escaped in a
    /// table, a stripped space, a quote's marks in a code span over several lines), each letter is found in turn.
    /// </summary>
    private static void Aligned(Conversion conversion, ReadOnlySpan<char> text, int offset, int end)
    {
        var source = conversion.Places.Text;
        if (text.Length == end - offset && !text.Contains('\n') && !source.AsSpan(offset, text.Length).Contains('\n'))
        {
            conversion.Text.Add(text, offset, conversion.Places);
            return;
        }
        for (var i = 0; i < text.Length; i++)
        {
            var found = offset;
            while (found < end && source[found] != text[i] && !(text[i] == ' ' && source[found] == '\n'))
            {
                found++;
            }
            offset = found < end ? found : offset;
            if (offset < source.Length && source[offset] == '\n')
            {
                conversion.Text.AddBreak(offset, conversion.Places);
            }
            else
            {
                conversion.Text.Add(text.Slice(i, 1), offset, conversion.Places);
            }
            offset++;
        }
    }

    private static void WriteBreak(Conversion conversion, LineBreakInline lineBreak)
    {
        conversion.Html.Raw(lineBreak.IsHard ? "<br>\n"u8 : "\n"u8);
        conversion.Text.AddBreak(lineBreak.Span.Start, conversion.Places);
    }

    private static void WriteEmphasis(Conversion conversion, EmphasisInline emphasis, int depth)
    {
        var isStrong = emphasis.DelimiterCount == 2;
        conversion.Html.Raw(isStrong ? "<strong>"u8 : "<em>"u8);
        WriteAll(conversion, emphasis, depth + 1);
        conversion.Html.Raw(isStrong ? "</strong>"u8 : "</em>"u8);
    }

    /// <summary>Writes the letter that an entity stands for. Control characters have no place in HTML, so their entities stay as written.</summary>
    private static void WriteEntity(Conversion conversion, HtmlEntityInline entity)
    {
        var letters = entity.Transcoded.AsSpan();
        letters = letters is [var letter] && char.IsControl(letter) ? entity.Original.AsSpan() : letters;
        conversion.Html.Text(letters);
        conversion.Text.AddReplacement(letters, entity.Span.Start, conversion.Places);
    }

    private static void WriteLanguage(Conversion conversion, LanguageInline language, int depth)
    {
        var isTag = LanguageTag().IsMatch(language.Language);
        if (!isTag)
        {
            var at = conversion.Places.At(language.Offset, language.Span.End - language.Offset + 1);
            conversion.Report(Problems.Markup.LanguageInvalid(at, language.Language));
        }
        conversion.Html.Raw("<span"u8);
        _ = isTag ? conversion.Html.Attribute("lang"u8, language.Language) : conversion.Html;
        conversion.Html.Raw(">"u8);
        WritePlain(conversion, language, depth + 1);
        conversion.Html.Raw("</span>"u8);
    }

    private static void WriteUndefined(Conversion conversion, UndefinedInline undefined)
    {
        var at = conversion.At(undefined.Span);
        conversion.Report(undefined.Label.StartsWith('^')
            ? Problems.Markup.FootnoteMissing(at, undefined.Label[1..])
            : Problems.Markup.LinkDefinitionMissing(at, undefined.Label));
        WriteSource(conversion, undefined);
    }

    private static void WriteSource(Conversion conversion, Inline inline) =>
        conversion.Write(conversion.Places.Text.AsSpan(inline.Span.Start, inline.Span.End - inline.Span.Start + 1), inline.Span.Start);

    /// <summary>The form of a language tag of BCP 47: a language of two or three letters, then subtags.</summary>
    [GeneratedRegex("^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$")]
    private static partial Regex LanguageTag();
}
