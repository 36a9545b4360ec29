using LupusBackPain.Model;

namespace LupusBackPain.Tests.Building;

public sealed class SiteBuilderTests
{
    private static readonly DateOnly Tomorrow = Made.Today.AddDays(1);

    private static string[] Keys(IEnumerable<Article> articles) => [.. articles.Select(article => article.Key)];

    private static FrontMatter Published(FrontMatter front, DateOnly day) => front with { Published = Made.At("p", 1, day) };

    [Fact]
    public void Articles_are_in_the_ordinal_order_of_their_addresses()
    {
        var (site, findings) = Made.Build(Made.Sources(
            Made.Page("living/a"), Made.Page("about"), Made.Page("index"), Made.Page("causes/_index"), Made.Page("causes/b"), Made.Page("causes/Z")));
        Assert.Empty(findings);
        Assert.Equal(["index", "about", "causes", "causes/Z", "causes/b", "living/a"], Keys(site.Articles));
        Assert.Same(site.Articles[2], site.ByKey["causes"]);
    }

    [Fact]
    public void Drafts_and_later_pages_are_left_out_until_asked_for()
    {
        var sources = Made.Sources(
            Made.Page("causes/draft", front => front with { Draft = true }),
            Made.Page("causes/later", front => front with { PublishOn = Made.At("p", 1, Tomorrow) }),
            Made.Page("causes/dated", front => Published(front, Tomorrow)),
            Made.Page("causes/both", front => Published(front, Tomorrow) with { Draft = true }),
            Made.Page("causes/today", front => Published(front, Made.Today) with { PublishOn = Made.At("p", 1, Made.Today) }));
        Assert.Equal(["causes/today"], Keys(Made.Build(sources).Site.Articles));
        Assert.Equal(["causes/draft", "causes/today"], Keys(Made.Build(sources, drafts: true).Site.Articles));
        Assert.Equal(["causes/dated", "causes/later", "causes/today"], Keys(Made.Build(sources, future: true).Site.Articles));
        Assert.Equal(
            [PageState.Preview, PageState.Preview, PageState.Preview, PageState.Preview, PageState.Published],
            Made.Build(sources, drafts: true, future: true).Site.Articles.Select(article => article.State));
    }

    [Fact]
    public void An_expired_page_keeps_its_address_and_its_headings_but_not_its_words()
    {
        var old = Made.Page("causes/old", front => front with { Expires = Made.At("p", 1, Made.Today) }, "## A part\n\nOld advice.\n");
        var fresh = Made.Page("causes/fresh", front => front with { Expires = Made.At("p", 1, Tomorrow) });
        var (site, findings) = Made.Build(Made.Sources(old, fresh));
        Assert.Empty(findings);
        Assert.Equal([PageState.Published, PageState.Expired], site.Articles.Select(article => article.State));
        Assert.Equal("", site.ByKey["causes/old"].Body.Html.ToString());
        Assert.Empty(site.ByKey["causes/old"].Body.Blocks);
        Assert.Equal(["a-part"], site.ByKey["causes/old"].Body.Outline.Select(heading => heading.Id));
        Assert.Equal(["causes/fresh"], Keys(site.Sections[0].Articles));
        Assert.Equal(["causes/fresh"], Keys(site.Latest));
    }

    [Fact]
    public void A_page_whose_front_matter_failed_is_not_on_the_site_and_a_link_to_it_raises_nothing()
    {
        var broken = Made.Page("causes/broken") with { FrontMatter = null };
        var sources = Made.Sources(broken) with { Settings = Made.Settings with { StartHere = Made.Names("causes/broken") } };
        var (site, findings) = Made.Build(sources);
        Assert.Empty(findings);
        Assert.Empty(site.Articles);
        Assert.Empty(site.Settings.StartHere);
    }

    [Fact]
    public void A_page_whose_address_is_taken_raises_nothing_where_it_is_named()
    {
        var sources = Made.Sources(
            Made.Page("causes/Pain", front => front with { Related = Made.Names("causes/pain") }), Made.Page("causes/pain"))
            with { Settings = Made.Settings with { StartHere = Made.Names("causes/pain") } };
        var (site, findings) = Made.Build(sources);
        Assert.Equal(["address-taken-by-case"], findings.Select(finding => finding.Code));
        Assert.Equal(["causes/Pain"], Keys(site.Articles));
        Assert.Equal(["/causes/pain/"], site.Owed.Select(url => url.Value));
    }

    [Fact]
    public void The_newest_article_comes_first_and_ties_go_by_address()
    {
        var (site, _) = Made.Build(Made.Sources(
            Made.Page("about", front => Published(front, Made.Today)),
            Made.Page("living/a", front => Published(front, new(2026, 3, 1))),
            Made.Page("causes/b", front => Published(front, new(2026, 3, 1))),
            Made.Page("causes/a", front => Published(front, new(2026, 2, 1)) with { Updated = Made.At("p", 1, Made.Today) }),
            Made.Page("causes/c", front => Published(front, new(2026, 4, 1)))));
        Assert.Equal(["causes/c", "causes/b", "living/a", "causes/a"], Keys(site.Latest));
    }

