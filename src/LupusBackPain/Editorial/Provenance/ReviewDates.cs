using LupusBackPain.Diagnostics;
using LupusBackPain.Editorial.Text;
using LupusBackPain.Model;

namespace LupusBackPain.Editorial.Provenance;

/// <summary>Reviews without their dates, in the future, or due before they were; dates on pages that are unreviewed.</summary>
internal static class ReviewDates
{
    public static readonly Check Check = Check.Page(
        new Rule("review-dates", "DATE-01", Severity.Error)
        {
            Title = "A review has a day that has come and a later day when it is due again; a page without one has neither",
            Why = "A date that nobody can have checked on makes every other date doubtful.",
            Source = "NHS digital service manual, review dates; JAMA benchmarks, currency",
            Good = "review: {status: editorial, by: [team], on: 2026-05-01, next: 2027-05-01, hash: …}",
            Bad = "review: {status: editorial, on: 2031-01-01}",
        },
        Find);

    private static IEnumerable<Diagnostic> Find(PageText page)
    {
        if (page.FrontMatter.Review is not { } review)
        {
            yield break;
        }
        if (review.Status == ReviewStatus.Unreviewed)
        {
            foreach (var date in new[] { review.On, review.Next }.OfType<Located<DateOnly>>())
            {
                yield return Check.Rule.At(date.Span, "a page that nobody has reviewed has no date of a review", "take it out");
            }
            yield break;
        }
        if (review.By.IsEmpty || review.On is null || review.Next is null)
        {
            var missing = review.By.IsEmpty ? "who reviewed the page" : review.On is null ? "on which day the page was reviewed" : "when the next review is due";
            yield return Check.Rule.At(review.Span, $"it is not said {missing}", "sign the page with 'lbp review sign'");
        }
        if (review.On is { } on && on.Value > page.Site.Options.Date)
        {
            yield return Check.Rule.At(on.Span, "this review is of a day that has not come, so the page does not show it", "write the day on which the page was really read");
        }
        if (review is { On: { } first, Next: { } next } && next.Value <= first.Value)
        {
            yield return Check.Rule.At(next.Span, "the next review is due before this one was", "write a later day");
        }
    }
}
