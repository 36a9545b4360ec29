using LupusBackPain.Model;

namespace LupusBackPain.Tests.Building;

public sealed class RelatedPostsTests
{
    private static Source Page(string name, string title, params string[] pins) =>
        Made.Page(name, front => front with { Title = Made.At($"content/{name}.md", 2, title), Related = Made.Names(pins) });

    private static string[] Keys(Site site, string key) => [.. site.Related[site.ByKey[key].Url].Select(related => related.Article.Key)];

    private static Source[] Four =>
    [
        Page("causes/bones", "Weak bones and fractures"), Page("causes/nerves", "Nerve pain and numb legs"),
        Page("living/exercise", "Exercise for weak bones"), Page("living/sleep", "Sleep and nerve pain at night"),
    ];

    [Fact]
    public void Pages_about_the_same_come_first_with_the_terms_that_say_so()
    {
        var (site, findings) = Made.Build(Made.Sources(Four));
        Assert.Empty(findings);
        var related = site.Related[site.ByKey["causes/bones"].Url];
        Assert.Equal(["living/exercise", "causes/nerves", "living/sleep"], related.Select(post => post.Article.Key));
        Assert.Equal(["bone", "weak"], related[0].Terms.Select(term => term.Term));
        Assert.InRange(related[0].Terms.Sum(term => term.Score), related[0].Score - 2, related[0].Score);
        Assert.True(related[0].Score > related[1].Score);
    }

    [Fact]
    public void Pins_come_first_in_their_order_and_no_page_twice()
    {
        Source[] pages = [.. Four.Where(page => page.Key != "causes/bones"), Page("causes/bones", "Weak bones", "living/sleep", "nerves")];
        var (site, findings) = Made.Build(Made.Sources(pages));
        Assert.Empty(findings);
        Assert.Equal(["living/sleep", "causes/nerves", "living/exercise"], Keys(site, "causes/bones"));
        Assert.Equal([true, true, false], site.Related[site.ByKey["causes/bones"].Url].Select(post => post.Pinned));
    }

    [Fact]
    public void Wrong_pins_are_reported_at_their_place_and_left_out()
    {
        var old = Made.Page("causes/old", front => front with { Expires = Made.At("p", 1, Made.Today) });
        var draft = Made.Page("causes/draft", front => front with { Draft = true });
        var later = Made.Page("causes/later", front => front with { PublishOn = Made.At("p", 1, new DateOnly(2027, 1, 31)) });
        var broken = Made.Page("causes/broken") with { FrontMatter = null };
        var page = Page("causes/page", "A page", "causes/nervs", "causes/page", "causes/old", "draft", "later", "broken", "nerves", "causes/nerves");
        var (site, findings) = Made.Build(Made.Sources([.. Four, old, draft, later, broken, page]));
        Assert.Equal("causes/nerves", Keys(site, "causes/page")[0]);
        Assert.DoesNotContain("causes/old", Keys(site, "causes/page"));
        Assert.Equal(
            [
                "names(1,1): Error page-unknown: there is no page 'causes/nervs' | did you mean 'causes/nerves'?",
                "names(2,1): Warning related-itself: 'causes/page' is this page itself | take the line out",
                "names(3,1): Warning related-expired: 'causes/old' is pinned as related, but it has expired | pin another page, or bring that one up to date",
                "names(4,1): Warning related-left-out: 'draft' is pinned as related, but it is a draft | readers will see another page in its place until then",
                "names(5,1): Warning related-left-out: 'later' is pinned as related, but it is not published before 2027-01-31"
                    + " | readers will see another page in its place until then",
                "names(8,1): Warning related-twice: 'causes/nerves' is pinned twice | keep one of the two lines",
            ],
            Made.Lines(findings));
    }

    [Fact]
    public void A_page_like_no_other_gets_its_neighbours_then_the_latest()
    {
        static Source Alone(string name, int day) => Made.Page(name, front => front with
        {
            Title = Made.At("t", 1, name.Split('/')[1] + "title"), Description = Made.At("t", 2, name.Split('/')[1] + "text"),
            Published = Made.At("p", 1, new DateOnly(2026, 1, day)),
        }, text: "\n");
        Source[] section = [Alone("causes/a", 1), Alone("causes/b", 2), Alone("causes/c", 3), Alone("causes/d", 4), Alone("causes/e", 5)];
        Assert.Equal(["causes/c", "causes/a", "causes/d"], Keys(Made.Build(Made.Sources(section)).Site, "causes/b"));

        var (site, _) = Made.Build(Made.Sources([.. section, Alone("living/alone", 1)]));
        Assert.Equal(["causes/e", "causes/d", "causes/c"], Keys(site, "living/alone"));
        Assert.Equal([0, 0, 0], site.Related[site.ByKey["living/alone"].Url].Select(post => post.Score));
    }

    [Fact]
    public void Plain_pages_take_part_only_by_pins_and_pillar_pages_as_articles_do()
    {
        var pillar = Page("red-flags", "Weak bones: when to get help");
        pillar = pillar with { FrontMatter = pillar.FrontMatter! with { Kind = PageKind.RedFlags } };
        var (site, _) = Made.Build(Made.Sources([.. Four, pillar, Page("about", "Weak bones"), Page("start", "Weak bones", "causes/bones")]));
        Assert.Contains("red-flags", Keys(site, "causes/bones"));
        Assert.DoesNotContain("about", Keys(site, "causes/bones"));
        Assert.False(site.Related.ContainsKey(new SitePath("/about/")));
        Assert.Equal(["causes/bones"], Keys(site, "start"));
        Assert.Equal("causes/bones", Keys(site, "red-flags")[0]);
    }

    [Fact]
    public void No_more_are_shown_than_the_site_asks_for()
    {
        var sources = Made.Sources(Four) with { Settings = Made.Settings with { Lists = Made.Settings.Lists with { Related = 2 } } };
        Assert.Equal(["living/exercise", "causes/nerves"], Keys(Made.Build(sources).Site, "causes/bones"));
        var none = sources with { Settings = Made.Settings with { Lists = Made.Settings.Lists with { Related = 0 } } };
        Assert.Empty(Keys(Made.Build(none).Site, "causes/bones"));
    }
}
