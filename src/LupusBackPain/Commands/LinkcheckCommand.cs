using LupusBackPain.Checking;
using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Commands;

/// <summary>What <c>lbp linkcheck</c> was asked for. Folder is an absolute path.</summary>
internal sealed record LinkcheckRequest(string Folder, BaseUrl? BaseUrl, bool CleanUrls, DateOnly Date, Reporting Reporting);

/// <summary><c>lbp linkcheck DIR</c>: checks every link of a folder of static HTML, whoever built it. The findings are what was asked for.</summary>
internal static class LinkcheckCommand
{
    private static readonly BaseUrl NoHost = new("http://localhost", "/");

    public static int Run(LinkcheckRequest request, Terminal terminal)
    {
        using var stages = new Stages(terminal, !request.Reporting.Quiet);
        if (!Directory.Exists(request.Folder))
        {
            Report.Findings([Problems.Machine.FolderMissing(request.Folder)], request.Reporting, request.Folder, terminal);
            return ExitCode.Usage;
        }
        stages.Begin("read");
        var files = FolderReader.Read(request.Folder);
        stages.Begin("check");
        var bag = new DiagnosticBag();
        SiteChecker.Check(files, new CheckOptions(request.BaseUrl ?? NoHost, request.CleanUrls, [], request.Date), bag);
        var findings = bag.ToSorted();
        stages.Dispose();
        var asOutput = terminal with { Error = new StreamWriter(terminal.Out, leaveOpen: true) { AutoFlush = true } };
        Report.Findings(findings, request.Reporting, request.Folder, asOutput);
        Report.Close($"{Report.Plural(files.Length, "file")} checked in {Report.Seconds(stages.Elapsed)}: {Report.Count(findings)}.", stages, request.Reporting, terminal);
        return Report.Fails(findings, request.Reporting.Strict) ? ExitCode.Findings : ExitCode.Clean;
    }
}
