using System.Collections.Immutable;
using LupusBackPain.Diagnostics;

namespace LupusBackPain.Commands;

/// <summary><c>lbp check [FILE…]</c>: all of a build but the writing. With files, only what stands in them is told and counts.</summary>
internal static class CheckCommand
{
    public static int Run(BuildRequest request, ImmutableArray<string> files, Terminal terminal)
    {
        using var stages = new Stages(terminal, !request.Reporting.Quiet);
        var wanted = files.Select(file => FromRoot(request.Root, terminal.Folder, file)).ToList();
        if (wanted.Find(file => !Path.Exists(Path.Combine(request.Root, file))) is { } missing)
        {
            Report.Findings([Problems.Machine.FileMissing(missing)], request.Reporting, request.Root, terminal);
            return ExitCode.Usage;
        }
        var made = BuildCommand.Make(request.Root, request.Options, stages);
        if (wanted.Count > 0)
        {
            made = made with { Findings = made.Findings.RemoveAll(finding => !wanted.Exists(file => IsIn(finding.Span.Path, file))) };
        }
        stages.Dispose();
        Report.Findings(made.Findings, request.Reporting, request.Root, terminal);
        Report.Close($"{Report.Plural(made.Pages, "page")} checked in {Report.Seconds(stages.Elapsed)}: {Report.Count(made.Findings)}.", stages, request.Reporting, terminal);
        return made.ExitCode(request.Reporting.Strict);
    }

    /// <summary>A file as findings name it: from the root, with '/'.</summary>
    private static string FromRoot(string root, string folder, string file) =>
        Path.GetRelativePath(root, Path.GetFullPath(file, folder)).Replace('\\', '/');

    private static bool IsIn(string path, string fileOrFolder) =>
        path == fileOrFolder || path.StartsWith(fileOrFolder.TrimEnd('/') + "/", StringComparison.Ordinal);
}
