using LupusBackPain.Diagnostics;
using LupusBackPain.Editorial.Text;
using LupusBackPain.Model;

namespace LupusBackPain.Editorial.Provenance;

/// <summary>Pages whose next review is due within the days that site.yaml sets.</summary>
internal static class ReviewDueSoon
{
    public static readonly Check Check = Check.Page(
        new Rule("review-due-soon", "DATE-03", Severity.Information)
        {
            Title = "It is told before a review is due",
            Why = "Reviewers need time.",
            Source = "NHS standard for creating health content",
            Good = "next: in half a year",
            Bad = "next: in two weeks",
        },
        Find);

    private static IEnumerable<Diagnostic> Find(PageText page) =>
        page.FrontMatter.Review is { Status: not ReviewStatus.Unreviewed, Next: { } next } && next.Value >= page.Site.Options.Date
            && next.Value.DayNumber - page.Site.Options.Date.DayNumber <= page.Site.Settings.Review.DueSoonDays
            ? [Check.Rule.At(next.Span, $"the next review of this page is due in {next.Value.DayNumber - page.Site.Options.Date.DayNumber} days", "plan it; 'lbp review list' shows all that are due")] : [];
}
