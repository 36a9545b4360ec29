using System.Collections.Immutable;
using System.Text;
using LupusBackPain.Model;

namespace LupusBackPain.Tests.Checking;

/// <summary>From a reference to a published file, by the URL standard and a strict static host.</summary>
public sealed class ResolverTests
{
    private static string Of(string page, string href, string site, bool cleanUrls, params string[] files)
    {
        var all = Check.Files([.. files.Select(file => (file, "<title>t</title><p id=x>")), (page, $"<!doctype html><html lang=en><meta charset=utf-8><a href='{href}'>The page</a>")]);
        return string.Join(" | ", Check.Errors(all, site, cleanUrls).Select(error => error.Code));
    }

    [Theory]
    [InlineData("b.html", "")]
    [InlineData("./b.html", "")]
    [InlineData("../b.html", "link-target-missing")]
    [InlineData("../a/b.html", "")]
    [InlineData("..\\a\\b.html", "")]
    [InlineData("/a/b.html", "")]
    [InlineData("/a/%62.html", "")]
    [InlineData("/a/%2562.html", "link-target-missing")]
    [InlineData("/a/c/%2e%2e/b.html", "")]
    [InlineData("/a/c/.%2E/b.html", "")]
    [InlineData("/a%2Fb.html", "link-target-missing")]
    [InlineData("/a%5Cb.html", "link-target-missing")]
    [InlineData("/a//b.html", "link-target-missing")]
    [InlineData("/a/b.html/", "link-target-missing")]
    [InlineData("/a/b\t.html", "")]
    [InlineData("/a/b.html?x#x", "")]
    [InlineData("/a/B.html", "link-target-missing")]
    [InlineData("/c", "")]
    [InlineData("/c/", "")]
    [InlineData("/c#x", "")]
    [InlineData("/c/index.html#x", "")]
    [InlineData("/c/index.html#y", "link-fragment-missing")]
    [InlineData("/a", "link-target-missing")]
    [InlineData("/a/b", "link-target-missing")]
    [InlineData("https:b.html", "")]
    [InlineData("https:/a/b.html", "")]
    [InlineData("http:b.html", "")]
    [InlineData("//health.example.org/a/b.html", "")]
    [InlineData("//HEALTH.example.org:443/gone", "link-target-missing")]
    [InlineData("https://me@health.example.org/gone", "link-target-missing")]
    [InlineData("https://health%2Eexample.org/gone", "link-target-missing")]
    [InlineData("https://health.example.org:8443/gone", "")]
    [InlineData("https://health.example.org./gone", "")]
    [InlineData("http://health.example.org/gone", "")]
    [InlineData("https://www.health.example.org/gone", "")]
    [InlineData("/a/b.html%00", "link-target-missing")]
    [InlineData("/a/%FF.html", "link-target-missing")]
    [InlineData("/%C3%A9.html", "")]
    [InlineData("/é.html", "")]
    [InlineData("/e\u0301.html", "link-target-missing")]
    [InlineData("/a b.html", "")]
    [InlineData("/a%20b.html", "")]
    [InlineData("/a+b.html", "link-target-missing")]
    [InlineData("/50%25.html", "")]
    [InlineData("/50%.html", "")]
    [InlineData("/q%3F.html", "")]
    [InlineData("/q?.html", "link-target-missing")]
    public void A_reference_lands_or_does_not(string href, string errors)
    {
        Assert.Equal(errors, Of("a/page.html", href, Check.Site, false, "a/b.html", "c/index.html", "é.html", "a b.html", "50%.html", "q?.html"));
    }

    [Theory]
    [InlineData("/lupus/b.html", "")]
    [InlineData("/lupus/", "")]
    [InlineData("/lupus", "")]
    [InlineData("/l%75pus/b.html", "")]
    [InlineData("b.html", "")]
    [InlineData("../lupus/b.html", "")]
    [InlineData("/b.html", "link-target-missing")]
    [InlineData("../b.html", "link-target-missing")]
    [InlineData("/lupus/lupus/b.html", "link-target-missing")]
    [InlineData("https://health.example.org/lupus/gone", "link-target-missing")]
    [InlineData("https://health.example.org/other/", "")]
    [InlineData("//health.example.org/other/", "")]
    public void Below_a_base_path_links_stay_below_it(string href, string errors)
    {
        Assert.Equal(errors, Of("page.html", href, "https://health.example.org/lupus/", false, "b.html", "index.html"));
    }

