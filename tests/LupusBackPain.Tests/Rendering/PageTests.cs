using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using LupusBackPain.Diagnostics;
using LupusBackPain.Model;
using LupusBackPain.Rendering;

namespace LupusBackPain.Tests.Rendering;

/// <summary>What stands on the pages of this repository's theme.</summary>
public sealed class PageTests
{
    private static IHtmlDocument Page(Site site, string path) => new HtmlParser().ParseDocument(SiteSample.Render(site, SiteSample.Theme, path));

    private static string? Meta(IHtmlDocument page, string name) => page.QuerySelector($"meta[name='{name}']")?.GetAttribute("content");

    private static JsonElement Data(IHtmlDocument page) =>
        JsonDocument.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent).RootElement.GetProperty("@graph");

    [Fact]
    public void An_article_says_where_it_stands_how_old_it_is_and_that_nobody_checked_it()
    {
        var page = Page(SiteSample.Site(SiteSample.Article("one")), "causes/one/index.html");
        Assert.Equal(["Home", "Causes"], page.QuerySelectorAll(".breadcrumb a").Select(a => a.TextContent));
        Assert.Equal(["2 minute read", "Published 1 January 2026", "Not yet checked by a clinician"],
            page.QuerySelectorAll(".facts span").Select(span => span.TextContent.Trim()));
        Assert.Equal("/red-flags/", page.QuerySelector(".help-link a")!.GetAttribute("href"));
        Assert.Single(page.QuerySelectorAll(".disclaimer"));
        Assert.Equal("https://example.org/causes/one/", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
    }

    [Fact]
    public void A_page_past_its_day_is_a_notice_without_the_advice()
    {
        var article = SiteSample.Article("one", html: "<p>Old advice.</p>");
        article = article with
        {
            State = PageState.Expired,
            Body = article.Body with
            {
                KeyPoints = [Utf8Text.From("Old point")], Outline = [new Heading(2, "a-part", "Old part", default)], Links = [new ArticleLink("a.md", "/a/", default)],
            },
        };
        var bag = new DiagnosticBag();
        var file = SiteRenderer.Render(SiteSample.Site(article), SiteSample.Theme, bag).Single(file => file.Path == "causes/one/index.html");
        var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(file.Bytes.Span));
        Assert.StartsWith("This page is out of date", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Old", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("", page.GetElementById("a-part")!.TextContent);
        Assert.Equal("noindex", Meta(page, "robots"));
        Assert.Empty(file.Origins);
    }

    [Fact]
    public void Every_page_of_a_preview_says_so_and_is_kept_from_search_engines()
    {
        var site = SiteSample.Site(SiteSample.Article("one") with { State = PageState.Preview });
        site = site with { Options = site.Options with { Drafts = true } };
        foreach (var path in (string[])["index.html", "causes/index.html", "causes/one/index.html", "red-flags/index.html", "404.html"])
        {
            var page = Page(site, path);
            Assert.Equal("noindex", Meta(page, "robots"));
            Assert.StartsWith("Preview:", page.QuerySelector(".banner")!.TextContent, StringComparison.Ordinal);
        }
        Assert.EndsWith("This page is a draft.", Page(site, "causes/one/index.html").QuerySelector(".banner")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_section_goes_in_pages_that_name_their_neighbours()
    {
        var settings = SiteSample.Settings() with { Lists = new ListSettings(5, 5, 5, 2, 20) };
        var site = SiteSample.Site(settings, [.. "abcde".Select(letter => SiteSample.Article(letter.ToString()))]);
        var second = Page(site, "causes/page/2/index.html");
        Assert.Equal(["c", "d"], second.QuerySelectorAll(".cards a").Select(a => a.TextContent));
        Assert.Equal("/causes/", second.QuerySelector("link[rel=prev]")!.GetAttribute("href"));
        Assert.Equal("/causes/page/3/", second.QuerySelector("link[rel=next]")!.GetAttribute("href"));
        Assert.Equal("https://example.org/causes/page/2/", second.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal("Causes, page 2", second.QuerySelector("h1")!.TextContent);
        Assert.Equal("Page 2 of 3", second.QuerySelector(".pages span")!.TextContent);
        Assert.Null(Page(site, "causes/index.html").QuerySelector("link[rel=prev]"));
        Assert.Null(Page(site, "causes/page/3/index.html").QuerySelector("link[rel=next]"));
    }

    [Fact]
    public void An_old_address_leads_to_the_new_one_without_script_and_is_not_listed()
    {
        var site = SiteSample.Site(SiteSample.Article("one")) with { Redirects = [new Redirect(new SitePath("/was/"), new SitePath("/causes/one/"), default)] };
        var page = Page(site, "was/index.html");
        Assert.Equal("0; url=/causes/one/", page.QuerySelector("meta[http-equiv=refresh]")!.GetAttribute("content"));
        Assert.Equal("https://example.org/causes/one/", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal("one", page.QuerySelector("a[href='/causes/one/']")!.TextContent);
        Assert.Equal("noindex", Meta(page, "robots"));
    }

    [Fact]
    public void Contents_stand_on_pages_with_three_headings_or_more()
    {
        Article With(int headings)
        {
            var article = SiteSample.Article("one");
            return article with
            {
                Body = article.Body with { Outline = [.. Enumerable.Range(1, headings).Select(i => new Heading(2, $"h{i}", $"Heading {i}", default))] },
            };
        }
        Assert.Null(Page(SiteSample.Site(With(2)), "causes/one/index.html").QuerySelector(".contents"));
        Assert.Equal(["#h1", "#h2", "#h3"], Page(SiteSample.Site(With(3)), "causes/one/index.html").QuerySelectorAll(".contents a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public void Every_address_of_every_file_lies_below_the_base_path()
    {
        var site = SiteSample.Site(SiteSample.Settings("https://example.org/lupus/"), [SiteSample.Article("one"), SiteSample.Article("two", 2)]);
        var bag = new DiagnosticBag();
        foreach (var file in SiteRenderer.Render(site, SiteSample.Theme, bag).Where(file => file.Path.EndsWith(".html", StringComparison.Ordinal)))
        {
            var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(file.Bytes.Span));
            var addresses = page.QuerySelectorAll("[href], [src]").Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!);
            Assert.All(
                addresses.Where(address => !address.StartsWith('#') && !address.StartsWith("mailto:", StringComparison.Ordinal)),
                address => Assert.StartsWith("/lupus/", address.Replace("https://example.org", "", StringComparison.Ordinal), StringComparison.Ordinal));
        }
    }

    [Fact]
    public void The_same_site_gives_the_same_bytes_whatever_the_order_of_its_parts()
    {
        ImmutableArray<Article> articles = [.. Enumerable.Range(0, 200).Select(i => SiteSample.Article($"a{i:000}", 1 + (i % 28)))];
        var site = SiteSample.Site(articles);
        var turned = site with { Articles = [.. site.Articles.Reverse()] };
        var bag = new DiagnosticBag();
        var first = SiteRenderer.Render(site, SiteSample.Theme, bag);
        var second = SiteRenderer.Render(turned, SiteSample.Theme with { Templates = [.. SiteSample.Theme.Templates.Reverse()] }, bag);
        Assert.Equal(first.Select(file => file.Path), second.Select(file => file.Path));
        Assert.All(first.Zip(second), pair => Assert.True(pair.First.Bytes.Span.SequenceEqual(pair.Second.Bytes.Span), pair.First.Path));
        Assert.Equal(first.Select(file => file.Path), first.Select(file => file.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Links_of_a_text_are_kept_with_their_place_and_the_layout_is_named()
    {
        var article = SiteSample.Article("one");
        var at = new SourceSpan(article.Path, 12, 8, 5);
        article = article with { Body = article.Body with { Links = [new ArticleLink("../two.md", "/two/", at)] } };
        var bag = new DiagnosticBag();
        var file = SiteRenderer.Render(SiteSample.Site(article), SiteSample.Theme, bag).Single(file => file.Path == "causes/one/index.html");
        Assert.Equal([new LinkOrigin("/two/", "../two.md", at)], file.Origins);
        Assert.Equal(("templates/layouts/article.html", "content/causes/one.md"), (file.Layout, file.Source));
    }

    [Fact]
    public void Structured_data_says_what_the_page_says()
    {
        var page = Data(Page(SiteSample.Site(SiteSample.Article("one")), "causes/one/index.html"));
        Assert.Equal("MedicalWebPage", page[0].GetProperty("@type").GetString());
        Assert.Equal("2026-01-01", page[0].GetProperty("datePublished").GetString());
        Assert.False(page[0].TryGetProperty("reviewedBy", out _));
        Assert.False(page[0].TryGetProperty("lastReviewed", out _));
        Assert.Equal("BreadcrumbList", page[1].GetProperty("@type").GetString());
        Assert.Equal(["Home", "Causes", "one"], page[1].GetProperty("itemListElement").EnumerateArray().Select(item => item.GetProperty("name").GetString()));
        Assert.Contains("WebSite", Data(Page(SiteSample.Site(), "index.html")).EnumerateArray().Select(node => node.GetProperty("@type").GetString()));
    }
}
