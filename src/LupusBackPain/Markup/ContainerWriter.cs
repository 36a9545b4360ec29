using LupusBackPain.Diagnostics;
using LupusBackPain.Model;
using Markdig.Extensions.CustomContainers;

namespace LupusBackPain.Markup;

/// <summary>Writes containers: callouts around an author's words, and advice that comes from data.</summary>
internal static class ContainerWriter
{
    private static readonly string[] Names = ["care-cards", "caution", "do", "dont", "note", "warning"];

    public static void Write(Conversion conversion, CustomContainer container)
    {
        var fence = Fence.Read(conversion.Places.Text, container.Span.Start);
        var at = conversion.Places.At(container.Span.Start, fence.Length);
        switch (fence.Name.Text)
        {
            case "":
                conversion.Report(Problems.Markup.ContainerUnopened(at));
                return;
            case "care-cards":
                WriteCareCards(conversion, fence, at);
                return;
            case "caution":
                WriteCaution(conversion, fence, at);
                return;
        }
        if (container.ClosingFencedCharCount == 0)
        {
            conversion.Report(Problems.Markup.ContainerUnclosed(at, fence.Name.Text));
        }
        if (Names.Contains(fence.Name.Text, StringComparer.Ordinal))
        {
            if (fence.Name.Text == "warning")
            {
                conversion.Warnings.Add(at);
            }
            WriteCallout(conversion, container, fence);
            return;
        }
        var nearest = Nearest.Of(fence.Name.Text.Trim('{', '}', '.'), Names);
        conversion.Report(Problems.Markup.ContainerUnknown(fence.Name.At(conversion), fence.Name.Text, nearest));
        BlockWriter.WriteChildren(conversion, container);
    }

    private static void WriteCallout(Conversion conversion, CustomContainer container, Fence fence)
    {
        var (html, name, outer) = (conversion.Html, fence.Name.Text, conversion.Container);
        var label = conversion.Say("callout." + name);
        conversion.Container = name;
        OpenCallout(conversion, name);
        if (fence.Rest.Text.Length == 0)
        {
            html.Text(label);
        }
        else
        {
            var prefix = conversion.Say("callout.named", label);
            html.Raw("<span class=\"visually-hidden\">"u8).Text(prefix).Raw(" </span>"u8);
            conversion.Write(fence.Rest.Text, fence.Rest.Offset);
            conversion.EndBlock(BlockKind.Heading);
        }
        CloseHeading(conversion);
        BlockWriter.WriteChildren(conversion, container);
        html.Line().Raw("</section>\n"u8);
        conversion.Container = outer;
    }

    private static void WriteCaution(Conversion conversion, Fence fence, SourceSpan at)
    {
        var cautions = conversion.Context.Data.Cautions;
        if (!cautions.TryGetValue(fence.Rest.Text, out var caution))
        {
            var place = fence.Rest.Text.Length == 0 ? at : fence.Rest.At(conversion);
            conversion.Report(Problems.Markup.CautionUnknown(place, fence.Rest.Text, Nearest.Of(fence.Rest.Text, cautions.Keys)));
            return;
        }
        conversion.Cautions.Add(new Located<string>(caution.Id, fence.Rest.At(conversion)));
        OpenCallout(conversion, "caution");
        conversion.Html.Text(conversion.Say("callout.caution"));
        CloseHeading(conversion);
        conversion.Html.Raw("<p>"u8);
        HelpNumbers.WriteText(conversion.Html, conversion.Context, caution.Text, caution.Span, conversion.Report);
        CitationWriter.WriteMarks(conversion, caution.Sources);
        conversion.Html.Raw("</p>\n</section>\n"u8);
    }

    private static void WriteCareCards(Conversion conversion, Fence fence, SourceSpan at)
    {
        var words = fence.Words();
        var sets = conversion.Context.Data.RedFlags;
        if (words.Count == 0 || !sets.TryGetValue(words[0].Text, out var set))
        {
            var (name, place) = words.Count == 0 ? ("", at) : (words[0].Text, words[0].At(conversion));
            conversion.Report(Problems.Markup.CareCardsUnknown(place, name, Nearest.Of(name, sets.Keys)));
            return;
        }
        var cards = set.Cards.Where(card => words.Count == 1 || words.Any(word => word.Text == CareCardWriter.NameOf(card.Urgency))).ToList();
        conversion.CardsShown.AddRange(cards.Select(card => new ShownCard(set.Id, card.Urgency, words[0].At(conversion))));
        ReportUrgencies(conversion, set, words);
        conversion.Html.Line().Raw("<div class=\"care-cards\">\n"u8);
        foreach (var card in cards)
        {
            CareCardWriter.Write(conversion.Html, conversion.Context, card, HeadingLevel(conversion), conversion.Report);
        }
        WriteSources(conversion, [.. cards.SelectMany(card => card.Items).SelectMany(item => item.Sources).DistinctBy(source => source.Value)]);
        conversion.Html.Raw("</div>\n"u8);
    }

    /// <summary>Names the sources behind the cards. Inside an emergency card nothing may lead away from the number to call.</summary>
    private static void WriteSources(Conversion conversion, List<Located<string>> sources)
    {
        if (sources.Count > 0)
        {
            conversion.Html.Raw("<p class=\"care-cards__sources\">"u8).Text(conversion.Say("care.sources"));
            CitationWriter.WriteMarks(conversion, sources);
            conversion.Html.Raw("</p>\n"u8);
        }
    }

    private static void ReportUrgencies(Conversion conversion, CareCards set, List<Word> words)
    {
        string[] names = [.. set.Cards.Select(card => CareCardWriter.NameOf(card.Urgency))];
        foreach (var word in words.Skip(1).Where(word => !names.Contains(word.Text, StringComparer.Ordinal)))
        {
            conversion.Report(Problems.Markup.UrgencyUnknown(word.At(conversion), word.Text, set.Id, Nearest.Of(word.Text, names)));
        }
    }

    private static void OpenCallout(Conversion conversion, string name) =>
        conversion.Html.Line().Raw("<section class=\"callout callout--"u8).Text(name).Raw("\">\n<h"u8).Number(HeadingLevel(conversion))
            .Raw(" class=\"callout__heading\">"u8);

    private static void CloseHeading(Conversion conversion) => conversion.Html.Raw("</h"u8).Number(HeadingLevel(conversion)).Raw(">\n"u8);

    /// <summary>The level that fits where the container stands: one below the last heading.</summary>
    private static int HeadingLevel(Conversion conversion) => Math.Min(6, conversion.Level + 1);
}
