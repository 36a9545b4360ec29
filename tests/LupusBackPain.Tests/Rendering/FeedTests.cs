using System.Globalization;
using System.Xml;
using LupusBackPain.Model;

namespace LupusBackPain.Tests.Rendering;

public sealed class FeedTests
{
    private static readonly XmlNamespaceManager Names = MakeNames();

    private static XmlNamespaceManager MakeNames()
    {
        var names = new XmlNamespaceManager(new NameTable());
        names.AddNamespace("a", "http://www.w3.org/2005/Atom");
        return names;
    }

    private static XmlDocument Feed(Site site, string path = "feed.xml")
    {
        var document = new XmlDocument();
        document.LoadXml(SiteSample.Render(site, SiteSample.Theme, path));
        return document;
    }

    private static List<string> Texts(XmlDocument feed, string path) =>
        [.. feed.SelectNodes(path, Names)!.Cast<XmlNode>().Select(node => node.InnerText)];

    [Theory]
    [InlineData("feed.xml", "https://example.org/")]
    [InlineData("causes/feed.xml", "https://example.org/causes/")]
    public void A_feed_holds_what_rfc_4287_asks_of_it(string path, string home)
    {
        var feed = Feed(SiteSample.Site(SiteSample.Article("one", 3), SiteSample.Article("two", 5)), path);
        Assert.Equal(["https://example.org/" + path], Texts(feed, "/a:feed/a:id"));
        Assert.Equal(["https://example.org/" + path], Texts(feed, "/a:feed/a:link[@rel='self']/@href"));
        Assert.Equal([home], Texts(feed, "/a:feed/a:link[@rel='alternate']/@href"));
        Assert.Equal(["Back & joints"], Texts(feed, "/a:feed/a:author/a:name"));
        Assert.Single(Texts(feed, "/a:feed/a:title"));
        Assert.Equal(["2026-01-05T00:00:00Z"], Texts(feed, "/a:feed/a:updated"));
        Assert.Equal(["https://example.org/causes/two/", "https://example.org/causes/one/"], Texts(feed, "/a:feed/a:entry/a:id"));
        Assert.Equal(["two", "one"], Texts(feed, "/a:feed/a:entry/a:title"));
        Assert.Equal(["About two.", "About one."], Texts(feed, "/a:feed/a:entry/a:summary"));
        Assert.All(
            Texts(feed, "//a:updated").Concat(Texts(feed, "//a:published")),
            time => DateTimeOffset.ParseExact(time, "yyyy-MM-dd'T'HH:mm:ssZ", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal));
    }

    [Fact]
    public void A_feed_is_as_old_as_its_newest_change_and_not_as_its_newest_entry()
    {
        var changed = SiteSample.Article("one", 3);
        changed = changed with { FrontMatter = changed.FrontMatter with { Updated = SiteSample.At(new DateOnly(2026, 6, 1)) } };
        var feed = Feed(SiteSample.Site(changed, SiteSample.Article("two", 5)));
        Assert.Equal(["2026-06-01T00:00:00Z"], Texts(feed, "/a:feed/a:updated"));
        Assert.Equal(["two", "one"], Texts(feed, "//a:entry/a:title"));
    }

    [Fact]
    public void Ids_stay_when_the_site_is_built_for_another_host()
    {
        var site = SiteSample.Site(SiteSample.Article("one"));
        var feed = Feed(site with { BaseUrl = new BaseUrl("http://localhost:8080", "/preview/") });
        Assert.Equal(["https://example.org/feed.xml", "https://example.org/causes/one/"], Texts(feed, "//a:id"));
        Assert.Equal(["http://localhost:8080/preview/feed.xml"], Texts(feed, "/a:feed/a:link[@rel='self']/@href"));
    }

    [Fact]
    public void Drafts_and_pages_out_of_date_are_in_no_feed()
    {
        var site = SiteSample.Site(
            SiteSample.Article("one"), SiteSample.Article("draft") with { State = PageState.Preview }, SiteSample.Article("old") with { State = PageState.Expired });
        Assert.Equal(["one"], Texts(Feed(site), "//a:entry/a:title"));
    }

    [Fact]
    public void A_feed_holds_no_more_entries_than_the_settings_say()
    {
        var settings = SiteSample.Settings() with { Lists = new ListSettings(5, 5, 5, 50, 2) };
        var site = SiteSample.Site(settings, [SiteSample.Article("a", 1), SiteSample.Article("b", 2), SiteSample.Article("c", 3)]);
        Assert.Equal(["c", "b"], Texts(Feed(site), "//a:entry/a:title"));
    }
}
