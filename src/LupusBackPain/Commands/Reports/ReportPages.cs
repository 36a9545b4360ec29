using System.Collections.Immutable;
using System.Globalization;
using LupusBackPain.Diagnostics;
using LupusBackPain.Editorial.Plain;
using LupusBackPain.Model;

namespace LupusBackPain.Commands;

/// <summary>The parts of the HTML report that tell of pages: all in one table, then each by itself.</summary>
internal static class ReportPages
{
    // READ-01 warns above grade 9 and READ-02 above 11; the grades are told in words, too, not by colour alone.
    private const double HardGrade = 9, HardSmog = 11;

    private static readonly string[] Columns =
        ["Page", "Section", "Kind", "Words#", "Grade#", "SMOG#", "Sources#", "Review", "Next", "Errors#", "Warnings#", "Notes#"];

    public static Fragment Table(SiteReport report) => Fragment.Of($"""
        <section aria-labelledby="pages">
        <h2 id="pages">Pages</h2>
        {Start("Hardest to read", report.Pages.Where(page => page.Reading is not null).OrderByDescending(page => page.Reading!.Grade), page => $"grade {Readability.Show(page.Reading!.Grade)}")}{Start("Most findings", report.Pages.Where(page => !page.Findings.IsEmpty).OrderByDescending(Weight), page => Marks(page, withGrade: false).TrimStart(',', ' '))}        {ReportTable.Of("pages-table", "Every page. Grade is Flesch-Kincaid and SMOG McLaughlin’s, adjusted for terms that the glossary explains; the raw figure stands behind. SMOG needs 30 sentences.", Columns, report.Pages.Select(Row))}</section>

        """);

    public static Fragment Details(SiteReport report) => Fragment.Of($"""
        <section aria-labelledby="page-by-page">
        <h2 id="page-by-page">Page by page</h2>
        {Fragment.Of(report.Pages, page => Detail(page, report))}</section>
        </main>

        """);

    /// <summary>Where an editor may begin: three pages, with what is told of them.</summary>
    private static Fragment Start(string title, IEnumerable<ReportedPage> pages, Func<ReportedPage, string> told)
    {
        var first = pages.Take(3).ToList();
        return first.Count == 0 ? Fragment.None
            : Fragment.Of($"<p>{title}: {Fragment.Of(first.Select((page, index) => Fragment.Of($"{(index == 0 ? "" : "; ")}{Link(page.Key, page.Title)} ({told(page)})")))}.</p>\n");
    }

    private static int Weight(ReportedPage page) => (page.Count(Severity.Error) * 10_000) + (page.Count(Severity.Warning) * 100) + page.Count(Severity.Information);

    /// <summary>A link to what the report says of a page, under the page's title.</summary>
    public static Fragment Link(string key, string title) => Fragment.Of($"<a href=\"#{Id(key)}\">{title}</a>");

    private static string Id(string key) => "page-" + key.Replace('/', '-');

    private static Cell[] Row(ReportedPage page) =>
    [
        new(Link(page.Key, page.Title)),
        Cell.Words(page.Article.Section ?? ""),
        Cell.Words(ReportNames.Kind(page.Article.FrontMatter.Kind)),
        Cell.Number(page.Article.Words),
        page.Reading is { } read ? Grade(read.Grade, read.RawGrade, HardGrade) : NoGrade,
        page.Smog is { } smog ? Grade(smog.Adjusted, smog.Raw, HardSmog) : NoGrade,
        Sources(page.Sources),
        new(Fragment.Of($"<span class=\"brief\">{(page.Review is { } review ? ReportNames.State(review.State) : page.Article.State == PageState.Expired ? "expired" : "")}</span>")),
        Cell.Day(page.Review?.Review?.Next),
        Cell.Number(page.Count(Severity.Error)),
        Cell.Number(page.Count(Severity.Warning)),
        Cell.Number(page.Count(Severity.Information)),
    ];

    private static Cell NoGrade => new(Fragment.Of($"–"), "", true);

