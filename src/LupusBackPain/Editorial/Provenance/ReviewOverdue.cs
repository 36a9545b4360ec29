using LupusBackPain.Diagnostics;
using LupusBackPain.Editorial.Text;
using LupusBackPain.Model;

namespace LupusBackPain.Editorial.Provenance;

/// <summary>Pages whose next review was due before the day of the build.</summary>
internal static class ReviewOverdue
{
    public static readonly Check Check = Check.Page(
        new Rule("review-overdue", "DATE-03", Severity.Warning)
        {
            Title = "No page is past the day of its next review",
            Why = "The longer advice stands unread, the more likely it is wrong.",
            Source = "NHS standard for creating health content",
            Good = "next: a day to come",
            Bad = "next: a day gone by",
        },
        Find);

    private static IEnumerable<Diagnostic> Find(PageText page) =>
        page.FrontMatter.Review is { Status: not ReviewStatus.Unreviewed, Next: { } next } && next.Value < page.Site.Options.Date
            ? [Check.Rule.At(next.Span, "the next review of this page is overdue, and the page says so", "have it read again, then 'lbp review sign' it")] : [];
}
