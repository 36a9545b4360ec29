namespace LupusBackPain.BrowserTests;

/// <summary>Every page of the built site is opened in a real browser, every link on it followed, every fragment gone to.</summary>
public sealed class LinkTests(Chromium chromium)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/folder/")]
    public async Task Every_link_of_every_page_lands_under_any_base_path(string basePath)
    {
        await using var window = await chromium.Window();
        await using var site = await BuiltSite.Start(basePath);
        var pages = Directory.EnumerateFiles(site.Folder, "*.html", SearchOption.AllDirectories).Select(site.AddressOf).ToList();
        var crawl = await Crawl.From(await window.NewPageAsync(), site, pages);
        Assert.Equal([], crawl.Failures);
        Assert.Empty(pages.Except(crawl.Opened, StringComparer.Ordinal));
        Assert.True(crawl.Fragments.Count > pages.Count, $"only {crawl.Fragments.Count} links with a fragment were found");
    }

    [Fact]
    public async Task What_does_not_land_is_seen_to_fail()
    {
        await using var window = await chromium.Window();
        await using var site = await BuiltSite.Start("/folder/");
        await File.WriteAllTextAsync(site.FileOf("planted.html"), """
            <!doctype html><html lang=en><title>Planted</title><body>
            <a href="gone/">Page</a> <a href="/about/">Without the base path</a> <a href="gone.pdf">File</a> <img src="gone.png" alt="">
            <a href="#gone">Place</a> <a href="about/#gone">Place of another page</a> <a href="#hidden">Hidden place</a> <p id=hidden hidden>x</p>
            <a href="#sound">Place</a> <p id=sound>x</p> <a href="#top">Top</a>
            """, TestContext.Current.CancellationToken);
        var crawl = await Crawl.From(await window.NewPageAsync(), site, [site.PathOf("planted.html")]);
        Assert.Equal(
            [
                "/about/: 421", "/folder/about/#gone: no place is called so", "/folder/gone.pdf: 404", "/folder/gone.png: 404", "/folder/gone/: 404",
                "/folder/planted.html#gone: no place is called so", "/folder/planted.html#hidden: the place is not shown",
            ],
            crawl.Failures.Where(failure => !failure.Contains("console", StringComparison.Ordinal)).Select(failure => failure.Replace(site.Root.GetLeftPart(UriPartial.Authority), "", StringComparison.Ordinal)));
    }
}