    private static Cell Grade(double grade, double raw, double hard) => new(
        Fragment.Of($"{(grade > hard ? Fragment.Of($"<span class=\"hard\">hard</span> ") : Fragment.None)}{Readability.Show(grade)} <small>{Readability.Show(raw)}</small>"),
        grade.ToString("F3", CultureInfo.InvariantCulture), true);

    private static Cell Sources(ImmutableArray<Reference> sources) =>
        new(Fragment.Of($"{sources.Length} <small>{Years(sources)}</small>"), sources.Length.ToString(CultureInfo.InvariantCulture), true);

    /// <summary>"2009–2024": the years of the oldest and the newest.</summary>
    private static string Years(ImmutableArray<Reference> sources)
    {
        var years = sources.Select(source => source.Issued?.Year).OfType<int>().ToList();
        return years.Count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{years.Min()}–{years.Max()}");
    }

    private static Fragment Detail(ReportedPage page, SiteReport report) => Fragment.Of($"""
        <details>
        <summary><h3>{page.Title}</h3> <span>{page.Key}, {page.Article.Words:N0} words{Marks(page, withGrade: true)}</span></summary>
        <div id="{Id(page.Key)}">
        <dl>{Fragment.Of(Facts(page, report), fact => Fragment.Of($"<div><dt>{fact.Name}</dt><dd>{fact.Value}</dd></div>"))}</dl>
        {Part("Longest sentences", page.LongestSentences, sentence => Fragment.Of($"<li><span class=\"quiet\">line {sentence.Line}, {sentence.Words} words:</span> {sentence.Text}</li>\n"))}{Part("Long words that nothing explains", page.LongWords, found => Fragment.Of($"<li>{found.Word} <span class=\"quiet\">× {found.Count}</span></li>\n"), "words")}{Part("Only a person can", report.ActsOf(page).GroupBy(act => act.Act).ToList(), ReportDuties.OnPage)}{Part("Findings", page.Findings, ReportFindings.Item, "findings")}</div>
        </details>

        """);

    private static string Marks(ReportedPage page, bool withGrade)
    {
        var counts = new[] { (Severity.Error, "error"), (Severity.Warning, "warning"), (Severity.Information, "note") }
            .Select(each => (Count: page.Count(each.Item1), each.Item2)).Where(each => each.Count > 0).Select(each => ", " + Report.Plural(each.Count, each.Item2));
        return (withGrade && page.Reading is { } read ? ", grade " + Readability.Show(read.Grade) : "") + string.Concat(counts);
    }

    private static IEnumerable<(string Name, Fragment Value)> Facts(ReportedPage page, SiteReport report)
    {
        var (article, matter) = (page.Article, page.Article.FrontMatter);
        var address = report.Site.BaseUrl.Absolute(article.Url);
        yield return ("File", Fragment.Of($"<code>{article.Path}</code>"));
        yield return ("Address", Fragment.Of($"<a href=\"{address}\">{article.Url.Value}</a>"));
        yield return ("Published", Fragment.Day(matter.Published?.Value));
        yield return ("Updated", Fragment.Day(matter.Updated?.Value));
        yield return ("Evidence checked", Fragment.Day(matter.EvidenceChecked?.Value));
        yield return ("Reading", page.Reading is { } read
            ? Fragment.Of($"grade {Readability.Show(read.Grade)} (raw {Readability.Show(read.RawGrade)}), {Smog(page)}, ease {Readability.Show(read.Ease)}; {read.Sentences} sentences")
            : Fragment.Of($"too few words to judge"));
        yield return ("Sources", page.Sources.IsEmpty ? Fragment.Of($"none") : Fragment.Of($"{page.Sources.Length}: {Kinds(page.Sources)}; {Ages(page.Sources, report.Date)}"));
        yield return ("Review", Review(page));
        if (!page.Gaps.IsEmpty)
        {
            yield return ("Without", Fragment.Of($"{string.Join("; ", page.Gaps.Select(ReportNames.Gap))}"));
        }
    }

    private static string Smog(ReportedPage page) =>
        page.Smog is { } smog ? $"SMOG {Readability.Show(smog.Adjusted)} (raw {Readability.Show(smog.Raw)})" : "too few sentences for SMOG";

    private static string Kinds(ImmutableArray<Reference> sources) =>
        Counted(sources.Select(ReportNames.Evidence));

    private static string Ages(ImmutableArray<Reference> sources, DateOnly today)
    {
        (string? Band, string Words)[] bands = [("upTo5", "at most 5 years old"), ("upTo10", "of 6 to 10 years"), ("over10", "over 10 years"), (null, "without a year")];
        return string.Join(", ", from band in bands
                                 let count = sources.Count(source => ReportedSource.AgeBand(source, today) == band.Band)
                                 where count > 0
                                 select $"{count} {band.Words}");
    }

    /// <summary>"3 guideline, 2 cohort": how often each name stands in a list, most frequent first.</summary>
    private static string Counted(IEnumerable<string> names) => string.Join(", ", names.GroupBy(name => name, StringComparer.Ordinal)
        .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => $"{group.Count()} {group.Key}"));

    private static Fragment Review(ReportedPage page) => page.Review switch
    {
        null => Fragment.Of($"none needed"),
        { Review: { } review } state => Fragment.Of($"{(review.IsClinical ? "clinical" : "editorial")}, by {string.Join(", ", review.By.Select(person => person.Name))}, {Fragment.Day(review.On)}; next {Fragment.Day(review.Next)}: {ReportNames.State(state.State)}"),
        { } state => Fragment.Of($"{ReportNames.State(state.State)}"),
    };

    private static Fragment Part<T>(string title, IReadOnlyCollection<T> items, Func<T, Fragment> each, string style = "lines") => items.Count == 0
        ? Fragment.None
        : Fragment.Of($"<h4>{title}</h4>\n<ul class=\"{style}\">\n{Fragment.Of(items, each)}</ul>\n");
}
