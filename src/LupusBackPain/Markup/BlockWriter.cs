using LupusBackPain.Diagnostics;
using LupusBackPain.Model;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Block = Markdig.Syntax.Block;

namespace LupusBackPain.Markup;

/// <summary>Writes paragraphs, lists, quotations and what else a body is made of.</summary>
internal static class BlockWriter
{
    /// <summary>Writes the blocks of a container; in a tight list paragraphs have no tags of their own.</summary>
    public static void WriteChildren(Conversion conversion, ContainerBlock container, bool isTight = false)
    {
        LeafBlock? caption = null;
        for (var i = 0; i < container.Count; i++)
        {
            var next = i + 1 < container.Count ? container[i + 1] : null;
            if (container[i] is Table table)
            {
                var after = caption is null && TableWriter.IsCaption(next) ? (LeafBlock)next! : null;
                TableWriter.Write(conversion, table, caption ?? after);
                i += after is null ? 0 : 1;
                caption = null;
            }
            else if (next is Table && TableWriter.IsCaption(container[i]))
            {
                caption = (LeafBlock)container[i];
            }
            else
            {
                Write(conversion, container[i], i > 0 ? container[i - 1] : null, isTight);
            }
        }
    }

    private static void Write(Conversion conversion, Block block, Block? before, bool isTight)
    {
        switch (block)
        {
            case ParagraphBlock paragraph:
                WriteParagraph(conversion, paragraph, isTight);
                break;
            case HeadingBlock heading:
                HeadingWriter.Write(conversion, heading);
                break;
            case ListBlock list:
                ListWriter.Write(conversion, list, before);
                break;
            case QuoteBlock quote:
                WriteQuote(conversion, quote);
                break;
            case CustomContainer container:
                ContainerWriter.Write(conversion, container);
                break;
            case DefinitionList definitions:
                WriteDefinitions(conversion, definitions);
                break;
            case FootnoteGroup footnotes:
                Footnotes.Write(conversion, footnotes);
                break;
            case HtmlBlock html:
                RawHtml.Refuse(conversion, html);
                break;
            case CodeBlock code:
                WriteCode(conversion, code);
                break;
            case ThematicBreakBlock:
                conversion.Html.Line().Raw("<hr>\n"u8);
                break;
        }
    }

    private static void WriteParagraph(Conversion conversion, ParagraphBlock paragraph, bool isTight)
    {
        if (Bounds.TooLong(paragraph, conversion) is { } tooLong)
        {
            conversion.Report(tooLong);
            return;
        }
        if (Pictures.FigureIn(paragraph) is { } picture)
        {
            Pictures.WriteFigure(conversion, picture);
            conversion.EndBlock(BlockKind.Caption);
            return;
        }
        if (paragraph.Inline?.FirstChild is LiteralInline literal)
        {
            ReportStart(conversion, paragraph, literal.Content.AsSpan());
        }
        _ = isTight ? conversion.Html : conversion.Html.Line().Raw("<p>"u8);
        InlineWriter.WriteAll(conversion, paragraph.Inline);
        _ = isTight ? conversion.Html : conversion.Html.Raw("</p>\n"u8);
        conversion.EndBlock(conversion.Kind);
    }

    /// <summary>Reports a paragraph that was meant to be something else: a heading, a table, or a container too deep in others.</summary>
    private static void ReportStart(Conversion conversion, ParagraphBlock paragraph, ReadOnlySpan<char> text)
    {
        if (HeadingWriter.LooksLikeHeading(text))
        {
            conversion.Report(Problems.Markup.HeadingSpaceMissing(conversion.At(paragraph.Span)));
        }
        else if (text.StartsWith(":::"))
        {
            conversion.Report(Problems.Markup.NestingTooDeep(conversion.At(paragraph.Span)));
        }
        else if (text.StartsWith('|'))
        {
            conversion.Report(Problems.Markup.TableUnread(conversion.At(paragraph.Span)));
        }
    }

    private static void WriteQuote(Conversion conversion, QuoteBlock quote)
    {
        var outer = conversion.Kind;
        conversion.Kind = BlockKind.Quote;
        conversion.Html.Line().Raw("<blockquote>\n"u8);
        WriteChildren(conversion, quote);
        conversion.Html.Line().Raw("</blockquote>\n"u8);
        conversion.Kind = outer;
    }

    private static void WriteDefinitions(Conversion conversion, DefinitionList list)
    {
        var outer = conversion.Kind;
        conversion.Kind = BlockKind.Definition;
        conversion.Html.Line().Raw("<dl>\n"u8);
        foreach (var item in list.OfType<DefinitionItem>())
        {
            foreach (var term in item.OfType<DefinitionTerm>())
            {
                conversion.Html.Raw("<dt>"u8);
                InlineWriter.WritePlain(conversion, term.Inline);
                conversion.Html.Raw("</dt>\n"u8);
                conversion.EndBlock(BlockKind.Definition);
            }
            conversion.Html.Raw("<dd>"u8);
            WriteChildren(conversion, item, item.Count(block => block is not (DefinitionTerm or BlankLineBlock)) == 1);
            conversion.Html.Raw("</dd>\n"u8);
        }
        conversion.Html.Raw("</dl>\n"u8);
        conversion.Kind = outer;
    }

    private static void WriteCode(Conversion conversion, CodeBlock code)
    {
        if (code is FencedCodeBlock { ClosingFencedCharCount: 0 })
        {
            conversion.Report(Problems.Markup.CodeUnclosed(conversion.Places.At(code.Span.Start, 3)));
        }
        conversion.Html.Line().Raw("<pre tabindex=\"0\"><code>"u8);
        for (var i = 0; i < code.Lines.Count; i++)
        {
            conversion.Html.Text(code.Lines.Lines[i].Slice.AsSpan()).Raw("\n"u8);
        }
        conversion.Html.Raw("</code></pre>\n"u8);
    }
}
