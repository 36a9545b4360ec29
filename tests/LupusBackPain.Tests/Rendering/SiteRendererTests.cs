using LupusBackPain.Rendering;
using LupusBackPain.Diagnostics;

namespace LupusBackPain.Tests.Rendering;

public sealed class SiteRendererTests
{
    [Fact]
    public void A_site_becomes_its_pages_and_what_hosts_and_readers_programs_ask_for()
    {
        var bag = new DiagnosticBag();
        var files = SiteRenderer.Render(SiteSample.Site(SiteSample.Article("discs")), SiteSample.Theme, bag);
        Assert.Equal([], bag.ToSorted());
        Assert.Equal(
            [
                ".nojekyll", "404.html", "_headers", "causes/discs/index.html", "causes/feed.xml", "causes/index.html", "feed.xml", "index.html",
                "manifest.webmanifest", "red-flags/index.html", "robots.txt", "sitemap.xml", "sw.js",
            ],
            files.Select(file => file.Path).Where(path => !path.StartsWith("assets/", StringComparison.Ordinal)));
    }
}