    [Theory]
    [InlineData("b", "")]
    [InlineData("b.html", "")]
    [InlineData("b#x", "")]
    [InlineData("b#y", "link-fragment-missing")]
    [InlineData("b/", "link-target-missing")]
    [InlineData("c", "")]
    [InlineData("B", "link-target-missing")]
    public void With_clean_URLs_a_page_answers_without_its_ending(string href, string errors)
    {
        Assert.Equal(errors, Of("page.html", href, Check.Site, true, "b.html", "c/index.html"));
    }

    [Theory]
    [InlineData("<base href=/a/><a href=b.html>x</a>", "")]
    [InlineData("<base href=a/><a href=b.html>x</a>", "")]
    [InlineData("<a href=b.html>x</a><base href=/a/>", "")]
    [InlineData("<base target=_top><base href=/a/><a href=b.html>x</a>", "")]
    [InlineData("<base href='https://other.example/'><a href=gone>x</a><img src=gone><a href='//health.example.org/gone'>x</a>", "link-target-missing")]
    [InlineData("<base href='data:,x'><a href=a/b.html>x</a>", "")]
    [InlineData("<base href='javascript:x'><a href=a/b.html>x</a>", "")]
    [InlineData("<base href='https://a:99999/'><a href=a/b.html>x</a>", "link-invalid")]
    [InlineData("<base href='/a/'><a href='#x'>x</a>", "link-target-missing")]
    [InlineData("<base href='/a/b.html'><a href='#x'>x</a><a href='#y'>x</a>", "link-fragment-missing")]
    [InlineData("<template><base href=/a/></template><a href=a/b.html>x</a>", "")]
    [InlineData("<svg><base href=/a/ /></svg><a href=a/b.html>x</a>", "")]
    [InlineData("<base href=''><a href=a/b.html>x</a>", "")]
    public void The_base_is_that_of_the_first_base_element_with_an_address(string body, string errors)
    {
        var files = Check.Files(("page.html", body), ("a/b.html", "<title>t</title><p id=x>"));
        Assert.Equal(errors, string.Join(" | ", Check.Errors(files).Select(error => error.Code)));
    }

    [Theory]
    [InlineData("windows-1252", "<meta charset=windows-1252>")]
    [InlineData("iso-8859-1", "<meta http-equiv=content-type content='text/html; charset=ISO-8859-1'>")]
    [InlineData("iso-8859-1", "")]
    [InlineData("utf-8", "")]
    [InlineData("utf-8", "<!-- <meta charset=windows-1252> -->")]
    [InlineData("utf-16", "")]
    [InlineData("utf-8", "<meta charset=utf-16>")]
    public void A_page_is_read_in_its_encoding(string encoding, string declaration)
    {
        var bytes = Encoding.GetEncoding(encoding == "windows-1252" ? "iso-8859-1" : encoding);
        var page = OutputFile.Plain("p.html", bytes.GetPreamble().Length == 2 ? [.. bytes.GetPreamble(), .. bytes.GetBytes("<a href=é.html>x</a>")] : bytes.GetBytes($"{declaration}<a href=é.html>x</a>"));
        Assert.Empty(Check.Errors([page, OutputFile.Plain("é.html", Encoding.UTF8.GetBytes("<p>"))]));
    }

    [Fact]
    public void A_byte_order_mark_and_other_line_ends_do_no_harm()
    {
        ImmutableArray<OutputFile> files = Check.Files(("a.html", "\uFEFF<!doctype html>\r\n<p id=x>\r<a href=#x>x</a><a\r\nhref='b\r\n.html'>y</a>"), ("b.html", "\uFEFF"));
        Assert.Empty(Check.Errors(files));
    }
}
