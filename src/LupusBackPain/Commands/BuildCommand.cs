using System.Collections.Immutable;
using System.Globalization;
using LupusBackPain.Building;
using LupusBackPain.Checking;
using LupusBackPain.Diagnostics;
using LupusBackPain.Editorial;
using LupusBackPain.Model;
using LupusBackPain.Publishing;
using LupusBackPain.Reading;
using LupusBackPain.Rendering;

namespace LupusBackPain.Commands;

/// <summary>The site as files, with what was found on the way. Settings is null where site.yaml could not be used, and then there are no files.</summary>
internal sealed record Made(SiteSettings? Settings, int Pages, ImmutableArray<OutputFile> Files, ImmutableArray<Diagnostic> Findings)
{
    /// <summary>What the findings mean for the caller: clean, findings, or settings that are wrong.</summary>
    public int ExitCode(bool strict) =>
        !Report.Fails(Findings, strict) ? Commands.ExitCode.Clean
        : Settings is null || Findings.Any(finding => finding.Severity == Severity.Error && finding.Span.Path == Settings.Path) ? Commands.ExitCode.Usage
        : Commands.ExitCode.Findings;
}

/// <summary><c>lbp build</c>: content/ and templates/ to a checked, whole site in one folder, or findings and the folder as it was.</summary>
internal static class BuildCommand
{
    public static int Run(BuildRequest request, Terminal terminal)
    {
        using var stages = new Stages(terminal, !request.Reporting.Quiet);
        if (Refusal(request, terminal) is { } refusal)
        {
            Report.Findings([refusal], request.Reporting, request.Root, terminal);
            return ExitCode.Usage;
        }
        using var claim = Publisher.Claim(request.Output);
        var made = Make(request.Root, request.Options, stages);
        var exit = made.ExitCode(request.Reporting.Strict);
        if (exit == ExitCode.Clean)
        {
            stages.Begin("publish");
            Publisher.Publish(made.Files, claim, terminal.Stop);
        }
        stages.Dispose();
        Report.Findings(made.Findings, request.Reporting, request.Root, terminal);
        Report.Close(Summary(request, made, exit, stages, terminal), stages, request.Reporting, terminal);
        return exit;
    }

    /// <summary>Why nothing is begun: there is no site to build, or its folder must not be published to.</summary>
    private static Diagnostic? Refusal(BuildRequest request, Terminal terminal) => Directory.Exists(request.Root)
        ? Publisher.Refusal(request.Output, request.Root, terminal.Home, terminal.Shown(request.Output))
        : Problems.Machine.ContentMissing(terminal.Shown(request.Root));

    /// <summary>The whole flow but the publishing: what build, check, serve and report have in common. Look sees the site, which is not kept.</summary>
    public static Made Make(string root, BuildOptions options, Stages stages, Action<Site>? look = null)
    {
        var bag = new DiagnosticBag();
        stages.Begin("read");
        if (ContentReader.Read(root, bag) is not { } sources)
        {
            return new Made(null, 0, [], bag.ToSorted());
        }
        // What later stages need of a value is taken from it, so that its texts go when the next stage has read them.
        var (settings, theme, severities) = (sources.Settings, sources.Theme, Severities.Of(sources, bag));
        stages.Begin("build");
        var site = SiteBuilder.Build(sources, options, bag);
        var (pages, checks) = (site.Articles.Length, Checks(site));
        look?.Invoke(site);
        Spent.Collect();
        stages.Begin("rules");
        EditorialRules.Check(site, severities.IsOn, bag);
        stages.Begin("render");
        var files = SiteRenderer.Render(site, theme, bag);
        Spent.Collect();
        stages.Begin("check");
        SiteChecker.Check(files, checks, bag);
        return new Made(settings, pages, files, severities.Apply(bag.ToSorted()));
    }

    private static CheckOptions Checks(Site site) => new(site.BaseUrl, CleanUrls: false, site.Data.AllowedLinks, site.Options.Date)
    {
        Owed = [new SitePath("/"), .. site.Owed, .. site.Articles.Select(article => article.Url), .. site.Sections.Select(section => section.Url)],
    };

    private static string Summary(BuildRequest request, Made made, int exit, Stages stages, Terminal terminal)
    {
        var folder = Path.GetRelativePath(terminal.Folder, request.Output) + "/";
        var count = Report.Count(made.Findings);
        return exit == ExitCode.Clean
            ? $"{Report.Plural(made.Pages, "page")} and {Report.Plural(made.Files.Length, "file")} in {folder} in {Report.Seconds(stages.Elapsed)}: {count}."
            : $"{count}; nothing was published; {Standing(request.Output, folder)}";
    }

    /// <summary>What the target folder holds after a build that published nothing.</summary>
    private static string Standing(string output, string folder) =>
        Publisher.PublishedOn(output) is { } day
            ? $"{folder} is still the site of {day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}."
            : $"there is no {folder} yet.";
}
