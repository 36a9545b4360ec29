using System.Globalization;
using LupusBackPain.Diagnostics;
using LupusBackPain.Editorial;

namespace LupusBackPain.Commands;

/// <summary>The part of the HTML report that tells what was found: by rule, and what stands in no page.</summary>
internal static class ReportFindings
{
    public static Fragment Write(SiteReport report)
    {
        var elsewhere = report.Elsewhere().ToList();
        return Fragment.Of($"""
            <section aria-labelledby="findings">
            <h2 id="findings">Findings</h2>
            {(report.Findings.IsEmpty ? Fragment.Of($"<p>Nothing was found.</p>\n") : ByCode(report))}{(elsewhere.Count == 0 ? Fragment.None : Fragment.Of($"<h3>In settings, data and theme</h3>\n<ul class=\"findings\">\n{Fragment.Of(elsewhere, Item)}</ul>\n"))}</section>

            """);
    }

    /// <summary>A finding with its place and what to do.</summary>
    public static Fragment Item(Diagnostic finding) => Fragment.Of(
        $"<li><span class=\"{Weight(finding.Severity)}\">{Name(finding.Severity)}</span> <code>{finding.Code}</code> <code class=\"place\">{Place(finding.Span)}</code> {finding.Message}{(finding.Help is null ? Fragment.None : Fragment.Of($"<br><span class=\"quiet\">{finding.Help}</span>"))}</li>\n");

    private static Fragment ByCode(SiteReport report) => ReportTable.Of(
        "findings-table", "What was found, by rule. Each finding stands with its place below its page.", ["Code", "Rule", "Asks for", "Errors#", "Warnings#", "Notes#", "Files#"],
        report.Findings.GroupBy(finding => finding.Code, StringComparer.Ordinal)
            .OrderByDescending(group => group.Max(finding => finding.Severity)).ThenByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(Row));

    private static Cell[] Row(IGrouping<string, Diagnostic> group)
    {
        var rule = Rules.Known.FirstOrDefault(rule => rule.Code == group.Key);
        return
        [
            new(Fragment.Of($"<code>{group.Key}</code>")),
            new(Fragment.Of($"<span class=\"brief\">{rule?.Ref}</span>")),
            Cell.Words(rule?.Title ?? (Catalogue.Codes.TryGetValue(group.Key, out var text) ? text.Summary : "")),
            Cell.Number(group.Count(finding => finding.Severity == Severity.Error)),
            Cell.Number(group.Count(finding => finding.Severity == Severity.Warning)),
            Cell.Number(group.Count(finding => finding.Severity == Severity.Information)),
            Cell.Number(group.DistinctBy(finding => finding.Span.Path, StringComparer.Ordinal).Count()),
        ];
    }

    private static string Place(SourceSpan span) =>
        span.Line == 0 ? span.Path : string.Create(CultureInfo.InvariantCulture, $"{span.Path}({span.Line},{span.Column})");

    private static string Name(Severity severity) => severity == Severity.Information ? "note" : TextFormat.Name(severity);

    private static string Weight(Severity severity) => severity switch
    {
        Severity.Error => "mark bad",
        Severity.Warning => "mark fair",
        _ => "mark plain",
    };
}
