using LupusBackPain.Diagnostics;
using LupusBackPain.Model;
using LupusBackPain.Publishing;

namespace LupusBackPain.Commands;

/// <summary>The forms of the report.</summary>
internal enum ReportForm
{
    Html,
    Json,
}

/// <summary>
/// <c>lbp report</c>: how the whole site stands, as a page and as JSON, into a folder of its own; or one of the two to stdout. It is written
/// whatever is found, and never into a site.
/// </summary>
internal static class ReportCommand
{
    public static int Run(BuildRequest request, ReportForm? form, Terminal terminal)
    {
        using var stages = new Stages(terminal, !request.Reporting.Quiet);
        if (form is null && Refusal(request.Output, request.Root, terminal.Shown(request.Output)) is { } refusal)
        {
            Report.Findings([refusal], request.Reporting, request.Root, terminal);
            return ExitCode.Usage;
        }
        Site? site = null;
        var made = BuildCommand.Make(request.Root, request.Options, stages, built => site = built);
        var exit = made.ExitCode(request.Reporting.Strict);
        if (site is null)
        {
            Report.Findings(made.Findings, request.Reporting, request.Root, terminal);
            return exit;
        }
        stages.Begin("report");
        var place = Write(SiteReport.Of(site, made.Findings), request.Output, form, terminal);
        stages.Dispose();
        Report.Close($"{Report.Plural(made.Pages, "page")} reported{place} in {Report.Seconds(stages.Elapsed)}: {Report.Count(made.Findings)}.", stages, request.Reporting, terminal);
        return exit;
    }

    private const string Page = "index.html";

    /// <summary>Whether a page stands there that is no report.</summary>
    private static bool HoldsOther(string page) => File.Exists(page) && !File.ReadAllText(page).Contains(ReportHtml.Mark, StringComparison.Ordinal);

    /// <summary>Writes the report; returns where it is, for the closing line.</summary>
    private static string Write(SiteReport report, string output, ReportForm? form, Terminal terminal)
    {
        if (form is not null)
        {
            terminal.Out.Write(form == ReportForm.Json ? ReportJson.Write(report) : ReportHtml.Write(report));
            return "";
        }
        Directory.CreateDirectory(output);
        File.WriteAllBytes(Path.Combine(output, "report.json"), ReportJson.Write(report));
        File.WriteAllBytes(Path.Combine(output, Page), ReportHtml.Write(report));
        return $" in {terminal.Shown(Path.Combine(output, Page))}";
    }

    /// <summary>The report tells what readers are not told, and must not be published by accident: no site may hold it.</summary>
    private static Diagnostic? Refusal(string output, string root, string shown)
    {
        var target = RealPath.Of(output);
        foreach (var name in (ReadOnlySpan<string>)["content", "templates", "public"])
        {
            if (RealPath.Contains(RealPath.Of(Path.Combine(root, name)), target))
            {
                return Problems.Machine.ReportMisplaced(shown, $"part of '{name}/'");
            }
        }
        for (var folder = target; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Publisher.PublishedOn(folder) is not null)
            {
                return Problems.Machine.ReportMisplaced(shown, "part of a published site");
            }
        }
        return File.Exists(target) ? Problems.Machine.ReportMisplaced(shown, "a file")
            : HoldsOther(Path.Combine(target, Page)) ? Problems.Machine.ReportMisplaced(shown, $"a folder with another {Page}")
            : null;
    }
}
