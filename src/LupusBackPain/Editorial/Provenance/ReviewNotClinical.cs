using LupusBackPain.Diagnostics;
using LupusBackPain.Editorial.Text;
using LupusBackPain.Model;

namespace LupusBackPain.Editorial.Provenance;

/// <summary>Clinical reviews by nobody with credentials.</summary>
internal static class ReviewNotClinical
{
    public static readonly Check Check = Check.Page(
        new Rule("review-not-clinical", "PROV-02", Severity.Error)
        {
            Title = "A clinical review names a person with credentials who is not the page's only author",
            Why = "A false 'medically reviewed by' is worse than none.",
            Source = "NHS standard for creating health content; HON principles, authority",
            Good = "review: {status: clinical, by: [dr-a-name], …}",
            Bad = "review: {status: clinical, by: [the-author], …}",
        },
        Find);

    private static IEnumerable<Diagnostic> Find(PageText page) =>
        page.FrontMatter.Review is { Status: ReviewStatus.Clinical } review && CheckedReview.ReviewersOf(page.Article, page.Site).IsEmpty
            ? [Check.Rule.At(review.By.IsEmpty ? review.Span : review.By[0].Span, "this is no clinical review, so the page says that no clinician has checked it",
                "name a person of people.yaml with credentials who is not the page's only author, or write 'status: editorial'")]
            : [];
}
