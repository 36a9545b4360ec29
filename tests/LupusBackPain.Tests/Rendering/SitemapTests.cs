using System.Text;
using System.Xml.Linq;
using LupusBackPain.Model;
using LupusBackPain.Rendering;

namespace LupusBackPain.Tests.Rendering;

public sealed class SitemapTests
{
    private static readonly XNamespace Names = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private static XDocument Read(OutputFile file) => XDocument.Parse(Encoding.UTF8.GetString(file.Bytes.Span));

    private static List<(string, string?)> Entries(XDocument map) =>
        [.. map.Root!.Elements().Select(entry => (entry.Element(Names + "loc")!.Value, entry.Element(Names + "lastmod")?.Value))];

    [Fact]
    public void A_sitemap_lists_each_page_with_the_day_of_its_last_change()
    {
        var changed = SiteSample.Article("one", 3);
        changed = changed with { FrontMatter = changed.FrontMatter with { Updated = SiteSample.At(new DateOnly(2026, 6, 1)) } };
        var site = SiteSample.Site(changed, SiteSample.Article("two", 5));
        Assert.Equal(
            [
                ("https://example.org/", "2026-01-01"), ("https://example.org/causes/", "2026-06-01"), ("https://example.org/causes/one/", "2026-06-01"),
                ("https://example.org/causes/two/", "2026-01-05"), ("https://example.org/red-flags/", "2026-01-01"),
            ],
            Entries(Read(Assert.Single(Sitemap.Of(PagePlan.Of(site), site)))));
    }

    [Fact]
    public void Drafts_pages_out_of_date_redirects_and_the_404_page_are_left_out()
    {
        var site = SiteSample.Site(SiteSample.Article("draft") with { State = PageState.Preview }, SiteSample.Article("old") with { State = PageState.Expired });
        site = site with { Redirects = [new Redirect(new SitePath("/was/"), new SitePath("/red-flags/"), default)] };
        Assert.Equal(
            ["https://example.org/", "https://example.org/causes/", "https://example.org/red-flags/"],
            Entries(Read(Assert.Single(Sitemap.Of(PagePlan.Of(site), site)))).Select(entry => entry.Item1));
    }

    [Fact]
    public void A_preview_has_no_sitemap_and_robots_txt_names_none()
    {
        var site = SiteSample.Site(SiteSample.Article("one"));
        site = site with { Options = site.Options with { Drafts = true } };
        Assert.Empty(Sitemap.Of(PagePlan.Of(site), site));
        Assert.Equal("User-agent: *\nDisallow:\n", SiteSample.Render(site, SiteSample.Theme, "robots.txt"));
    }

    [Fact]
    public void More_addresses_than_one_file_may_hold_go_into_several_with_an_index()
    {
        var site = SiteSample.Site(SiteSample.Article("one", 3), SiteSample.Article("two", 5));
        var files = Sitemap.Of(PagePlan.Of(site), site, limit: 2);
        Assert.Equal(["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"], files.Select(file => file.Path));
        Assert.Equal("sitemapindex", Read(files[0]).Root!.Name.LocalName);
        Assert.Equal(
            [("https://example.org/sitemap-1.xml", "2026-01-05"), ("https://example.org/sitemap-2.xml", "2026-01-05"), ("https://example.org/sitemap-3.xml", "2026-01-01")],
            Entries(Read(files[0])));
        Assert.Equal(5, files.Skip(1).Sum(file => Entries(Read(file)).Count));
    }
}
