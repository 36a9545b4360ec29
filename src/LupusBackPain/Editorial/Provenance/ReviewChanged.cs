using LupusBackPain.Diagnostics;
using LupusBackPain.Editorial.Text;
using LupusBackPain.Model;

namespace LupusBackPain.Editorial.Provenance;

/// <summary>Pages that have changed since they were reviewed.</summary>
internal static class ReviewChanged
{
    public static readonly Check Check = Check.Page(
        new Rule("review-changed", "DATE-04", Severity.Warning)
        {
            Title = "The words of a page are those that were reviewed",
            Why = "A review of other words vouches for nothing.",
            Source = "NHS digital service manual, review dates",
            Good = "review: {…, hash: the hash of the words}",
            Bad = "review: {…} and a word changed since",
        },
        Find);

    private static IEnumerable<Diagnostic> Find(PageText page) =>
        CheckedReview.Of(page.Article, page.Site) is { IsChanged: true }
            ? [Check.Rule.At(page.FrontMatter.Review!.Hash!.Value.Span, "the page has changed since it was checked, and says so", "have the change checked, then 'lbp review sign' the page")] : [];
}
