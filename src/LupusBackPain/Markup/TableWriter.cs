using LupusBackPain.Diagnostics;
using LupusBackPain.Model;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Block = Markdig.Syntax.Block;

namespace LupusBackPain.Markup;

/// <summary>Writes tables, each in a region of its own that scrolls where the screen is too narrow and can be reached by the keyboard.</summary>
internal static class TableWriter
{
    private const string CaptionMark = "Table:";

    /// <summary>Whether a block is a table's caption: a paragraph that starts with "Table:", as pandoc has it.</summary>
    public static bool IsCaption(Block? block) =>
        block is ParagraphBlock { Inline.FirstChild: LiteralInline literal } && literal.Content.AsSpan().StartsWith(CaptionMark, StringComparison.OrdinalIgnoreCase);

    /// <summary>Writes a table with its caption, which may also be the line right below the last row.</summary>
    public static void Write(Conversion conversion, Table table, LeafBlock? caption)
    {
        var rows = table.OfType<TableRow>().ToList();
        if (caption is null && CaptionIn(conversion, rows[^1]) is { } last)
        {
            caption = last;
            rows.RemoveAt(rows.Count - 1);
        }
        var (html, number) = (conversion.Html, ++conversion.Tables);
        html.Line().Raw("<div class=\"table-scroll\" tabindex=\"0\" role=\"region\""u8);
        _ = caption is null
            ? html.Attribute("aria-label"u8, conversion.Say("table.name", number))
            : html.Raw(" aria-labelledby=\"table-"u8).Number(number).Raw("\""u8);
        html.Raw(">\n<table>\n"u8);
        if (caption is null)
        {
            conversion.Report(Problems.Markup.TableUncaptioned(conversion.At(rows[0].Span)));
        }
        else
        {
            WriteCaption(conversion, caption, number);
        }
        WriteRows(conversion, table, rows);
        html.Raw("</table>\n</div>\n"u8);
    }

    private static LeafBlock? CaptionIn(Conversion conversion, TableRow row) =>
        !row.IsHeader && row is [TableCell and [var cell, ..], ..] && IsCaption(cell)
            && !conversion.Places.Text.AsSpan(row.Span.Start, row.Span.Length).Contains('|')
            ? (LeafBlock)cell
            : null;

    private static void WriteCaption(Conversion conversion, LeafBlock caption, int number)
    {
        var literal = (LiteralInline)caption.Inline!.FirstChild!;
        var text = literal.Content.AsSpan();
        var skipped = text.Length - text[CaptionMark.Length..].TrimStart().Length;
        literal.Content.Start += skipped;
        literal.Span.Start += skipped;
        conversion.Html.Raw("<caption id=\"table-"u8).Number(number).Raw("\">"u8);
        InlineWriter.WritePlain(conversion, caption.Inline);
        conversion.Html.Raw("</caption>\n"u8);
        conversion.EndBlock(BlockKind.Caption);
    }

    private static void WriteRows(Conversion conversion, Table table, List<TableRow> rows)
    {
        var outer = conversion.Kind;
        conversion.Kind = BlockKind.TableCell;
        foreach (var row in rows)
        {
            conversion.Html.Raw(row.IsHeader ? "<thead>\n<tr>\n"u8 : row == rows[1] ? "<tbody>\n<tr>\n"u8 : "<tr>\n"u8);
            foreach (var cell in row.OfType<TableCell>())
            {
                WriteCell(conversion, cell, row.IsHeader, table.ColumnDefinitions[cell.ColumnIndex].Alignment);
            }
            conversion.Html.Raw(row.IsHeader ? "</tr>\n</thead>\n"u8 : "</tr>\n"u8);
        }
        _ = rows.Count > 1 ? conversion.Html.Raw("</tbody>\n"u8) : conversion.Html;
        conversion.Kind = outer;
    }

    /// <summary>Writes a cell. A header cell without words would be a header of nothing, so it is a plain one.</summary>
    private static void WriteCell(Conversion conversion, TableCell cell, bool isHeader, TableColumnAlign? align)
    {
        var isNamed = isHeader && cell is [LeafBlock { Inline.FirstChild: not null }];
        conversion.Html.Raw(isNamed ? "<th scope=\"col\""u8 : "<td"u8);
        _ = align switch
        {
            TableColumnAlign.Center => conversion.Html.Raw(" class=\"align-center\""u8),
            TableColumnAlign.Right => conversion.Html.Raw(" class=\"align-end\""u8),
            _ => conversion.Html,
        };
        conversion.Html.Raw(">"u8);
        var outer = conversion.IsPlain;
        conversion.IsPlain |= isHeader;
        BlockWriter.WriteChildren(conversion, cell, isTight: true);
        conversion.IsPlain = outer;
        conversion.Html.Raw(isNamed ? "</th>\n"u8 : "</td>\n"u8);
    }
}
