using LupusBackPain.Model;

namespace LupusBackPain.Commands;

/// <summary>A page with where its review stands: unreviewed, not-real, changed, overdue, due-soon or current.</summary>
internal sealed record ReviewState(Article Article, string State, CheckedReview? Review)
{
    public static ReviewState Of(Article article, Site site)
    {
        var review = CheckedReview.Of(article, site);
        var today = site.Options.Date;
        var state = article.FrontMatter.Review is null or { Status: ReviewStatus.Unreviewed } ? "unreviewed"
            : review is null ? "not-real"
            : review.IsChanged ? "changed"
            : review.Next < today ? "overdue"
            : review.Next <= today.AddDays(site.Settings.Review.DueSoonDays) ? "due-soon"
            : "current";
        return new ReviewState(article, state, review);
    }
}
