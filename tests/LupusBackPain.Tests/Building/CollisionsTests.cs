using LupusBackPain.Model;

namespace LupusBackPain.Tests.Building;

public sealed class CollisionsTests
{
    private static string[] Findings(Sources sources) => Made.Lines(Made.Build(sources).Findings);

    private static Source WithAliases(string name, params string[] aliases) =>
        Made.Page(name, front => front with { Aliases = [.. aliases.Select((alias, index) => Made.At($"content/{name}.md", 10 + index, alias))] });

    [Fact]
    public void A_page_at_the_address_of_a_section_is_reported_and_left_out()
    {
        var (site, findings) = Made.Build(Made.Sources(Made.Page("causes"), Made.Page("causes/_index")));
        Assert.Equal(
            ["content/causes.md(0,0): Error address-taken: the address '/causes/' is already that of 'content/causes/_index.md' | rename one of the two"],
            Made.Lines(findings));
        Assert.Equal(["content/causes/_index.md"], site.Articles.Select(article => article.Path));
    }

    [Fact]
    public void Addresses_that_differ_only_by_case_are_reported() =>
        Assert.Equal(
            ["content/causes/pain.md(0,0): Error address-taken-by-case: the address '/causes/pain/' differs only by case from that of 'content/causes/Pain.md'"
                + " | many disks and hosts cannot tell the two apart; rename one of them"],
            Findings(Made.Sources(Made.Page("causes/Pain"), Made.Page("causes/pain"))));

    [Fact]
    public void A_draft_and_a_page_with_errors_own_their_addresses()
    {
        var broken = Made.Page("causes/Pain") with { FrontMatter = null };
        var findings = Made.Build(Made.Sources(broken, Made.Page("causes/pain", front => front with { Draft = true }))).Findings;
        Assert.Equal(["address-taken-by-case"], findings.Select(finding => finding.Code));
    }

    [Fact]
    public void A_page_at_the_address_of_a_section_without_its_own_page_is_reported() =>
        Assert.Equal(
            ["content/causes.md(0,0): Error address-taken: the address '/causes/' is already that of section 'causes' of 'content/site.yaml' | rename one of the two"],
            Findings(Made.Sources(Made.Page("causes"))));

    [Theory]
    [InlineData("assets")]
    [InlineData("assets/style")]
    public void A_page_in_the_folder_of_assets_is_reported(string name) =>
        Assert.Equal(
            [$"content/{name}.md(0,0): Error address-taken: the address '/{name}/' is already that of a file that the generator writes | rename one of the two"],
            Findings(Made.Sources(Made.Page(name))));

    [Fact]
    public void A_page_at_the_address_of_a_media_file_is_reported()
    {
        var media = new MediaFile("content/media/a/index.html", new SitePath("/media/a/index.html"), default, null, null);
        Assert.Equal(
            ["content/media/a.md(0,0): Error address-taken: the address '/media/a/' is already that of 'content/media/a/index.html' | rename one of the two"],
            Findings(Made.Sources(Made.Page("media/a")) with { Media = [media] }));
    }

    [Fact]
    public void Media_files_that_differ_only_by_case_are_reported()
    {
        static MediaFile File(string name) => new($"content/media/{name}", new SitePath($"/media/{name}"), default, null, null);
        Assert.Equal(
            ["content/media/hip.PNG(0,0): Error address-taken-by-case: the address '/media/hip.PNG' differs only by case from that of 'content/media/Hip.png'"
                + " | many disks and hosts cannot tell the two apart; rename one of them"],
            Findings(Made.Sources() with { Media = [File("Hip.png"), File("hip.PNG"), File("hip.webp")] }));
    }

    [Theory]
    [InlineData("/living/rest/", "'content/living/rest.md'")]
    [InlineData("/LIVING/rest", "'content/living/rest.md'")]
    [InlineData("/living/rest/index.html", "'content/living/rest.md'")]
    [InlineData("/", "'content/index.md'")]
    [InlineData("/living/", "section 'living' of 'content/site.yaml'")]
    [InlineData("/living/feed.xml", "a file that the generator writes")]
    [InlineData("/living/page/2/", "a file that the generator writes")]
    [InlineData("/assets/old.html", "a file that the generator writes")]
    [InlineData("/404.html", "a file that the generator writes")]
    [InlineData("/sitemap.xml/old.html", "a file that the generator writes")]
    public void An_alias_at_a_taken_address_is_reported_at_its_place(string alias, string owner) =>
        Assert.Equal(
            [$"content/causes/pain.md(10,1): Error alias-taken: the alias '{alias}' is already the address of {owner}"
                + " | remove the alias, or rename what stands at that address"],
            Findings(Made.Sources(Made.Page("index"), WithAliases("causes/pain", alias), Made.Page("living/rest"))));

    [Fact]
    public void Two_pages_with_one_alias_are_reported_at_the_later()
    {
        var (site, findings) = Made.Build(Made.Sources(WithAliases("causes/a", "/old/"), WithAliases("causes/b", "/old", "/older.html")));
        Assert.Equal(
            ["content/causes/b.md(10,1): Error alias-taken: the alias '/old' is already the address of an alias of 'content/causes/a.md'"
                + " | remove the alias, or rename what stands at that address"],
            Made.Lines(findings));
        Assert.Equal(
            ["/old/ to /causes/a/", "/older.html to /causes/b/"], site.Redirects.Select(redirect => $"{redirect.From} to {redirect.To}"));
    }

    [Fact]
    public void A_file_alias_where_another_alias_needs_a_folder_is_reported() =>
        Assert.Equal(
            ["content/causes/b.md(10,1): Error alias-taken: the alias '/old.html' is already the address of an alias of 'content/causes/a.md'"
                + " | remove the alias, or rename what stands at that address"],
            Findings(Made.Sources(WithAliases("causes/a", "/old.html/deep/"), WithAliases("causes/b", "/old.html"))));

    [Fact]
    public void An_alias_that_leads_to_itself_is_reported() =>
        Assert.Equal(
            ["content/causes/pain.md(10,1): Error alias-of-itself: the alias '/causes/pain' is this page's own address | remove the alias"],
            Findings(Made.Sources(WithAliases("causes/pain", "/causes/pain"))));

    [Theory]
    [InlineData("old")]
    [InlineData("https://example.org/old/")]
    [InlineData("//example.org/old/")]
    [InlineData("/a/../b/")]
    [InlineData("/a//b/")]
    [InlineData("/a//")]
    [InlineData("/old/?p=1")]
    [InlineData("/old/#part")]
    [InlineData("/%C3%A9/")]
    [InlineData("/a\\b/")]
    [InlineData("/.well-known/")]
    [InlineData("/dot./")]
    [InlineData("")]
    public void An_alias_that_is_no_address_is_reported(string alias) =>
        Assert.Equal(["alias-malformed"], Made.Build(Made.Sources(WithAliases("causes/pain", alias))).Findings.Select(finding => finding.Code));

    [Fact]
    public void The_aliases_of_a_draft_wait_with_it()
    {
        var draft = Made.Page("causes/new", front => front with { Draft = true, Aliases = Made.Names("/causes/old/") });
        var (site, findings) = Made.Build(Made.Sources(draft, Made.Page("causes/old")));
        Assert.Empty(findings);
        Assert.Empty(site.Redirects);
        Assert.Equal(["alias-taken"], Made.Build(Made.Sources(draft, Made.Page("causes/old")), drafts: true).Findings.Select(finding => finding.Code));
    }
}
