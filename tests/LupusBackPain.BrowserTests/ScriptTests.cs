using System.IO.Compression;
using Microsoft.Playwright;

namespace LupusBackPain.BrowserTests;

/// <summary>What scripts add to a page, and what they weigh.</summary>
public sealed class ScriptTests(Chromium chromium)
{
    private const int Budget = 6 * 1024;

    [Fact]
    public async Task The_choice_of_colours_is_kept_on_the_device()
    {
        await using var window = await chromium.Window();
        await using var site = await BuiltSite.Start();
        var page = await window.NewPageAsync();
        var failures = await Watch.Over(page, site);
        await page.GotoAsync(site.Root.AbsoluteUri);
        const string Theme = "document.documentElement.getAttribute('data-theme')";
        await Choose(page, "dark");
        Assert.Equal("dark", await page.EvaluateAsync<string?>(Theme));
        await page.GotoAsync(site.PathOf("causes/"));
        Assert.Equal("dark", await page.EvaluateAsync<string?>(Theme));
        await Choose(page, "");
        await page.ReloadAsync();
        Assert.Null(await page.EvaluateAsync<string?>(Theme));
        Assert.Equal([], failures);
    }

    private static async Task Choose(IPage page, string theme) => await page.EvaluateAsync(
        "theme => { const choice = document.querySelector('[data-theme-choice]'); choice.value = theme; choice.dispatchEvent(new Event('change', { bubbles: true })); }", theme);

    [Fact]
    public async Task The_list_of_contents_follows_the_reader()
    {
        await using var window = await chromium.Window();
        await using var site = await BuiltSite.Start();
        var page = await window.NewPageAsync();
        await page.GotoAsync(site.PathOf("causes/inflammation/"));
        var links = page.Locator("[data-contents] a");
        Assert.Equal(0, await page.Locator("[data-contents] [aria-current]").CountAsync());
        await page.Locator("#symptoms").EvaluateAsync("heading => heading.scrollIntoView()");
        await Assertions.Expect(page.Locator("[data-contents] [aria-current]")).ToHaveAttributeAsync("href", "#symptoms");
        await Assertions.Expect(page.Locator("[data-contents] [aria-current]")).ToHaveCountAsync(1);
        Assert.True(await links.CountAsync() >= 3);
    }

    [Fact]
    public async Task A_button_after_a_heading_copies_its_address()
    {
        await using var window = await chromium.Window();
        await using var site = await BuiltSite.Start();
        await window.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var page = await window.NewPageAsync();
        var failures = await Watch.Over(page, site);
        await page.GotoAsync(site.PathOf("causes/inflammation/"));
        await page.BringToFrontAsync();
        await page.ClickAsync("#symptoms .copy-link");
        await Assertions.Expect(page.Locator(".prose > [role=status]")).ToHaveTextAsync("Link copied");
        Assert.Equal(site.PathOf("causes/inflammation/#symptoms"), await page.EvaluateAsync<string>("navigator.clipboard.readText()"));
        Assert.Equal([], failures);
    }

    [Fact]
    public async Task The_print_button_prints()
    {
        await using var window = await chromium.Window();
        await using var site = await BuiltSite.Start();
        var page = await window.NewPageAsync();
        await page.AddInitScriptAsync("window.print = () => { window.printed = true; }");
        await page.GotoAsync(site.PathOf("red-flags/"));
        await page.Locator("[data-print]").First.ClickAsync();
        Assert.True(await page.EvaluateAsync<bool>("window.printed === true"));
    }

    [Fact]
    public async Task Scripts_and_the_search_index_stay_within_their_budgets_and_search_is_loaded_only_when_it_is_opened()
    {
        await using var window = await chromium.Window();
        await using var site = await BuiltSite.Start();
        var page = await window.NewPageAsync();
        var loaded = new List<string>();
        page.Request += (_, request) => loaded.Add(new Uri(request.Url).AbsolutePath);
        await page.GotoAsync(site.PathOf("management/medicines/"), new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        var first = Weight(site, loaded.Where(path => path.EndsWith(".js", StringComparison.Ordinal)));
        Assert.DoesNotContain("/search.json", loaded);
        loaded.Clear();
        await page.Keyboard.PressAsync("/");
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await page.FillAsync("form[data-search] input", "flare");
        await Assertions.Expect(page.Locator("[data-search-results] a").First).ToBeVisibleAsync();
        var search = Weight(site, loaded.Where(path => path.EndsWith(".js", StringComparison.Ordinal)));
        var index = Weight(site, loaded.Where(path => path == "/search.json"));
        TestContext.Current.TestOutputHelper?.WriteLine($"compressed: scripts on load {first} bytes, for search {search} bytes, search index {index} bytes");
        Assert.InRange(first, 1, Budget);
        Assert.InRange(search, 1, Budget);
        Assert.InRange(index, 1, 60 * 1024);
    }

    private static int Weight(BuiltSite site, IEnumerable<string> paths) => paths.Sum(path =>
    {
        using var target = new MemoryStream();
        using (var gzip = new GZipStream(target, CompressionLevel.Optimal))
        {
            gzip.Write(File.ReadAllBytes(site.FileOf(path.TrimStart('/'))));
        }
        return target.ToArray().Length;
    });
}
