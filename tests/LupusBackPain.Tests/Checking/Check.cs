using System.Collections.Immutable;
using System.Text;
using LupusBackPain.Checking;
using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Tests.Checking;

/// <summary>Runs the checker over files that a test holds in memory.</summary>
internal static class Check
{
    public const string Site = "https://health.example.org/";

    public static ImmutableArray<Diagnostic> All(ImmutableArray<OutputFile> files, string site = Site, bool cleanUrls = false, params AllowedLink[] allowed)
    {
        Assert.True(BaseUrl.TryParse(site, out var baseUrl));
        var bag = new DiagnosticBag();
        SiteChecker.Check(files, new CheckOptions(baseUrl!, cleanUrls, [.. allowed], new DateOnly(2026, 11, 22)), bag);
        return bag.ToSorted();
    }

    public static IEnumerable<Diagnostic> Errors(ImmutableArray<OutputFile> files, string site = Site, bool cleanUrls = false) =>
        All(files, site, cleanUrls).Where(finding => finding.Severity == Severity.Error);

    /// <summary>The findings of some files, given as path and text, each as "code file target".</summary>
    public static string[] Errors(params (string Path, string Text)[] files) =>
        [.. Errors(Files(files)).Select(finding => $"{finding.Code} {finding.Span.Path} {finding.Target}")];

    /// <summary>The errors of one page with this body, beside a page about.html with a heading "dose", and ok.png.</summary>
    public static string[] Body(string body) => [.. Errors(
        ("index.html", $"<!doctype html><html lang=en><meta charset=utf-8><title>t</title><body>{body}"),
        ("about.html", "<!doctype html><title>t</title><h2 id=dose>Dose</h2>"), ("ok.png", "x")).Select(finding => finding.Replace(" index.html", "", StringComparison.Ordinal))];

    public static ImmutableArray<OutputFile> Files(params (string Path, string Text)[] files) =>
        [.. files.Select(file => OutputFile.Plain(file.Path, Encoding.UTF8.GetBytes(file.Text)))];
}
