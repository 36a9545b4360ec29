using LupusBackPain.Diagnostics;
using LupusBackPain.Editorial.Text;

namespace LupusBackPain.Editorial.Safety;

/// <summary>Pages that show a set of care cards twice, or more warnings than a reader takes in.</summary>
internal static class CardsRepeated
{
    public static readonly Check Check = Check.Page(
        new Rule("cards-repeated", "SAFE-05", Severity.Warning)
        {
            Title = "A page shows care cards once, and at most two warnings",
            Why = "Who sees the same warning again and again is frightened, and then skips it.",
            Source = "NHS digital service manual, care cards and warning callouts",
            Good = "::: care-cards back-pain",
            Bad = "::: care-cards back-pain\n\n::: care-cards back-pain",
            IsFixed = true,
        },
        page => Cards(page).Concat(Warnings(page)));

    // The manual's advice: more are no longer read.
    private const int MostWarnings = 2;

    private static IEnumerable<Diagnostic> Warnings(PageText page) =>
        from at in page.Article.Body.Warnings.Skip(MostWarnings)
        select Check.Rule.At(at, $"the page shows {MostWarnings} warnings already", "keep the gravest; make a note of the others, or say them in the text");

    private static IEnumerable<Diagnostic> Cards(PageText page)
    {
        var top = page.FrontMatter.RedFlags is { Value: not "none" } set && page.Site.Data.RedFlags.TryGetValue(set.Value, out var cards) ? cards.Cards : [];
        var seen = top.Select(card => card.Urgency).ToHashSet();
        return from shown in page.Article.Body.CardsShown
               where !seen.Add(shown.Urgency)
               group shown by shown.Span into shown
               select Check.Rule.At(shown.Key, "the page shows a care card of this urgency already", "take it out here, or from redFlags");
    }
}
