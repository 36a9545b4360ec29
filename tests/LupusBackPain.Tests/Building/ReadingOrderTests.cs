using LupusBackPain.Building;
using LupusBackPain.Model;

namespace LupusBackPain.Tests.Building;

public sealed class ReadingOrderTests
{
    private static Source Index(params string[] pages) => Made.Page("causes/_index", front => front with { Pages = Made.Names(pages) });

    private static Source Dated(string name, int day) =>
        Made.Page(name, front => front with { Published = Made.At("p", 1, new DateOnly(2026, 1, day)) });

    [Fact]
    public void Listed_articles_come_first_then_the_rest_by_date_and_address()
    {
        var (site, findings) = Made.Build(Made.Sources(
            Index("d", "causes/b"), Dated("causes/a", 3), Dated("causes/b", 1), Dated("causes/c", 2), Dated("causes/d", 4), Dated("causes/0", 2)));
        Assert.Empty(findings);
        Assert.Equal(["/causes/d/", "/causes/b/", "/causes/0/", "/causes/c/", "/causes/a/"], site.Sections[0].Articles.Select(article => article.Url.Value));
        Assert.Equal("/causes/", site.Sections[0].Index!.Url.Value);
        Assert.Empty(site.Sections[1].Articles);
    }

    [Fact]
    public void An_article_knows_its_neighbours_the_nearest_first()
    {
        var (site, _) = Made.Build(Made.Sources(
            Index("a", "b", "c", "d"), Made.Page("causes/a"), Made.Page("causes/b"), Made.Page("causes/c"), Made.Page("causes/d"), Made.Page("about")));
        var neighbours = new Neighbours(site.Sections);
        string[] Of(string key) => [.. neighbours.Of(site.ByKey[key]).Select(article => article.Key)];
        Assert.Equal(["causes/c", "causes/a", "causes/d"], Of("causes/b"));
        Assert.Equal(["causes/b", "causes/c", "causes/d"], Of("causes/a"));
        Assert.Equal(["causes/c", "causes/b", "causes/a"], Of("causes/d"));
        Assert.Empty(Of("about"));
    }

    [Fact]
    public void Wrong_names_in_the_order_are_reported()
    {
        var (site, findings) = Made.Build(Made.Sources(
            Index("pian", "pain", "living/rest", "pain", "draft"), Made.Page("causes/pain"), Made.Page("living/rest"),
            Made.Page("causes/draft", front => front with { Draft = true })));
        Assert.Equal(["/causes/pain/"], site.Sections[0].Articles.Select(article => article.Url.Value));
        Assert.Equal(
            [
                "names(1,1): Error page-unknown: there is no page 'pian' | did you mean 'causes/pain'?",
                "names(3,1): Error order-other-section: 'living/rest' is no article of section 'causes' | list only this section's own articles",
                "names(4,1): Warning order-twice: 'pain' is listed twice | keep one of the two lines",
            ],
            Made.Lines(findings));
    }
}
