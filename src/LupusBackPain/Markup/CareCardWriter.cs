using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Markup;

/// <summary>Writes care cards: when to get help, how fast, and whom to call.</summary>
internal static class CareCardWriter
{
    /// <summary>A set as a page shows it on top.</summary>
    public static RenderedCards Render(CareCards set, MarkupContext context)
    {
        using var html = new HtmlWriter();
        var findings = new List<Diagnostic>();
        foreach (var card in set.Cards)
        {
            Write(html, context, card, 2, findings.Add);
        }
        return new RenderedCards(html.Take(), [.. findings]);
    }

    /// <summary>Writes one card, its heading at the given level. Its urgency is told in words too, to those who do not see its colour.</summary>
    public static void Write(HtmlWriter html, MarkupContext context, CareCard card, int level, Action<Diagnostic> report)
    {
        var urgency = NameOf(card.Urgency);
        html.Line().Raw("<section class=\"care-card care-card--"u8).Text(urgency).Raw("\">\n<h"u8).Number(level)
            .Raw(" class=\"care-card__heading\"><span class=\"visually-hidden\">"u8).Text(context.Phrases.Say(report, "care." + urgency)).Raw(" </span>"u8);
        HelpNumbers.WriteText(html, context, card.Heading, card.Span, report);
        html.Raw("</h"u8).Number(level).Raw(">\n<ul>\n"u8);
        foreach (var item in card.Items)
        {
            html.Raw("<li>"u8);
            HelpNumbers.WriteText(html, context, item.Text, card.Span, report);
            html.Raw("</li>\n"u8);
        }
        html.Raw("</ul>\n</section>\n"u8);
    }

    /// <summary>An urgency as red-flags.yaml and containers name it.</summary>
    public static string NameOf(Urgency urgency) => urgency switch
    {
        Urgency.Emergency => "emergency",
        Urgency.Urgent => "urgent",
        _ => "non-urgent",
    };
}
