namespace LupusBackPain.Tests.Checking;

/// <summary>The references of sitemaps, feeds, manifests, robots.txt, _redirects, SVG and XHTML files.</summary>
public sealed class DataReferencesTests
{
    private static string Of(string path, string text, params (string Path, string Text)[] more) => string.Join(" | ", Check.Errors(
            [(path, text), ("index.html", "<title>t</title><p id=x>"), ("about/index.html", "<title>t</title><p id=dose>"), ("ok.png", "x"), .. more])
        .Select(error => error.Replace($" {path} ", " ", StringComparison.Ordinal)));

    private const string Site = "https://health.example.org";

    [Theory]
    [InlineData($"<loc>{Site}/</loc>", "")]
    [InlineData($"<loc>\n  {Site}/gone/\n</loc>", $"link-target-missing {Site}/gone/")]
    [InlineData($"<loc>{Site}/a&amp;b/</loc>", $"link-target-missing {Site}/a&b/")]
    [InlineData("<loc>/about/</loc>", "link-invalid /about/")]
    [InlineData("<loc></loc>", "link-empty ")]
    [InlineData("<loc>https://other.example/</loc>", "")]
    [InlineData($"<loc>{Site}/</loc><xhtml:link rel='alternate' hreflang='fr' href='{Site}/fr/'/>", $"link-target-missing {Site}/fr/")]
    [InlineData($"<loc>{Site}/</loc><image:image><image:loc>{Site}/gone.png</image:loc></image:image>", $"link-target-missing {Site}/gone.png")]
    [InlineData($"<loc>{Site}/</loc><video:video><video:content_loc>{Site}/v.mp4</video:content_loc></video:video>", $"link-target-missing {Site}/v.mp4")]
    public void A_sitemap_lists_whole_addresses_of_what_exists(string inside, string errors)
    {
        Assert.Equal(errors, Of("sitemap.xml", $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"
              xmlns:image="http://www.google.com/schemas/sitemap-image/1.1" xmlns:video="http://www.google.com/schemas/sitemap-video/1.1">
            <url>{inside}</url></urlset>
            """));
    }

    [Fact]
    public void A_sitemap_index_lists_sitemaps()
    {
        Assert.Equal(
            $"link-target-missing {Site}/sitemap-2.xml",
            Of("sitemap.xml", $"<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>{Site}/sitemap-2.xml</loc></sitemap></sitemapindex>"));
    }

    [Theory]
    [InlineData($"<link href='{Site}/gone/'/>", $"link-target-missing {Site}/gone/")]
    [InlineData("<entry xml:base='/about/'><link href='.'/><link href='gone'/></entry>", "link-target-missing gone")]
    [InlineData("<entry xml:base='https://other.example/'><link href='gone'/></entry>", "")]
    [InlineData("<id>https://health.example.org/gone/</id><updated>x</updated>", "")]
    [InlineData("<entry><content src='/gone.html' type='text/html'/></entry>", "link-target-missing /gone.html")]
    [InlineData("<logo>/gone.png</logo><icon>/ok.png</icon><author><uri>/gone/</uri></author>", "link-target-missing /gone.png | link-target-missing /gone/")]
    [InlineData("<entry><content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><a href='gone'>x</a></div></content></entry>", "")]
    [InlineData("<generator uri='/gone/'>x</generator>", "link-target-missing /gone/")]
    public void An_Atom_feed_refers_with_its_own_base(string inside, string errors)
    {
        Assert.Equal(errors, Of("feed.xml", $"<feed xmlns='http://www.w3.org/2005/Atom'>{inside}</feed>"));
    }

    [Theory]
    [InlineData("<link>https://health.example.org/gone/</link>", "link-target-missing https://health.example.org/gone/")]
    [InlineData("<item><guid isPermaLink='false'>https://health.example.org/gone/</guid></item>", "")]
    [InlineData("<item><guid isPermaLink='true'>https://health.example.org/gone/</guid></item>", "link-target-missing https://health.example.org/gone/")]
    [InlineData("<item><guid>urn:uuid:1</guid></item>", "")]
    [InlineData("<item><guid>17</guid></item>", "link-invalid 17")]
    [InlineData("<item><enclosure url='/gone.mp3' length='1' type='audio/mpeg'/><comments>/gone/</comments></item>", "link-target-missing /gone.mp3 | link-target-missing /gone/")]
    [InlineData("<image><url>/gone.png</url><title>t</title><link>/</link></image>", "link-target-missing /gone.png")]
    [InlineData("<atom:link rel='self' href='https://health.example.org/rss.xml'/>", "link-target-missing https://health.example.org/rss.xml")]
    [InlineData("<item xml:base='/about/'><link>gone</link></item>", "link-target-missing gone")]
    [InlineData("<item><description>&lt;a href='/gone/'&gt;</description></item>", "")]
    [InlineData("<item><media:content url='/gone.mp4'><media:thumbnail url='/gone.png'/></media:content></item>", "link-target-missing /gone.mp4 | link-target-missing /gone.png")]
    [InlineData("<itunes:image href='/gone.png'/><item><source url='/gone.xml'>x</source></item>", "link-target-missing /gone.png | link-target-missing /gone.xml")]
    public void An_RSS_feed_refers_by_its_elements(string inside, string errors)
    {
        Assert.Equal(errors, Of("feed.xml", $"<rss version='2.0' xmlns:atom='http://www.w3.org/2005/Atom' xmlns:media='http://search.yahoo.com/mrss/' xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'><channel>{inside}</channel></rss>"));
    }

    [Fact]
    public void An_RSS_1_feed_refers_by_its_links()
    {
        Assert.Equal(
            "link-target-missing /gone/",
            Of("feed.rdf", "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'><item rdf:about='/unused/'><link>/gone/</link></item></rdf:RDF>"));
    }

    [Fact]
    public void A_sitemap_of_plain_text_lists_an_address_a_line()
    {
        Assert.Equal(
            $"link-target-missing {Site}/gone/ | link-invalid /about/",
            Of("sitemap.txt", $"\uFEFF{Site}/about/\r\n\r\n  {Site}/gone/  \n/about/\n"));
    }

    [Fact]
    public void Other_XML_is_no_list_of_links()
    {
        Assert.Equal("", Of("data.xml", "<root><link href='/gone/'>/gone/</link><loc>/gone/</loc></root>"));
    }

    [Theory]
    [InlineData("""{"start_url":"/gone/","scope":"/","id":"/not/a/link"}""", "link-target-missing /gone/")]
    [InlineData("""{"start_url":"../?source=pwa","scope":"../"}""", "")]
    [InlineData("""{"scope":"/gone/"}""", "link-target-missing /gone/")]
    [InlineData("""{"icons":[{"src":"icon.png"},{"src":"../ok.png"}],"screenshots":[{"src":"s.png"}]}""", "link-target-missing icon.png | link-target-missing s.png")]
    [InlineData("""{"shortcuts":[{"name":"/x","url":"/gone/","icons":[{"src":"/gone.png"}]},{"url":"/about/"}]}""", "link-target-missing /gone.png | link-target-missing /gone/")]
    [InlineData("""{"name":"/gone/","icons":[[],{"src":""}]}""", "link-empty ")]
    [InlineData("""{"share_target":{"action":"/gone/"},"file_handlers":[{"action":"/gone2/","icons":[{"src":"/i.png"}]}]}""", "link-target-missing /gone/ | link-target-missing /gone2/ | link-target-missing /i.png")]
    public void A_manifest_refers_relative_to_itself(string json, string errors)
    {
        Assert.Equal(errors, string.Join(" | ", Of("app/site.webmanifest", json).Split(" | ").Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("Sitemap: https://health.example.org/gone.xml # main", "link-target-missing https://health.example.org/gone.xml")]
    [InlineData("SITEMAP : https://health.example.org/ok.png", "")]
    [InlineData("Sitemap: /sitemap.xml", "link-invalid /sitemap.xml")]
    [InlineData("# Sitemap: https://health.example.org/gone.xml\r\nDisallow: /gone/\r\n", "")]
    [InlineData("\uFEFFsitemap:https://health.example.org/gone.xml\r\n", "link-target-missing https://health.example.org/gone.xml")]
    public void Robots_name_sitemaps_by_whole_addresses(string text, string errors)
    {
        Assert.Equal(errors, Of("robots.txt", text));
    }

    [Theory]
    [InlineData("<a href='/gone/'><text>x</text></a>", "link-target-missing /gone/")]
    [InlineData("<a xlink:href='/gone/'><text>x</text></a>", "link-target-missing /gone/")]
    [InlineData("<use href='#gone'/><use href='#g'/><g id='g'/>", "link-fragment-missing #gone")]
    [InlineData("<image href='gone.png'/><style>p{fill:url(gone2.png)}</style><path style='fill:url(gone3.png)'/>", "link-target-missing gone.png | link-target-missing gone2.png | link-target-missing gone3.png")]
    [InlineData("<g id='a'/><g id='a'/>", "id-duplicate a")]
    [InlineData("<title>a<b></title><a href='/gone/'/>", "")]
    public void An_SVG_file_is_read_as_XML(string inside, string errors)
    {
        Assert.Equal(errors, Of("p.svg", $"<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'>{inside}</svg>"));
    }

    [Fact]
    public void An_entity_of_the_file_itself_is_read_and_one_from_outside_is_not()
    {
        Assert.Equal(
            "link-target-missing /gone/",
            Of("p.svg", "<!DOCTYPE svg [<!ENTITY l '/gone/'><!ENTITY x SYSTEM 'file:///etc/passwd'>]><svg xmlns='http://www.w3.org/2000/svg'><a href='&l;'/></svg>"));
    }

    [Fact]
    public void An_entity_bomb_ends()
    {
        var entities = string.Concat(Enumerable.Range(1, 9).Select(i => $"<!ENTITY e{i} '{string.Concat(Enumerable.Repeat($"&e{i - 1};", 10))}'>"));
        Assert.Equal("", Of("p.svg", $"<!DOCTYPE svg [<!ENTITY e0 'xxxxxxxxxx'>{entities}]><svg xmlns='http://www.w3.org/2000/svg'><a href='&e9;'/></svg>"));
    }

    [Fact]
    public void An_XHTML_file_is_a_page()
    {
        Assert.Equal(
            "link-fragment-missing #b | link-target-missing gone",
            string.Join(" | ", Of("p.xhtml", "<html xmlns='http://www.w3.org/1999/xhtml'><body><a id='a'/><a href='#a'/><a href='#b'/><a href='gone'/></body></html>").Split(" | ").Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("logo.svg#gone", "link-fragment-missing logo.svg#gone")]
    [InlineData("logo.svg#g", "")]
    [InlineData("logo.svg#svgView(viewBox(0,0,1,1))", "")]
    [InlineData("logo.svg#xywh=0,0,1,1", "")]
    [InlineData("ok.png#anything", "")]
    [InlineData("paper.pdf#page=2", "")]
    [InlineData("about/#:~:text=x", "")]
    [InlineData("about/#dose:~:text=x", "")]
    [InlineData("about/#gone:~:text=x", "link-fragment-missing about/#gone:~:text=x")]
    [InlineData("about/#TOP", "")]
    [InlineData("about/#t%6Fp", "")]
    [InlineData("about#dose", "")]
    [InlineData("about#gone", "link-fragment-missing about#gone")]
    public void A_fragment_is_looked_up_by_the_kind_of_its_target(string href, string errors)
    {
        Assert.Equal(errors, Of("p.html", $"<a href='{href}'>page</a>", ("logo.svg", "<svg xmlns='http://www.w3.org/2000/svg'><g id='g'/></svg>"), ("paper.pdf", "x")));
    }
}
