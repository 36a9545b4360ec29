using System.Text.Json;
using System.Xml;
using AngleSharp.Html.Parser;
using CsCheck;
using LupusBackPain.Model;
using LupusBackPain.Rendering;

namespace LupusBackPain.Tests.Rendering;

/// <summary>Whatever an author writes, a reader's program reads back the same: in text, attributes, addresses, JSON-LD and XML.</summary>
public sealed class EscapingTests
{
    private const string Nasty = "\"><script>alert('1')</script>&amp; </script><!-- ]]> {{ 1 }} \u2028";

    private static readonly string[] Pieces = ["</script>", "<!--", "]]>", "&lt;", "{{", "😀", "javascript:", "</title>"];

    // What Reading lets through: no controls, no lone surrogates.
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.Char["<>&\"'/=! -]abc\u00e9\u65e5\u2028"].Select(c => c.ToString()),
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i])).Array[1, 12].Select(parts => string.Concat(parts).Trim());

    private const string Layout = """
        <!doctype html><html lang="en"><head>{{ page.head }}<meta name="test" content='{{ page.title }}'></head>
        <body><h1 title="{{ page.title }}">{{ page.title }}</h1><textarea>{{ page.title }}</textarea>
        <p>{{ text.by | fill page.title }}</p><i>{{ text.published | fill page.published }}</i></body></html>
        """;

    private static AngleSharp.Html.Dom.IHtmlDocument Page(string title) =>
        new HtmlParser().ParseDocument(SiteSample.Render(
            SiteSample.Site(SiteSample.Article("one", title: title)), SiteSample.ThemeWith("layouts/article", Layout), "causes/one/index.html"));

    [Fact]
    public void Text_in_every_place_of_a_page_reads_back_as_it_was_written() => Texts.Where(text => text.Length > 0).Sample(title =>
    {
        var page = Page(title);
        Assert.Equal(title, page.QuerySelector("h1")!.TextContent);
        Assert.Equal(title, page.QuerySelector("h1")!.GetAttribute("title"));
        Assert.Equal(title, page.QuerySelector("meta[name=test]")!.GetAttribute("content"));
        Assert.Equal(title, page.QuerySelector("meta[property='og:title']")!.GetAttribute("content"));
        Assert.Equal(title, page.QuerySelector("textarea")!.TextContent);
        Assert.Equal("By " + title, page.QuerySelector("p")!.TextContent);
        Assert.StartsWith(title, page.QuerySelector("title")!.TextContent, StringComparison.Ordinal);
        Assert.Single(page.QuerySelectorAll("script"));
        using var json = JsonDocument.Parse(page.QuerySelector("script")!.TextContent);
        Assert.Equal(title, json.RootElement.GetProperty("@graph")[0].GetProperty("name").GetString());
    }, iter: 300, seed: "0000KUiPjqN2");

    [Fact]
    public void Text_in_a_feed_reads_back_as_it_was_written() => Texts.Where(text => text.Length > 0).Sample(title =>
    {
        var xml = new XmlDocument();
        xml.LoadXml(SiteSample.Render(SiteSample.Site(SiteSample.Article("one", title: title)), SiteSample.Theme, "feed.xml"));
        Assert.Equal(title, xml.GetElementsByTagName("entry")[0]!["title"]!.InnerText);
    }, iter: 100, seed: "0000KUiPjqN2");

    [Fact]
    public void A_date_is_the_one_kind_of_value_that_brings_its_own_markup()
    {
        var page = Page(Nasty);
        Assert.Equal("Published 1 January 2026", page.QuerySelector("i")!.TextContent);
        Assert.Equal("2026-01-01", page.QuerySelector("time")!.GetAttribute("datetime"));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData(" javascript:alert(1)")]
    [InlineData("JAVASCRIPT:alert(1)")]
    [InlineData("java\nscript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("vbscript:x")]
    [InlineData("https://a b/")]
    [InlineData("https://a\"onclick=")]
    [InlineData("//example.net/")]
    [InlineData("/about/")]
    [InlineData("")]
    public void An_address_that_could_do_more_than_lead_somewhere_is_none(string address) => Assert.Null(Href.Outside(address));

    [Theory]
    [InlineData("https://example.net/a?b=c&d=e#f")]
    [InlineData("mailto:a@example.net?subject=A%20page")]
    [InlineData("tel:+441632960000")]
    public void An_address_that_leads_somewhere_stays_as_it_is(string address) => Assert.Equal(address, Href.Outside(address)?.Value);

    [Fact]
    public void An_address_of_the_site_reads_back_to_its_path() => Gen.Char["abcé日 '\"&<>%?#"].Array[1, 10].Sample(letters =>
    {
        var path = new SitePath("/" + new string(letters) + "/");
        var href = Href.To(new BaseUrl("https://example.org", "/lupus/"), path).Value;
        Assert.Equal("/lupus" + path.Value, Uri.UnescapeDataString(href));
        Assert.DoesNotContain(href, character => character is '"' or '<' or '>' or ' ' or '?' or '#' || character > '~');
    }, seed: "0000KUiPjqN2");

    [Fact]
    public void A_letter_to_the_editors_carries_any_title_safely()
    {
        var page = new HtmlParser().ParseDocument(SiteSample.Render(
            SiteSample.Site(SiteSample.Article("one", title: Nasty)), SiteSample.Theme, "causes/one/index.html"));
        var href = page.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!).Single(address => address.StartsWith("mailto:", StringComparison.Ordinal));
        var query = href.Split('?')[1].Split('&').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => Uri.UnescapeDataString(pair[1]));
        Assert.Equal($"A mistake on “{Nasty}”", query["subject"]);
        Assert.Equal("https://example.org/causes/one/", query["body"]);
    }
}