    [Fact]
    public void Popular_pages_are_the_most_visited_or_else_the_editors_choice()
    {
        var sources = Made.Sources(Made.Page("causes/a"), Made.Page("causes/b"), Made.Page("causes/c", front => front with { Draft = true }))
            with { Settings = Made.Settings with { StartHere = Made.Names("causes/a") } };
        var (chosen, _) = Made.Build(sources);
        Assert.True(chosen.PopularIsChoice);
        Assert.Equal(["causes/a"], Keys(chosen.Popular));

        var visited = sources with { Data = new SiteData { Popular = Made.Names("causes/b", "causes/c", "causes/bb") } };
        var (site, findings) = Made.Build(visited);
        Assert.False(site.PopularIsChoice);
        Assert.Equal(["causes/b"], Keys(site.Popular));
        Assert.Equal(["names(3,1): Error page-unknown: there is no page 'causes/bb' | did you mean 'causes/b'?"], Made.Lines(findings));
    }

    [Fact]
    public void Menus_name_only_pages_that_are_on_the_site()
    {
        var names = Made.Names("causes/a", "cuases", "causes/draft", "a", "causes/old", "causes");
        var sources = Made.Sources(
            Made.Page("causes/_index"), Made.Page("causes/a"), Made.Page("causes/draft", front => front with { Draft = true }),
            Made.Page("causes/old", front => front with { Expires = Made.At("p", 1, Made.Today) }))
            with { Settings = Made.Settings with { MainMenu = [.. names.Select(name => new MenuEntry(name, null))], HelpPage = names[1] } };
        var (site, findings) = Made.Build(sources);
        Assert.Equal(["causes/a", "causes/old", "causes"], site.Settings.MainMenu.Select(entry => entry.Page.Value));
        Assert.Null(site.Settings.HelpPage);
        Assert.Equal(
            [
                "names(2,1): Error page-unknown: there is no page 'cuases' | did you mean 'causes'?",
                "names(3,1): Error page-left-out: the page 'causes/draft' is named here, but it is a draft | publish that page, or take the name out",
                "names(4,1): Error page-unknown: there is no page 'a' | did you mean 'causes/a'?",
                "names(5,1): Warning page-past-expiry: the page 'causes/old' is named here, but it has expired and only says so"
                    + " | name another page, or bring that one up to date",
            ],
            Made.Lines(findings));
    }

    [Fact]
    public void A_menu_may_name_a_section_without_its_own_page()
    {
        var sources = Made.Sources(Made.Page("causes/a")) with
        {
            Settings = Made.Settings with { MainMenu = [new MenuEntry(Made.Names("living")[0], null)], FooterMenu = [new MenuEntry(Made.Names("causes")[0], null)] },
        };
        var (site, findings) = Made.Build(sources);
        Assert.Empty(findings);
        Assert.Equal(["living"], site.Settings.MainMenu.Select(entry => entry.Page.Value));
        Assert.Equal(["causes"], site.Settings.FooterMenu.Select(entry => entry.Page.Value));
    }

    [Fact]
    public void Links_to_pages_that_expired_or_are_left_out_are_reported()
    {
        const string Text = "[Old](old.md#part), [old](/causes/old/?q), [new](/causes/new/#part), [ré](/causes/r%C3%A9/), [ré](/causes/ré/), [b](b.md).\n";
        var (site, findings) = Made.Build(Made.Sources(
            Made.Page("causes/a", text: Text),
            Made.Page("causes/b"),
            Made.Page("causes/old", front => front with { Expires = Made.At("p", 1, Made.Today) }, "## Part\n"),
            Made.Page("causes/new", front => front with { Draft = true }),
            Made.Page("causes/ré", front => front with { PublishOn = Made.At("p", 1, Tomorrow) })));
        Assert.Equal(
            [
                "(6,7): Warning link-to-expired: this link leads to 'content/causes/old.md', which has expired and only says so",
                "(6,27): Warning link-to-expired: this link leads to 'content/causes/old.md', which has expired and only says so",
                "(6,50): Error link-to-left-out-page: '/causes/new/#part' is a draft, so it is not on the site",
                "(6,75): Error link-to-left-out-page: '/causes/r%C3%A9/' is not on the site before 2026-11-23",
                "(6,99): Error link-to-left-out-page: '/causes/ré/' is not on the site before 2026-11-23",
            ],
            findings.Select(finding => Made.Line(finding).Split(" | ")[0]["content/causes/a.md".Length..]));
        Assert.Equal(["/causes/new/", "/causes/ré/"], site.Owed.Select(url => url.Value));
    }
}
