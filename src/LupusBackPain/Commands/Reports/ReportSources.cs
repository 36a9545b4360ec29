using System.Globalization;
using LupusBackPain.Editorial.Evidence;
using LupusBackPain.Model;

namespace LupusBackPain.Commands;

/// <summary>The part of the HTML report that tells of the sources that are cited.</summary>
internal static class ReportSources
{
    private static readonly string[] Columns = ["Source", "Kind", "Year#", "Pages#", "Last looked at", "Retraction checked", "Read for this site"];

    public static Fragment Write(SiteReport report) => Fragment.Of($"""
        <section aria-labelledby="sources">
        <h2 id="sources">Sources</h2>
        <p>{Ages(report)}</p>
        {ReportTable.Of("sources-table", "Every source that is cited. A web page is looked at, and a paper looked up for retraction, once a year.", Columns, report.Sources.Select(Row))}</section>

        """);

    private static string Ages(SiteReport report)
    {
        int Count(string? band) => report.Sources.Count(source => ReportedSource.AgeBand(source.Reference, report.Date) == band);
        return $"{Report.Plural(report.Sources.Length, "source")}: {Count("upTo5")} at most 5 years old, {Count("upTo10")} of 6 to 10 years, {Count("over10")} over 10, {Count(null)} without a year.";
    }

    private static Cell[] Row(ReportedSource source)
    {
        var reference = source.Reference;
        return
        [
            new(Fragment.Of($"{Title(reference)} <code>{reference.Id}</code>")),
            Cell.Words(ReportNames.Evidence(reference)),
            reference.Issued is { } issued ? new Cell(Fragment.Of($"{issued.Year}"), issued.Year.ToString(CultureInfo.InvariantCulture), true) : new Cell(Fragment.Of($"–"), "", true),
            Cell.Number(source.Pages.Length),
            PageNotSeen.IsPage(reference) ? Done(PageNotSeen.SeenOn(reference)) : NotNeeded,
            reference.Type == "article-journal" ? Done(reference.RetractionChecked) : NotNeeded,
            Cell.Words(reference.Confirmed ? "yes" : "no"),
        ];
    }

    private static Cell NotNeeded => new(Fragment.None, "0");

    private static Cell Done(DateOnly? day) => day is null ? new Cell(Fragment.Of($"never"), "") : Cell.Day(day);

    /// <summary>The title, leading to the work where an address of it is known and a browser may go there.</summary>
    private static Fragment Title(Reference source)
    {
        var address = source.Doi is { } doi ? "https://doi.org/" + doi : source.Url?.Value;
        return address is not null && Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme is "http" or "https")
            ? Fragment.Of($"<a href=\"{uri.AbsoluteUri}\">{source.Title}</a>")
            : Fragment.Of($"{source.Title}");
    }
}
