using LupusBackPain.Editorial.Plain;
using LupusBackPain.Model;

namespace LupusBackPain.Commands;

/// <summary>The part of the HTML report that tells what the site covers: by section, by condition, and what pages lack.</summary>
internal static class ReportCoverage
{
    public static Fragment Write(SiteReport report)
    {
        var kinds = report.Pages.Select(page => page.Article.FrontMatter.Kind).Distinct().Order().ToList();
        return Fragment.Of($"""
            <section aria-labelledby="coverage">
            <h2 id="coverage">Coverage</h2>
            {ReportTable.Of("sections-table", "Pages of each section, by kind", ["Section", "Pages#", "Words#", "Median grade#", "Sources#", "Checked by a clinician#", .. kinds.Select(kind => ReportNames.Kind(kind) + "#")], report.Sections.Select(section => Row(section.Title, section.Pages, kinds)))}{ReportTable.Of("conditions-table", "Conditions of conditions.yaml, and the pages that name them", ["Condition", "Pages#", "Which"], report.Site.Data.Conditions.Values.OrderBy(condition => condition.Name, StringComparer.Ordinal).Select(condition => Condition(condition, report)))}{ReportTable.Of("gaps-table", "What health pages usually have, and these lack", ["Gap", "Pages#", "Which"], Gaps(report))}{Tags(report)}</section>

            """);
    }

    private static Cell[] Row(string title, System.Collections.Immutable.ImmutableArray<ReportedPage> pages, List<PageKind> kinds) =>
    [
        Cell.Words(title),
        Cell.Number(pages.Length),
        Cell.Number(pages.Sum(page => page.Article.Words)),
        SiteReport.MedianGrade(pages) is { } grade ? new Cell(Fragment.Of($"{Readability.Show(grade)}"), Readability.Show(grade), true) : new Cell(Fragment.Of($"–"), "", true),
        Cell.Number(pages.SelectMany(page => page.Article.Body.Cited).Distinct(StringComparer.Ordinal).Count()),
        Cell.Number(pages.Count(page => page.Review is { Review.IsClinical: true, State: "current" or "due-soon" })),
        .. kinds.Select(kind => Cell.Number(pages.Count(page => page.Article.FrontMatter.Kind == kind))),
    ];

    private static Cell[] Condition(Condition condition, SiteReport report)
    {
        var pages = report.Pages.Where(page => page.Article.FrontMatter.Conditions.Any(named => named.Value == condition.Id)).ToList();
        return [Cell.Words(condition.Name), Cell.Number(pages.Count), new(Links(pages, report.HealthPages.Count()))];
    }

    private static IEnumerable<Cell[]> Gaps(SiteReport report)
    {
        var health = report.HealthPages.ToList();
        return from gap in health.SelectMany(page => page.Gaps).Distinct(StringComparer.Ordinal).OrderBy(gap => gap, StringComparer.Ordinal)
               let pages = health.FindAll(page => page.Gaps.Contains(gap))
               select new[] { Cell.Words(ReportNames.Gap(gap)), Cell.Number(pages.Count), new Cell(Links(pages, health.Count)) };
    }

    private static Fragment Tags(SiteReport report)
    {
        var tags = report.Pages.SelectMany(page => page.Article.FrontMatter.Tags).GroupBy(tag => tag.Value, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).ToList();
        return tags.Count == 0 ? Fragment.None
            : Fragment.Of($"<h3>Tags</h3>\n<ul class=\"words\">\n{Fragment.Of(tags, tag => Fragment.Of($"<li>{tag.Key} <span class=\"quiet\">× {tag.Count()}</span></li>\n"))}</ul>\n");
    }

    private static Fragment Links(List<ReportedPage> pages, int all) => pages.Count == 0 ? Fragment.Of($"no page yet")
        : pages.Count == all && pages.TrueForAll(page => page.Review is not null) ? Fragment.Of($"every health page")
        : Fragment.Of(pages.Select((page, index) => Fragment.Of($"{(index == 0 ? "" : "; ")}{ReportPages.Link(page.Key, page.Title)}")));
}
