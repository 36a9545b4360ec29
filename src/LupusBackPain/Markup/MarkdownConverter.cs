using System.Collections.Immutable;
using LupusBackPain.Diagnostics;
using LupusBackPain.Model;
using Markdig.Syntax;

namespace LupusBackPain.Markup;

/// <summary>Turns one Markdown text into HTML, an outline, plain text, links and citations.</summary>
internal static class MarkdownConverter
{
    /// <summary>Converts a body and its key points, and reports what their author got wrong. Safe to call from several threads.</summary>
    public static Marked Convert(Source source, MarkupContext context, DiagnosticBag bag)
    {
        var text = source.Text.ToString();
        var document = Parsing.ParseBody(source, text, bag);
        var body = Places.OfBody(source, text, document?.LineStartIndexes is { Count: > 0 } starts ? starts : [0]);
        using var conversion = new Conversion(source, context, bag) { Places = body };
        conversion.Kind = BlockKind.KeyPoint;
        var keyPoints = ConvertKeyPoints(conversion);
        (conversion.Kind, conversion.Places) = (BlockKind.Paragraph, body);
        if (document is not null)
        {
            ConvertBody(conversion, document);
        }
        TermWriter.WriteMeanings(conversion);
        var html = conversion.Html.Take();
        var cited = conversion.Citations.Sources;
        var references = ReferenceList.Write(conversion, cited);
        return new Marked(html, keyPoints, [.. conversion.Outline], [.. conversion.Blocks], [.. conversion.Links], cited)
        {
            References = references,
            CareCards = CareCardsOf(conversion),
            Cautions = [.. conversion.Cautions],
            CardsShown = [.. conversion.CardsShown],
            Warnings = [.. conversion.Warnings],
            Lists = [.. conversion.Lists],
            Defined = [.. conversion.Defined],
        };
    }

    private static void ConvertBody(Conversion conversion, MarkdownDocument document)
    {
        foreach (var id in conversion.Context.IdsOf(conversion.Source))
        {
            conversion.Ids.Keep(id);
        }
        HeadingWriter.KeepIds(conversion, document);
        BlockWriter.WriteChildren(conversion, document);
        if (document.OfType<LinkReferenceDefinitionGroup>().FirstOrDefault() is { } definitions)
        {
            Footnotes.Check(conversion, definitions);
        }
    }

    private static ImmutableArray<Utf8Text> ConvertKeyPoints(Conversion conversion)
    {
        var points = conversion.Source.FrontMatter?.KeyPoints ?? [];
        var converted = ImmutableArray.CreateBuilder<Utf8Text>(points.Length);
        foreach (var point in points)
        {
            conversion.Places = Places.OfValue(point);
            if (Parsing.ParseLine(point.Value) is { } document)
            {
                BlockWriter.WriteChildren(conversion, document, isTight: true);
            }
            else
            {
                conversion.Report(Problems.Markup.NestingTooDeep(point.Span));
            }
            converted.Add(conversion.Html.Take());
        }
        return converted.MoveToImmutable();
    }

    /// <summary>The cards of the set that the front matter names; an unknown one was told when it was read.</summary>
    private static Utf8Text CareCardsOf(Conversion conversion)
    {
        if (conversion.Source.FrontMatter?.RedFlags is not { } named || !conversion.Context.Data.RedFlags.TryGetValue(named.Value, out var set))
        {
            return default;
        }
        var cards = conversion.Context.CardsOf(set);
        foreach (var finding in cards.Findings)
        {
            conversion.Report(finding);
        }
        return cards.Html;
    }
}
