using System.Collections.Immutable;
using System.Globalization;
using LupusBackPain.Diagnostics;
using LupusBackPain.Editorial;

namespace LupusBackPain.Commands;

/// <summary>Shows the findings of a run in the form that was asked for, and says what they add up to.</summary>
internal static class Report
{
    private const int MostShown = 100;

    /// <summary>
    /// Writes the findings: text to Error, with the lines of the files below <paramref name="root"/>, and in a job of GitHub Actions its notes
    /// and summary; JSON and SARIF to Out.
    /// </summary>
    public static void Findings(ImmutableArray<Diagnostic> findings, Reporting reporting, string root, Terminal terminal)
    {
        if (reporting.Format == FindingFormat.Json)
        {
            JsonFormat.Write(terminal.Out, findings);
            return;
        }
        if (reporting.Format == FindingFormat.Sarif)
        {
            SarifFormat.Write(terminal.Out, findings, Rules.Known, new SourceLines(root).At);
            return;
        }
        var least = reporting.Quiet ? Severity.Error : reporting.Verbose ? Severity.Information : Severity.Warning;
        var shown = findings.RemoveAll(finding => finding.Severity < least);
        var most = reporting.Verbose ? int.MaxValue : MostShown;
        TextFormat.Write(terminal.Error, MostSevereFirst(shown, most), most, terminal.Colour, new SourceLines(root).At);
        if (!reporting.Quiet && findings.Length > shown.Length)
        {
            terminal.Error.WriteLine($"{Plural(findings.Length - shown.Length, "more note")} with --verbose.");
        }
        if (reporting.Format == FindingFormat.GitHub)
        {
            ToGitHub(shown, root, terminal);
        }
    }

    private static void ToGitHub(ImmutableArray<Diagnostic> findings, string root, Terminal terminal)
    {
        var folder = terminal.Actions?.Workspace is { } workspace ? Path.GetRelativePath(workspace, root).Replace('\\', '/') : ".";
        GitHubFormat.WriteNotes(terminal.Error, findings, folder == "." || folder.StartsWith("..", StringComparison.Ordinal) ? "" : folder + "/");
        if (terminal.Actions?.SummaryFile is { } summary && !findings.IsEmpty)
        {
            File.AppendAllText(summary, GitHubFormat.Summary(findings, Count(findings)));
        }
    }

    /// <summary>The last words of a run: the times of its stages where asked for, and what it came to.</summary>
    public static void Close(string summary, Stages stages, Reporting reporting, Terminal terminal)
    {
        if (reporting.Timings)
        {
            terminal.Error.Write(stages.Times());
        }
        if (!reporting.Quiet)
        {
            terminal.Error.WriteLine(summary);
        }
    }

    /// <summary>Whether the findings keep a site from being published.</summary>
    public static bool Fails(ImmutableArray<Diagnostic> findings, bool strict) =>
        findings.Any(finding => finding.Severity == Severity.Error || (strict && finding.Severity == Severity.Warning));

    /// <summary>“3 errors in 2 files and 1 warning”, “no error, no warning”.</summary>
    public static string Count(ImmutableArray<Diagnostic> findings)
    {
        var errors = findings.Where(finding => finding.Severity == Severity.Error).ToList();
        var warnings = findings.Count(finding => finding.Severity == Severity.Warning);
        var files = errors.DistinctBy(finding => finding.Span.Path, StringComparer.Ordinal).Count();
        var inFiles = errors.Count == 0 ? "" : $" in {Plural(files, "file")}";
        return $"{Plural(errors.Count, "error")}{inFiles}, {Plural(warnings, "warning")}";
    }

    /// <summary>“no page”, “1 page”, “1,204 pages”.</summary>
    public static string Plural(int count, string noun) => count switch
    {
        0 => $"no {noun}",
        1 => $"1 {noun}",
        _ => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {noun}s"),
    };

    /// <summary>“0.41 s”.</summary>
    public static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:F2} s");

    /// <summary>Where not all findings fit, errors come before the rest; else the order of places stays.</summary>
    private static ImmutableArray<Diagnostic> MostSevereFirst(ImmutableArray<Diagnostic> findings, int most) =>
        findings.Length <= most ? findings : [.. findings.OrderByDescending(finding => finding.Severity)];
}
