using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Markup;

/// <summary>Writes citations as numbers that lead to the list of sources.</summary>
internal static class CitationWriter
{
    public static void Write(Conversion conversion, CitationInline citation)
    {
        conversion.Html.TrimEnd();
        conversion.Text.TrimEnd();
        if (conversion.InLink)
        {
            conversion.Report(Problems.Markup.CitationMisplaced(conversion.At(citation.Span)));
            return;
        }
        var written = 0;
        foreach (var source in citation.Sources)
        {
            var at = conversion.Places.At(source.Offset, source.Id.Length);
            // A misspelt one is a citation, too: what it supports must not be told as unsupported.
            conversion.Text.Add(new Citation(source.Id, source.Locator, conversion.Text.Text.Length, at));
            if (!conversion.Context.Data.References.ContainsKey(source.Id))
            {
                var nearest = Nearest.Of(source.Id, conversion.Context.Data.References.Keys);
                conversion.Report(Problems.Markup.CitationUnknown(at, source.Id, nearest));
                continue;
            }
            conversion.Html.Raw(written++ == 0 ? "<sup class=\"cite\">"u8 : ", "u8);
            WriteMark(conversion, source.Id, source.Locator);
        }
        _ = written > 0 ? conversion.Html.Raw("</sup>"u8) : conversion.Html;
    }

    /// <summary>Writes the marks of sources that data names, such as a caution's, behind its text.</summary>
    public static void WriteMarks(Conversion conversion, IEnumerable<Located<string>> sources)
    {
        var written = 0;
        foreach (var source in sources.Where(source => conversion.Context.Data.References.ContainsKey(source.Value)))
        {
            conversion.Html.Raw(written++ == 0 ? "<sup class=\"cite\">"u8 : ", "u8);
            WriteMark(conversion, source.Value, null);
        }
        _ = written > 0 ? conversion.Html.Raw("</sup>"u8) : conversion.Html;
    }

    /// <summary>Writes '@id' without brackets: a mistake where it names a source, else plain text.</summary>
    public static void Write(Conversion conversion, BareCitationInline bare)
    {
        if (conversion.Context.Data.References.ContainsKey(bare.Id))
        {
            conversion.Report(Problems.Markup.CitationForm(conversion.At(bare.Span), bare.Id));
        }
        conversion.Write("@" + bare.Id, bare.Span.Start);
    }

    private static void WriteMark(Conversion conversion, string source, string? locator)
    {
        var (number, use) = conversion.Citations.Use(source);
        var html = conversion.Html;
        html.Raw("<a id=\"cite-"u8).Number(number).Raw("-"u8).Number(use).Raw("\" href=\"#ref-"u8).Number(number).Raw("\" role=\"doc-biblioref\""u8)
            .Attribute("aria-label"u8, conversion.Say("citation.name", number))
            .Raw(">"u8).Number(number).Raw("</a>"u8);
        if (locator is not null)
        {
            html.Raw(" ("u8).Text(locator).Raw(")"u8);
        }
    }
}
