using LupusBackPain.Diagnostics;
using LupusBackPain.Editorial.Text;
using LupusBackPain.Model;

namespace LupusBackPain.Editorial.Provenance;

/// <summary>Reviews whose next date is too far away for their kind of page.</summary>
internal static class ReviewTooFar
{
    public static readonly Check Check = Check.Page(
        new Rule("review-too-far", "DATE-02", Severity.Error)
        {
            Title = "The next review is due within the months that site.yaml sets, at most 36",
            Why = "Health advice ages; what nobody looks at again goes wrong unseen.",
            Source = "PIF; NHS digital service manual",
            Good = "on: 2026-05-01, next: 2027-05-01 (treatment)",
            Bad = "on: 2026-05-01, next: 2031-05-01",
        },
        Find);

    private static IEnumerable<Diagnostic> Find(PageText page)
    {
        var months = Math.Min(36, CheckedReview.MonthsFor(page.FrontMatter.Kind, page.Site.Settings.Review));
        return page.FrontMatter.Review is { On: { } on, Next: { } next } && next.Value > on.Value.AddMonths(months)
            ? [Check.Rule.At(next.Span, $"a page of this kind is reviewed again within {months} months", $"write a day up to {on.Value.AddMonths(months):yyyy-MM-dd}")] : [];
    }
}
