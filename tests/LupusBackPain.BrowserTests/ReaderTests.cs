using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(LupusBackPain.BrowserTests.Chromium))]

namespace LupusBackPain.BrowserTests;

/// <summary>What a reader meets, in a real browser: pages that are whole on a phone, without script, for everyone.</summary>
public sealed class ReaderTests(Chromium chromium)
{
    [Theory]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    public async Task Axe_finds_nothing_on_a_page_of_each_kind(int width, ColorScheme scheme)
    {
        await using var window = await chromium.Window(width, scheme: scheme);
        await using var site = await BuiltSite.Start();
        var page = await window.NewPageAsync();
        var violations = new List<string>();
        foreach (var kind in PageKinds.All)
        {
            await page.GotoAsync(site.PathOf(kind));
            var result = await page.RunAxe();
            violations.AddRange(result.Violations.SelectMany(violation => violation.Nodes.Select(node => $"/{kind} {violation.Id}: {node.Html}")));
        }
        Assert.Equal([], violations);
    }

    [Theory]
    [InlineData(320)]
    [InlineData(390)]
    [InlineData(1920)]
    public async Task Nothing_scrolls_sideways(int width)
    {
        await using var window = await chromium.Window(width, 700);
        await using var site = await BuiltSite.Start();
        var page = await window.NewPageAsync();
        foreach (var address in site.Pages())
        {
            await page.GotoAsync(address);
            var wide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            Assert.True(wide <= width, $"{address} is {wide} px wide at {width} px");
        }
    }

    [Fact]
    public async Task Without_script_every_page_shows_its_text_and_its_menu()
    {
        await using var window = await chromium.Window(390, script: false);
        await using var site = await BuiltSite.Start();
        var page = await window.NewPageAsync();
        foreach (var kind in PageKinds.All)
        {
            await page.GotoAsync(site.PathOf(kind));
            await Assertions.Expect(page.Locator("h1")).ToBeVisibleAsync();
            await Assertions.Expect(page.Locator("h1")).ToHaveCountAsync(1);
            Assert.True(await page.Locator("a[href$='/causes/']").CountAsync() > 0, $"/{kind} has no way to the sections");
        }
    }

    [Fact]
    public async Task Every_page_says_that_no_clinician_has_checked_it()
    {
        await using var window = await chromium.Window();
        await using var site = await BuiltSite.Start();
        var page = await window.NewPageAsync();
        foreach (var address in site.Pages().Append(site.PathOf("no-such-page/")))
        {
            await page.GotoAsync(address);
            Assert.True(await page.GetByText("Not yet checked by a clinician").CountAsync() > 0, $"{address} does not say so");
        }
    }

    [Fact]
    public async Task The_first_press_of_the_tab_key_offers_to_skip_to_the_text()
    {
        await using var window = await chromium.Window();
        await using var site = await BuiltSite.Start();
        var page = await window.NewPageAsync();
        await page.GotoAsync(site.PathOf("causes/inflammation/"));
        await page.Keyboard.PressAsync("Tab");
        var target = await page.EvaluateAsync<string>("document.activeElement.getAttribute('href')");
        Assert.StartsWith("#", target, StringComparison.Ordinal);
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("MAIN", await page.EvaluateAsync<string>("document.querySelector(':target').closest('main').tagName"));
    }
}
