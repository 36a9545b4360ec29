using LupusBackPain.Diagnostics;
using LupusBackPain.Model;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;

namespace LupusBackPain.Markup;

/// <summary>Writes footnotes and their marks. The marks are letters, since numbers stand for sources.</summary>
internal static class Footnotes
{
    public static void WriteMark(Conversion conversion, FootnoteLink mark)
    {
        if (mark.IsBackLink)
        {
            WriteBackLink(conversion, mark);
            return;
        }
        if (conversion.InLink)
        {
            conversion.Report(Problems.Markup.LinkInLink(conversion.At(mark.Span)));
            return;
        }
        var letters = Letters(mark.Footnote.Order);
        conversion.Html.TrimEnd();
        conversion.Text.TrimEnd();
        conversion.Html.Raw("<sup class=\"footnote\"><a id=\"fnref-"u8).Number(mark.Index).Raw("\" href=\"#fn-"u8).Number(mark.Footnote.Order)
            .Raw("\" role=\"doc-noteref\""u8).Attribute("aria-label"u8, conversion.Say("footnote.name", letters))
            .Raw(">"u8).Text(letters).Raw("</a></sup>"u8);
    }

    public static void Write(Conversion conversion, FootnoteGroup group)
    {
        if (group.Count == 0)
        {
            return;
        }
        conversion.Html.Line().Raw("<section class=\"footnotes\" role=\"doc-endnotes\""u8)
            .Attribute("aria-label"u8, conversion.Say("footnote.list")).Raw(">\n<ol type=\"a\">\n"u8);
        conversion.Kind = BlockKind.Footnote;
        foreach (var footnote in group.OfType<Footnote>())
        {
            conversion.Html.Raw("<li id=\"fn-"u8).Number(footnote.Order).Raw("\">\n"u8);
            BlockWriter.WriteChildren(conversion, footnote);
            conversion.Html.Line().Raw("</li>\n"u8);
        }
        conversion.Kind = BlockKind.Paragraph;
        conversion.Html.Raw("</ol>\n</section>\n"u8);
    }

    /// <summary>Reports footnotes that no mark leads to, which are left out, and second footnotes of one name.</summary>
    public static void Check(Conversion conversion, LinkReferenceDefinitionGroup definitions)
    {
        var lines = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var definition in definitions.OfType<FootnoteLinkReferenceDefinition>())
        {
            var name = definition.Label![1..];
            var at = conversion.Places.At(definition.LabelSpan.Start, name.Length + 1);
            if (!lines.TryAdd(name, at.Line))
            {
                conversion.Report(Problems.Markup.FootnoteDuplicate(at, name, lines[name]));
            }
            else if (definition.Footnote.Order < 0)
            {
                conversion.Report(Problems.Markup.FootnoteUnused(at, name));
            }
        }
    }

    private static void WriteBackLink(Conversion conversion, FootnoteLink mark) =>
        conversion.Html.Raw(" <a href=\"#fnref-"u8).Number(mark.Index).Raw("\" role=\"doc-backlink\""u8)
            .Attribute("aria-label"u8, conversion.Say("footnote.back", Letters(mark.Footnote.Order))).Raw(">↑</a>"u8);

    /// <summary>A number in letters, as an ordered list of type "a" counts: a … z, aa, ab …</summary>
    internal static string Letters(int number)
    {
        var letters = "";
        for (; number > 0; number = (number - 1) / 26)
        {
            letters = (char)('a' + ((number - 1) % 26)) + letters;
        }
        return letters;
    }
}
