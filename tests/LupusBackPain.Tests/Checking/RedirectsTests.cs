using LupusBackPain.Diagnostics;

namespace LupusBackPain.Tests.Checking;

/// <summary>The _redirects file of Netlify and Cloudflare Pages, and pages that only send their readers on.</summary>
public sealed class RedirectsTests
{
    private static string Of(string rules, string hrefs) => string.Join(" | ", Check.All(Check.Files(
            ("_redirects", rules), ("404.html", "<title>t</title><a href=/>Home</a>"),
            ("index.html", $"<!doctype html><html lang=en><title>t</title><p id=top2><a href=/about.html>About</a>{string.Concat(hrefs.Split(' ').Select(href => $"<a href='{href}'>The page</a>"))}"),
            ("about.html", "<title>t</title><a href=/>Home</a><p id=dose>")))
        .Where(finding => finding.Severity >= Severity.Warning)
        .Select(finding => $"{finding.Code} {(finding.Span.Path == "_redirects" ? $"{finding.Span.Line}:{finding.Span.Column} " : "")}{finding.Target}").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("/old /about.html", "/old", "link-redirects /old")]
    [InlineData("/old /about.html 301", "/old/", "link-redirects /old/")]
    [InlineData("/old /about.html", "/old#dose", "link-redirects /old#dose")]
    [InlineData("/old /about.html", "/old#gone", "link-fragment-missing /old#gone")]
    [InlineData("/old /about.html 200", "/old#dose", "")]
    [InlineData("/old https://other.example/ 302", "/old", "link-redirects /old")]
    [InlineData("/old /about.html", "/older", "link-target-missing /older")]
    [InlineData("/old   /gone   301", "/about.html", "link-target-missing 1:8 /gone")]
    [InlineData("# /x /y\n\n/old /about.html # why\n", "/old", "link-redirects /old")]
    [InlineData("/news/* /about.html", "/news/a/b /news /newsletter", "link-redirects /news | link-redirects /news/a/b | link-target-missing /newsletter")]
    [InlineData("/news/* /:splat", "/news/about.html /news/gone.html", "link-redirects /news/about.html | link-target-missing /news/gone.html")]
    [InlineData("/:lang/page /:lang.html", "/about/page /fr/page", "link-redirects /about/page | link-target-missing /fr/page")]
    [InlineData("/store id=:id /:id.html 301", "/store?id=about /store /store?id=gone", "link-redirects /store?id=about | link-target-missing /store | link-target-missing /store?id=gone")]
    [InlineData("/* /404.html 404", "/gone /about.html", "link-target-missing /gone")]
    [InlineData("/* /index.html 200", "/any/thing /about.html#dose /any#top2", "")]
    [InlineData("/about.html /index.html 301", "/about.html", "")]
    [InlineData("/about.html /index.html 301!", "/about.html", "link-redirects /about.html")]
    [InlineData("/about.html /gone 301!", "/index.html", "link-target-missing /about.html | link-target-missing 1:13 /gone")]
    [InlineData("/fr /gone 302 Language=fr", "/fr /about.html", "link-target-missing 1:5 /gone")]
    [InlineData("/about.html /index.html 302! Country=fr", "/about.html", "")]
    [InlineData("/api/* https://api.example/:splat 200", "/api/x", "")]
    [InlineData("/form /.netlify/functions/form 200", "/form", "")]
    [InlineData("https://health.example.org/old /about.html", "/old", "link-redirects /old")]
    [InlineData("/a /b\n/b /about.html", "/b", "link-redirects /b | redirect-chain 1:4 /b")]
    [InlineData("/a /b\n/b /a", "/about.html", "redirect-loop 1:4 /b | redirect-loop 2:4 /a")]
    [InlineData("/a /a", "/about.html", "redirect-loop 1:4 /a")]
    [InlineData("/a /b\n/b /c\n/c /b", "/about.html", "redirect-loop 1:4 /b | redirect-loop 2:4 /c | redirect-loop 3:4 /b")]
    [InlineData("/x /a/a/index.html\n/a/* /:splat", "/about.html", "redirect-chain 1:4 /a/a/index.html")]
    [InlineData("nonsense\n/one\n", "/about.html", "")]
    public void Rules_lead_where_the_host_leads(string rules, string hrefs, string findings)
    {
        Assert.Equal(findings, Of(rules, hrefs));
    }

    private static string Pages(params (string Path, string Text)[] pages) => string.Join(" | ", Check.All(Check.Files(pages))
        .Where(finding => finding.Severity >= Severity.Warning).Select(finding => $"{finding.Code} {finding.Span.Path} {finding.Target}".TrimEnd()));

    private static (string Path, string Text) Alias(string path, string to) => (path, $"<title>Moved</title><meta http-equiv=refresh content='0; url={to}'>");

    [Fact]
    public void A_link_to_a_page_that_sends_on_is_a_warning_with_the_last_address()
    {
        var findings = Check.All(Check.Files(("index.html", "<html lang=en><a href=old/>Old</a>"), Alias("old/index.html", "/new/"), ("new/index.html", "<a href=/>Home</a>")));
        var finding = Assert.Single(findings, finding => finding.Code == "link-redirects");
        Assert.Equal("link to '/new/' itself", finding.Help);
    }

    [Fact]
    public void A_chain_of_such_pages_is_an_error_at_its_first_page()
    {
        Assert.Equal(
            "redirect-chain a.html b.html", Pages(("index.html", "<html lang=en>"), Alias("a.html", "b.html"), Alias("b.html", "index.html")));
    }

    [Fact]
    public void A_circle_of_such_pages_is_an_error_at_each()
    {
        Assert.Equal("redirect-loop a.html b.html | redirect-loop b.html a.html", Pages(Alias("a.html", "b.html"), Alias("b.html", "a.html")));
        Assert.Equal("redirect-loop a.html a.html", Pages(Alias("a.html", "a.html")));
    }

    [Fact]
    public void A_long_chain_is_no_circle_and_a_way_into_a_circle_is_one()
    {
        var chain = Enumerable.Range(0, 40).Select(i => Alias($"p{i}.html", i == 39 ? "index.html" : $"p{i + 1}.html")).Append(("index.html", "<html lang=en>"));
        Assert.All(Pages([.. chain]).Split(" | "), finding => Assert.StartsWith("redirect-chain", finding, StringComparison.Ordinal));
        Assert.Equal(
            "redirect-loop a.html b.html | redirect-loop b.html c.html | redirect-loop c.html b.html",
            Pages(Alias("a.html", "b.html"), Alias("b.html", "c.html"), Alias("c.html", "b.html")));
    }

    [Fact]
    public void A_page_that_reloads_itself_or_leaves_the_site_is_no_chain()
    {
        Assert.Equal("", Pages(("a.html", "<meta http-equiv=refresh content=60>"), Alias("b.html", "https://other.example/")));
    }
}
