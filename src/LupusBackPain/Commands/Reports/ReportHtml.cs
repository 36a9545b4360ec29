using System.Security.Cryptography;
using System.Text;
using LupusBackPain.Diagnostics;

namespace LupusBackPain.Commands;

/// <summary>
/// The report as one HTML page that needs nothing else: style and script stand in it, and its policy lets it load nothing. Whole without script,
/// which only sorts tables and opens what is folded.
/// </summary>
internal static class ReportHtml
{
    /// <summary>By this line the command knows a page that it wrote itself.</summary>
    public const string Mark = "<meta name=\"generator\" content=\"lbp report\">";

    public static byte[] Write(SiteReport report)
    {
        var (style, script) = (Resource("report.css"), Resource("report.js"));
        var body = Fragment.Of(
        [
            Header(report), ReportPages.Table(report), ReportCoverage.Write(report), ReportDuties.Calendar(report), ReportDuties.Acts(report), ReportSources.Write(report),
            ReportFindings.Write(report), ReportDuties.Checklist(report), ReportPages.Details(report),
        ]);
        var text = $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '{Hash(style)}'; script-src '{Hash(script)}'; img-src data:; base-uri 'none'; form-action 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            {Mark}
            <title>{Fragment.Of($"Report: {report.Site.Settings.Title}")}</title>
            <link rel="icon" href="data:,">
            <style>{style}</style>
            </head>
            <body>
            {body}<script>{script}</script>
            </body>
            </html>

            """;
        return Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n"));
    }

    private static Fragment Header(SiteReport report) => Fragment.Of($"""
        <a class="skip" href="#pages">Skip to the pages</a>
        <header>
        <p class="over">Editors’ report, {Fragment.Day(report.Date)}</p>
        <h1>{report.Site.Settings.Title}</h1>
        <p>How the pages of <a href="{report.Site.BaseUrl.Absolute(Model.SitePath.Home)}">{report.Site.BaseUrl.Absolute(Model.SitePath.Home)}</a> stand, by the profile “{report.Site.Settings.Profile}”. For editors, not for readers.</p>
        <ul class="tiles">
        {Fragment.Of(Tiles(report), Tile)}</ul>
        <nav aria-label="Parts of this report"><ol>
        <li><a href="#pages">Pages</a></li>
        <li><a href="#coverage">Coverage</a></li>
        <li><a href="#calendar">Calendar</a></li>
        <li><a href="#acts">What only a person can do</a></li>
        <li><a href="#sources">Sources</a></li>
        <li><a href="#findings">Findings</a></li>
        <li><a href="#checklist">Checklist</a></li>
        <li><a href="#page-by-page">Page by page</a></li>
        </ol></nav>
        </header>
        <main>

        """);

    /// <summary>What an editor wants to know first: the figure, what it counts, where more stands, and how grave it is.</summary>
    private static IEnumerable<(string Figure, string Of, string Href, string Weight)> Tiles(SiteReport report)
    {
        int Count(Severity severity) => report.Findings.Count(finding => finding.Severity == severity);
        var health = report.HealthPages.ToList();
        var reviewed = health.Count(page => page.Review is { Review.IsClinical: true, State: "current" or "due-soon" });
        var late = report.Calendar.Count(due => due.State == "overdue");
        var grade = SiteReport.MedianGrade(health);
        yield return ($"{Count(Severity.Error)}", "errors; nothing is published while there is one", "#findings", Count(Severity.Error) > 0 ? "bad" : "good");
        yield return ($"{Count(Severity.Warning)}", "warnings", "#findings", Count(Severity.Warning) > 0 ? "fair" : "good");
        yield return ($"{Count(Severity.Information)}", "notes", "#findings", "plain");
        yield return ($"{reviewed} of {health.Count}", "health pages checked by a clinician, as they stand", "#acts", reviewed < health.Count ? "fair" : "good");
        yield return ($"{late}", "duties overdue", "#calendar", late > 0 ? "fair" : "good");
        yield return ($"{report.Acts.Length}", "acts that only a person can do", "#acts", report.Acts.IsEmpty ? "good" : "fair");
        yield return (grade is { } number ? Editorial.Plain.Readability.Show(number) : "–", "median reading grade; 8 is good", "#pages", grade > 9 ? "fair" : "plain");
        yield return ($"{report.Pages.Length}", Words(report), "#coverage", "plain");
    }

    private static string Words(SiteReport report) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"pages, {report.Pages.Sum(page => page.Article.Words):N0} words, {report.Sources.Length} sources");

    private static Fragment Tile((string Figure, string Of, string Href, string Weight) tile) =>
        Fragment.Of($"<li class=\"{tile.Weight}\"><a href=\"{tile.Href}\"><b>{tile.Figure}</b> {tile.Of}</a></li>\n");

    private static string Hash(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Resource(string name)
    {
        using var stream = typeof(ReportHtml).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
