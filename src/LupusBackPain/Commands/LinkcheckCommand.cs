using System.Collections.Immutable;
using LupusBackPain.Checking;
using LupusBackPain.Checking.External;
using LupusBackPain.Diagnostics;
using LupusBackPain.Model;
using LupusBackPain.Reading;

namespace LupusBackPain.Commands;

/// <summary>
/// What <c>lbp linkcheck</c> was asked for. Folder and AllowFile are absolute paths. External is null where links to other sites are not to be
/// asked for.
/// </summary>
internal sealed record LinkcheckRequest(
    string Folder, BaseUrl? BaseUrl, bool CleanUrls, string? AllowFile, ExternalSettings? External, DateOnly Date, Reporting Reporting);

/// <summary><c>lbp linkcheck DIR</c>: checks every link of a folder of static HTML, whoever built it. The findings are what was asked for.</summary>
internal static class LinkcheckCommand
{
    private static readonly BaseUrl NoHost = new("http://localhost", "/");

    public static int Run(LinkcheckRequest request, Terminal terminal)
    {
        using var stages = new Stages(terminal, !request.Reporting.Quiet);
        if (Missing(request, terminal) is { } missing)
        {
            Report.Findings([missing], request.Reporting, terminal.Folder, terminal);
            return ExitCode.Usage;
        }
        stages.Begin("read");
        var files = FolderReader.Read(request.Folder);
        stages.Begin("check");
        var bag = new DiagnosticBag();
        ImmutableArray<AllowedLink> allowed = request.AllowFile is null ? [] : EntryReader.AllowedLinks(request.AllowFile, bag);
        var options = new CheckOptions(request.BaseUrl ?? NoHost, request.CleanUrls, allowed, request.Date);
        SiteChecker.Check(files, options, bag, Others(request.External, stages, bag, terminal.Stop));
        var findings = Shown(bag, request.Folder, terminal);
        stages.Dispose();
        var asOutput = terminal with { Error = new StreamWriter(terminal.Out, leaveOpen: true) { AutoFlush = true } };
        Report.Findings(findings, request.Reporting, terminal.Folder, asOutput);
        Report.Close($"{Report.Plural(files.Length, "file")} checked in {Report.Seconds(stages.Elapsed)}: {Report.Count(findings)}.", stages, request.Reporting, terminal);
        return Report.Fails(findings, request.Reporting.Strict) ? ExitCode.Findings : ExitCode.Clean;
    }

    /// <summary>The findings with their files as seen from where lbp was called, so that an editor opens them.</summary>
    private static ImmutableArray<Diagnostic> Shown(DiagnosticBag bag, string folder, Terminal terminal) =>
        [.. bag.ToSorted().Select(finding => finding with { Span = finding.Span with { Path = terminal.Shown(Path.Combine(folder, finding.Span.Path)) } }).Order()];

    private static Diagnostic? Missing(LinkcheckRequest request, Terminal terminal) =>
        !Directory.Exists(request.Folder) ? Problems.Machine.FolderMissing(terminal.Shown(request.Folder))
        : request.AllowFile is not null && !File.Exists(request.AllowFile) ? Problems.Machine.AllowFileMissing(terminal.Shown(request.AllowFile))
        : null;

    private static AskOthers? Others(ExternalSettings? settings, Stages stages, DiagnosticBag bag, CancellationToken stop) => settings is null ? null : urls =>
    {
        stages.Begin("ask other sites");
        return ExternalLinks.Ask(urls, settings, bag, stop).GetAwaiter().GetResult();
    };
}
