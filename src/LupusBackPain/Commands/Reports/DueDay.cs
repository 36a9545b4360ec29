using System.Collections.Immutable;
using LupusBackPain.Editorial.Evidence;
using LupusBackPain.Model;

namespace LupusBackPain.Commands;

/// <summary>What falls due on a day.</summary>
internal enum Due
{
    Review,
    Expiry,
    LookAgain,
    RetractionCheck,
}

/// <summary>A day in the editors' calendar: what falls due for a page (by its key) or a source (by its id), and whether that is overdue or soon.</summary>
internal sealed record DueDay(DateOnly Day, Due What, string Subject, string Title, string State)
{
    /// <summary>Every dated duty, first come first.</summary>
    public static ImmutableArray<DueDay> AllOf(Site site, ImmutableArray<ReportedSource> sources)
    {
        var today = site.Options.Date;
        var soon = today.AddDays(site.Settings.Review.DueSoonDays);
        DueDay? On(DateOnly? day, Due what, string subject, string title) =>
            day is { } due ? new DueDay(due, what, subject, title, due < today ? "overdue" : due <= soon ? "due-soon" : "later") : null;
        var health = site.Articles.Where(article => article.IsHealth && article.State != PageState.Expired);
        var pages = health.Select(article => On(CheckedReview.Of(article, site)?.Next, Due.Review, article.Key, article.FrontMatter.Title.Value));
        var expiries = site.Articles.Select(article => On(article.FrontMatter.Expires?.Value, Due.Expiry, article.Key, article.FrontMatter.Title.Value));
        var looks = sources.Where(source => PageNotSeen.IsPage(source.Reference))
            .Select(source => On(PageNotSeen.SeenOn(source.Reference)?.AddMonths(PageNotSeen.Months), Due.LookAgain, source.Reference.Id, source.Reference.Title));
        var checks = sources.Select(source => On(source.Reference.RetractionChecked?.AddMonths(RetractionUnchecked.Months), Due.RetractionCheck, source.Reference.Id, source.Reference.Title));
        return
        [
            .. pages.Concat(expiries).Concat(looks).Concat(checks).OfType<DueDay>()
                .OrderBy(due => due.Day).ThenBy(due => due.What).ThenBy(due => due.Subject, StringComparer.Ordinal),
        ];
    }
}
