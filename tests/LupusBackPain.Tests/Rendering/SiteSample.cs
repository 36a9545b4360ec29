using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using LupusBackPain.Diagnostics;
using LupusBackPain.Model;
using LupusBackPain.Rendering;

namespace LupusBackPain.Tests.Rendering;

/// <summary>Small sites and themes made by hand, so that rendering is tested without the rooms before it.</summary>
internal static class SiteSample
{
    public static readonly DateOnly Today = new(2026, 11, 22);

    public static Located<T> At<T>(T value) => new(value, SourceSpan.File("content/site.yaml"));

    public static SiteSettings Settings(string address = "https://example.org/") => new()
    {
        Path = "content/site.yaml",
        Title = "Back & joints",
        Description = "About backs.",
        BaseUrl = BaseUrl.TryParse(address, out var url) ? url! : throw new ArgumentException(address, nameof(address)),
        Language = "en-GB",
        Sections = [new SectionSettings(At("causes"), "Causes", "Why does my back hurt?")],
        Lists = new ListSettings(5, 5, 5, 50, 20),
        Review = new ReviewSettings(36, [], 60),
        HelpPage = At("red-flags"),
        Disclaimer = "This is general information.",
        Contact = "editors@example.org",
    };

    public static FrontMatter FrontMatter(string title, int day = 1) => new()
    {
        Title = At(title),
        Description = At($"About {title}."),
        Published = At(new DateOnly(2026, 1, day)),
    };

    public static Marked Body(string html) => new(Utf8Text.From(html), [], [], [], [], []);

    public static Article Article(string slug, int day = 1, string? title = null, string html = "<p>Text.</p>") => new(
        $"content/causes/{slug}.md", $"causes/{slug}", SourceKind.Article, "causes", new SitePath($"/causes/{slug}/"),
        FrontMatter(title ?? slug, day), Body(html), PageState.Published, 250);

    public static Article Plain(string slug, SourceKind kind = SourceKind.Page) => new(
        $"content/{slug}.md", slug, kind, null, new SitePath(kind == SourceKind.Home ? "/" : $"/{slug}/"),
        FrontMatter(slug), Body($"<p>Text of {slug}.</p>"), PageState.Published, 250);

    public static Site Site(params ImmutableArray<Article> articles) => Site(Settings(), articles);

    /// <summary>A site with a home page, a help page and one section that holds the articles.</summary>
    public static Site Site(SiteSettings settings, ImmutableArray<Article> articles)
    {
        ImmutableArray<Article> all = [.. articles.Append(Plain("index", SourceKind.Home)).Append(Plain("red-flags")).OrderBy(article => article.Url)];
        return new Site
        {
            Settings = settings,
            BaseUrl = settings.BaseUrl,
            Options = new BuildOptions(Today, null, false, false),
            Data = SiteData.Empty,
            Strings = Theme.Strings,
            Articles = all,
            Sections = [new Section(settings.Sections[0], new SitePath("/causes/"), null, articles)],
            ByKey = all.ToFrozenDictionary(article => article.Key),
            Related = FrozenDictionary<SitePath, ImmutableArray<RelatedArticle>>.Empty,
            Latest = [.. articles.OrderByDescending(article => article.FrontMatter.Published!.Value.Value)],
            Popular = [],
            PopularIsChoice = true,
            Redirects = [],
            Media = [],
        };
    }

    /// <summary>The theme of this repository.</summary>
    public static Theme Theme { get; } = ReadTheme();

    /// <summary>This repository's theme with one template put in or replaced.</summary>
    public static Theme ThemeWith(string name, string text) => Theme with
    {
        Templates = [.. Theme.Templates.Where(template => template.Name != name).Append(new TemplateFile(name, $"templates/{name}.html", text))],
    };

    /// <summary>Renders and gives back the text of one file.</summary>
    public static string Render(Site site, Theme theme, string path)
    {
        var bag = new DiagnosticBag();
        var files = SiteRenderer.Render(site, theme, bag);
        Assert.Equal([], bag.ToSorted());
        return Encoding.UTF8.GetString(files.Single(file => file.Path == path).Bytes.Span);
    }

    /// <summary>The findings of a theme whose article layout is a given template.</summary>
    public static ImmutableArray<Diagnostic> Findings(string template) => Findings(ThemeWith("layouts/article", template));

    public static ImmutableArray<Diagnostic> Findings(Theme theme)
    {
        var bag = new DiagnosticBag();
        SiteRenderer.Render(Site(Article("one")), theme, bag);
        return bag.ToSorted();
    }

    private static Theme ReadTheme()
    {
        var root = Repository.PathOf("templates");
        var files = Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal).ToList();
        var templates = files.Where(path => path.EndsWith(".html", StringComparison.Ordinal))
            .Select(path => new TemplateFile(path[..^5], "templates/" + path, File.ReadAllText(Path.Combine(root, path))));
        var assets = files.Where(path => path.StartsWith("assets/", StringComparison.Ordinal))
            .Select(path => new ThemeAsset(path["assets/".Length..], "templates/" + path, File.ReadAllBytes(Path.Combine(root, path))));
        return new Theme([.. templates], [.. assets], Words(File.ReadAllLines(Path.Combine(root, "strings/en.yaml"))));
    }

    /// <summary>Reads the plain form that the words are written in; the real reader is another room's.</summary>
    private static Strings Words(IEnumerable<string> lines)
    {
        var words = lines.Where(line => line.Contains(": ", StringComparison.Ordinal) && !line.StartsWith('#'))
            .Select(line => line.Split(": ", 2)).ToDictionary(pair => pair[0], pair => pair[1].Trim('"'), StringComparer.Ordinal);
        return new Strings(
            "templates/strings/en.yaml",
            words.Where(pair => pair.Key != "months").ToFrozenDictionary(pair => pair.Key, pair => At(pair.Value)),
            [.. words["months"].Trim('[', ']').Split(", ")]);
    }

    public static FrozenDictionary<TKey, TValue> ToFrozen<TKey, TValue>(this IEnumerable<KeyValuePair<TKey, TValue>> pairs)
        where TKey : notnull => pairs.ToFrozenDictionary(pair => pair.Key, pair => pair.Value);
}
