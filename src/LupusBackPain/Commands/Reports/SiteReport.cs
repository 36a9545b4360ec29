using System.Collections.Immutable;
using LupusBackPain.Diagnostics;
using LupusBackPain.Editorial.Text;
using LupusBackPain.Model;

namespace LupusBackPain.Commands;

/// <summary>How a site stands on a day, for its editors: all that both forms of <c>lbp report</c> show, in the order in which they show it.</summary>
internal sealed record SiteReport(
    Site Site,
    ImmutableArray<ReportedPage> Pages,
    ImmutableArray<ReportedSource> Sources,
    ImmutableArray<DueDay> Calendar,
    ImmutableArray<OwedAct> Acts,
    ImmutableArray<Diagnostic> Findings)
{
    public DateOnly Date => Site.Options.Date;

    /// <summary>The pages that give health information and have not expired: those that rules of evidence and review are about.</summary>
    public IEnumerable<ReportedPage> HealthPages => Pages.Where(page => page.Review is not null);

    /// <summary>The pages of each section in the site's order, and at the end those of none.</summary>
    public IEnumerable<(string? Id, string Title, ImmutableArray<ReportedPage> Pages)> Sections =>
        Site.Sections.Select(section => ((string?)section.Settings.Id.Value, section.Settings.Title, Of(section.Settings.Id.Value))).Append((null, "Other pages", Of(null)));

    public static SiteReport Of(Site site, ImmutableArray<Diagnostic> findings)
    {
        var lexicon = Lexicon.Of(site.Data);
        var byFile = findings.ToLookup(finding => finding.Span.Path, StringComparer.Ordinal);
        var pages = new ReportedPage[site.Articles.Length];
        var articles = InOrder(site);
        Parallel.For(0, pages.Length, index => pages[index] = ReportedPage.Of(articles[index], site, lexicon, [.. byFile[articles[index].Path]]));
        var sources = ReportedSource.AllOf(site);
        return new SiteReport(site, [.. pages], sources, DueDay.AllOf(site, sources), OwedAct.AllOf(site, articles, sources), findings);
    }

    /// <summary>The acts that a page waits for: its own, and those on its sources.</summary>
    public IEnumerable<OwedAct> ActsOf(ReportedPage page) =>
        ActsOn[page.Key].Where(act => !act.IsOnSource)
            .Concat(page.Article.Body.Cited.SelectMany(source => ActsOn[source].Where(act => act.IsOnSource))).OrderBy(act => act.Act);

    private ILookup<string, OwedAct> ActsOn => field ??= Acts.ToLookup(act => act.Subject, StringComparer.Ordinal);

    /// <summary>The findings that stand in no page: in settings, data and theme.</summary>
    public IEnumerable<Diagnostic> Elsewhere()
    {
        var pages = Pages.Select(page => page.Article.Path).ToHashSet(StringComparer.Ordinal);
        return Findings.Where(finding => !pages.Contains(finding.Span.Path));
    }

    /// <summary>The middle one of the pages' grades, rounded to a tenth; null where no page has one.</summary>
    public static double? MedianGrade(IEnumerable<ReportedPage> pages)
    {
        var grades = pages.Select(page => page.Reading?.Grade).OfType<double>().Order().ToList();
        return grades.Count == 0 ? null : Math.Round((grades[(grades.Count - 1) / 2] + grades[grades.Count / 2]) / 2, 1);
    }

    /// <summary>The pages as editors know them: those of each section in reading order, its own page first; then all others by address.</summary>
    private static ImmutableArray<Article> InOrder(Site site) =>
    [
        .. site.Sections.SelectMany(section => section.Articles.Prepend(section.Index).OfType<Article>())
            .Concat(site.Articles).DistinctBy(article => article.Key, StringComparer.Ordinal),
    ];

    private ImmutableArray<ReportedPage> Of(string? section) => [.. Pages.Where(page => page.Article.Section == section)];
}
