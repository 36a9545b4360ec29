using Microsoft.Playwright;

namespace LupusBackPain.BrowserTests;

/// <summary>What is left of the site without a network, after one visit.</summary>
public sealed class OfflineTests(Chromium chromium)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/folder/")]
    public async Task After_one_visit_every_page_and_search_work_without_a_network(string basePath)
    {
        await using var window = await chromium.Window(390, worker: true);
        await using var site = await BuiltSite.Start(basePath);
        SetDate(site, "2999-01-01");
        var page = await window.NewPageAsync();
        var failures = await Watch.Over(page, site);
        await Visit(page, site, "causes/");
        Assert.Equal(0, await page.Locator(".offline").CountAsync());
        site.IsDown = true;
        foreach (var address in site.Pages())
        {
            await page.GotoAsync(address);
            await Assertions.Expect(page.Locator("h1")).ToBeVisibleAsync();
            await Assertions.Expect(page.Locator(".offline")).ToContainTextAsync("You are offline. This is a copy from 22 November 2026.");
            Assert.True(await page.EvaluateAsync<bool>("[...document.images].every(image => image.naturalWidth > 0)"), $"{address} lacks a picture");
        }
        await page.GotoAsync(site.PathOf("management/medicines/"));
        await page.Keyboard.PressAsync("/");
        await page.FillAsync("form[data-search] input", "kidny pain");
        await Assertions.Expect(page.Locator("[data-search-results] a").First).ToHaveAttributeAsync("href", $"{basePath}causes/kidney-pain-or-back-pain/");
        await page.GotoAsync(site.PathOf("search/?q=weak+bones"));
        await Assertions.Expect(page.Locator("[data-search-results] a").First).ToHaveAttributeAsync("href", $"{basePath}causes/osteoporosis/");
        await page.GotoAsync(site.PathOf("no-such-page/"));
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Page not found");
        Assert.DoesNotContain(failures, failure => failure.Contains("policy:", StringComparison.Ordinal) || failure.Contains("script:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_copy_of_more_than_30_days_says_so_above_the_text_after_the_way_to_help()
    {
        await using var window = await chromium.Window(390, worker: true);
        await using var site = await BuiltSite.Start();
        SetDate(site, "2020-01-01");
        var page = await window.NewPageAsync();
        await Visit(page, site, "");
        site.IsDown = true;
        await page.GotoAsync(site.PathOf("causes/inflammation/"));
        var line = page.Locator("main > .offline");
        await Assertions.Expect(line).ToContainTextAsync("more than 30 days old");
        Assert.True(await page.EvaluateAsync<bool>("document.querySelector('main').firstElementChild.matches('.offline')"));
        Assert.True(await line.EvaluateAsync<bool>("line => line.firstElementChild.matches('a[href=\"/red-flags/\"]')"));
    }

    [Fact]
    public async Task What_is_published_is_there_whole_after_the_next_visit()
    {
        await using var window = await chromium.Window(390, worker: true);
        await using var site = await BuiltSite.Start();
        var page = await window.NewPageAsync();
        await Visit(page, site, "");
        var before = await Names(page);
        site.Publish(source => Change(Path.Combine(source.FullName, "content", "causes", "inflammation.md")), "2026-11-23");
        await page.GotoAsync(site.PathOf("causes/inflammation/"));
        await Assertions.Expect(page.GetByText("This was put right today.")).ToBeVisibleAsync();
        await Until(async () => await Names(page) is [var name] && name != before.Single());
        site.IsDown = true;
        foreach (var address in site.Pages())
        {
            await page.GotoAsync(address);
            await Assertions.Expect(page.Locator(".offline")).ToContainTextAsync("23 November 2026");
        }
        await page.GotoAsync(site.PathOf("causes/inflammation/"));
        await Assertions.Expect(page.GetByText("This was put right today.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_build_that_is_not_whole_on_its_way_changes_nothing()
    {
        await using var window = await chromium.Window(390, worker: true);
        await using var site = await BuiltSite.Start();
        var page = await window.NewPageAsync();
        await Visit(page, site, "");
        var before = await Names(page);
        site.Publish(source => Change(Path.Combine(source.FullName, "content", "causes", "inflammation.md")), "2026-11-23");
        await File.AppendAllTextAsync(site.FileOf("causes/inflammation/index.html"), "<!-- not what was built -->", TestContext.Current.CancellationToken);
        await page.GotoAsync(site.PathOf("about/"));
        var gone = await page.EvaluateAsync<string>(
            "async () => { const r = await navigator.serviceWorker.getRegistration(); const w = r.installing ?? (await r.update().then(r => r.installing, () => null)); if (w && w.state !== 'redundant') await new Promise(done => w.addEventListener('statechange', () => w.state === 'redundant' && done())); return 'redundant'; }");
        Assert.Equal("redundant", gone);
        site.IsDown = true;
        await page.GotoAsync(site.PathOf("causes/inflammation/"));
        await Assertions.Expect(page.Locator(".offline")).ToContainTextAsync("22 November 2026");
        Assert.Equal(0, await page.GetByText("This was put right today.").CountAsync());
        Assert.Contains(before.Single(), await Names(page));
    }

    private static void Change(string file) => File.AppendAllText(file, "\n## New\n\nThis was put right today.\n");

    private static async Task Visit(IPage page, BuiltSite site, string path)
    {
        await page.GotoAsync(site.PathOf(path));
        await Until(() => page.EvaluateAsync<bool>("navigator.serviceWorker.controller?.state === 'activated'"));
    }

    private static async Task Until(Func<Task<bool>> holds)
    {
        for (var tries = 0; !await holds(); tries++)
        {
            Assert.True(tries < 600, "the service worker did not come that far");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    private static Task<string[]> Names(IPage page) => page.EvaluateAsync<string[]>("caches.keys()");

    /// <summary>Sets the day that the worker takes the build to be of, since a test cannot set a worker's clock.</summary>
    private static void SetDate(BuiltSite site, string date)
    {
        var file = site.FileOf("sw.js");
        File.WriteAllText(file, File.ReadAllText(file).Replace("\"date\":\"2026-11-22\"", $"\"date\":\"{date}\"", StringComparison.Ordinal));
    }
}
