using System.Collections.Frozen;
using System.Collections.Immutable;
using LupusBackPain.Building;
using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Tests.Building;

/// <summary>Makes small sites of sources without reading files.</summary>
internal static class Made
{
    public static readonly DateOnly Today = new(2026, 11, 22);

    /// <summary>A source by its key: "index", "about", "causes/_index" or "causes/inflammation".</summary>
    public static Source Page(string name, Func<FrontMatter, FrontMatter>? front = null, string text = "Words.\n")
    {
        var path = $"content/{name}.md";
        var (section, slug) = name.Split('/') is [var folder, var file] ? (folder, file) : (null, name);
        var kind = (section, slug) switch
        {
            (null, "index") => SourceKind.Home,
            (null, _) => SourceKind.Page,
            (_, "_index") => SourceKind.Section,
            _ => SourceKind.Article,
        };
        var url = kind switch { SourceKind.Home => "/", SourceKind.Section => $"/{section}/", _ => $"/{name}/" };
        var plain = new FrontMatter
        {
            Title = At(path, 2, slug),
            Description = At(path, 3, "What it says."),
            Published = At(path, 4, new DateOnly(2026, 1, 1)),
        };
        return new Source(path, kind, section, slug, new SitePath(url), front is null ? plain : front(plain), Utf8Text.From(text), 6);
    }

    public static Located<T> At<T>(string path, int line, T value) => new(value, new SourceSpan(path, line, 1, 1));

    /// <summary>Names as they would stand in site.yaml, one a line from 1.</summary>
    public static ImmutableArray<Located<string>> Names(params ReadOnlySpan<string> names)
    {
        var located = ImmutableArray.CreateBuilder<Located<string>>();
        foreach (var name in names)
        {
            located.Add(At("names", located.Count + 1, name));
        }
        return located.ToImmutable();
    }

    public static SiteSettings Settings { get; } = new()
    {
        Path = "content/site.yaml",
        Title = "A site",
        Description = "For tests.",
        BaseUrl = new BaseUrl("https://example.org", "/base/"),
        Language = "en",
        Sections = [.. new[] { "causes", "living" }.Select((id, index) => new SectionSettings(At("content/site.yaml", index + 1, id), id, "Why?"))],
        Lists = new ListSettings(Related: 5, Latest: 5, Popular: 5, PageSize: 50, Feed: 20),
        Review = new ReviewSettings(12, [], 30),
    };

    public static Sources Sources(params IEnumerable<Source> pages) => new(
        Settings, SiteData.Empty, [.. pages.OrderBy(page => page.Path, StringComparer.Ordinal)], [],
        new Theme([], [], new Strings("templates/strings/en.yaml", FrozenDictionary<string, Located<string>>.Empty, [])));

    public static (Site Site, ImmutableArray<Diagnostic> Findings) Build(Sources sources, bool drafts = false, bool future = false)
    {
        var bag = new DiagnosticBag();
        var site = SiteBuilder.Build(sources, new BuildOptions(Today, null, drafts, future), bag);
        return (site, bag.ToSorted());
    }

    /// <summary>A finding as one line: "content/a.md(1,1): error code: message | help".</summary>
    public static string Line(Diagnostic finding) =>
        $"{finding.Span.Path}({finding.Span.Line},{finding.Span.Column}): {finding.Severity} {finding.Code}: {finding.Message} | {finding.Help}";

    public static string[] Lines(IEnumerable<Diagnostic> findings) => [.. findings.Select(Line)];
}
