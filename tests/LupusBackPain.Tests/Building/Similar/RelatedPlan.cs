using System.Collections.Immutable;
using System.Text.Json;
using LupusBackPain.Building.Similar;
using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Tests.Building.Similar;

/// <summary>Pages, without pins, and for each the keys of those that its planners call related.</summary>
internal sealed record RelatedPlan(ImmutableArray<Article> Pages, ImmutableArray<ImmutableArray<string>> Related)
{
    /// <summary>The plan of the pages, from related-plan.json. The meanings of its glossary terms stand for the text of a page.</summary>
    public static RelatedPlan Read()
    {
        using var plan = JsonDocument.Parse(File.ReadAllBytes(Repository.PathOf("tests", "LupusBackPain.Tests", "Building", "Similar", "related-plan.json")));
        var pages = plan.RootElement.GetProperty("pages").EnumerateArray()
            .Select(page => (Article: Page(page), Related: Texts(page, "related")))
            .OrderBy(page => page.Article.Url).ToList();
        return new RelatedPlan([.. pages.Select(page => page.Article)], [.. pages.Select(page => page.Related)]);
    }

    /// <summary>All that is known of a page, as one text.</summary>
    public static string Text(Article page) => string.Join('\n',
        [
            page.FrontMatter.Title.Value, page.FrontMatter.Description.Value,
            .. page.FrontMatter.KeyPoints.Select(point => TermCounter.WithoutCitations(point.Value)), .. page.Body.Blocks.Select(block => block.Text.ToString()),
        ]);

    private static Article Page(JsonElement page)
    {
        var key = page.GetProperty("key").GetString()!;
        var path = $"content/{key}.md";
        var section = key.Contains('/', StringComparison.Ordinal) ? key.Split('/')[0] : null;
        Located<string> At(string text) => new(text, SourceSpan.File(path));
        var front = new FrontMatter
        {
            Title = At(page.GetProperty("title").GetString()!),
            Description = At(page.GetProperty("description").GetString()!),
            Published = new Located<DateOnly>(new DateOnly(2026, 1, 1), SourceSpan.File(path)),
            Kind = section is null ? PageKind.Pillar : PageKind.Condition,
            KeyPoints = [.. Texts(page, "keyPoints").Select(At)],
        };
        var blocks = Texts(page, "glossary").Select(text => new Block(BlockKind.Paragraph, Utf8Text.From(text), [], [], null));
        var kind = key == "index" ? SourceKind.Home : section is null ? SourceKind.Page : SourceKind.Article;
        return new Article(
            path, key, kind, section, new SitePath(key == "index" ? "/" : $"/{key}/"), front, new Marked(default, [], [], [.. blocks], [], []),
            PageState.Published, 1);
    }

    private static ImmutableArray<string> Texts(JsonElement page, string name) =>
        [.. page.GetProperty(name).EnumerateArray().Select(text => text.GetString()!)];
}
