using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace LupusBackPain.BrowserTests;

/// <summary>The meanings of words and the sources of statements, which open where they are named.</summary>
public sealed class AsideTests(Chromium chromium)
{
    private const string Page = "management/medicines/";
    private static readonly string[] Openers = [".key-points a.term", ".prose a.term", ".key-points .cite a", ".prose .cite a"];

    [Fact]
    public async Task A_meaning_and_a_source_open_and_close_by_the_keyboard_and_give_the_focus_back()
    {
        await using var window = await chromium.Window(390, 844);
        await using var site = await BuiltSite.Start();
        var page = await window.NewPageAsync();
        var failures = await Watch.Over(page, site);
        await page.GotoAsync(site.PathOf(Page));
        var aside = page.GetByRole(AriaRole.Dialog);
        foreach (var opener in Openers)
        {
            var link = page.Locator(opener).Last;
            await link.FocusAsync();
            await page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(aside).ToBeFocusedAsync();
            Assert.Equal(Words(await TargetOf(page, link)), Words((await aside.InnerTextAsync())[..^"Close".Length]));
            Assert.Equal(await link.GetAttributeAsync("aria-label") ?? await link.InnerTextAsync(), await aside.GetAttributeAsync("aria-label"));
            await page.Keyboard.PressAsync("Escape");
            await Assertions.Expect(aside).ToBeHiddenAsync();
            await Assertions.Expect(link).ToBeFocusedAsync();
            await page.Keyboard.PressAsync("Enter");
            while (!await page.EvaluateAsync<bool>("document.activeElement.matches('.aside button')"))
            {
                await page.Keyboard.PressAsync("Tab");
            }
            await page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(aside).ToBeHiddenAsync();
            await Assertions.Expect(link).ToBeFocusedAsync();
        }
        Assert.Equal(site.PathOf(Page), page.Url);
        Assert.Equal([], failures);
    }

    [Theory]
    [InlineData(320, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    public async Task Each_opens_in_sight_beside_its_word_and_axe_finds_nothing(int width, ColorScheme scheme)
    {
        await using var window = await chromium.Window(width, 700, scheme);
        await using var site = await BuiltSite.Start();
        var page = await window.NewPageAsync();
        await page.GotoAsync(site.PathOf(Page));
        foreach (var opener in Openers)
        {
            var link = page.Locator(opener).Last;
            await link.ClickAsync();
            var (word, box) = ((await link.BoundingBoxAsync())!, (await page.GetByRole(AriaRole.Dialog).BoundingBoxAsync())!);
            Assert.True(box.X >= 0 && box.X + box.Width <= width && box.Y >= 0 && box.Y + box.Height <= 700, $"{opener} opens at {box.X},{box.Y} {box.Width}x{box.Height}");
            Assert.True(box.Y >= word.Y + word.Height - 8 || box.Y + box.Height <= word.Y + 8, $"{opener}: the word at {word.Y} is covered from {box.Y} to {box.Y + box.Height}");
            var result = await page.RunAxe();
            Assert.Equal([], result.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id}: {node.Html}")));
            await link.ClickAsync();
            await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
        }
    }

    [Fact]
    public async Task Without_script_a_meaning_opens_in_place_and_its_Close_leads_back_and_a_source_is_reached_in_the_list()
    {
        await using var window = await chromium.Window(390, 844, script: false);
        await using var site = await BuiltSite.Start();
        var page = await window.NewPageAsync();
        await page.GotoAsync(site.PathOf(Page));
        var link = page.Locator(".prose a.term").Last;
        var meaning = page.Locator(".meanings p").Last;
        await Assertions.Expect(meaning).ToBeHiddenAsync();
        await link.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(meaning).ToBeInViewportAsync();
        await Assertions.Expect(link).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(meaning.GetByText("Close")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(meaning).ToBeHiddenAsync();
        await Assertions.Expect(link).ToBeInViewportAsync();
        await page.Locator(".prose .cite a").Last.ClickAsync();
        await Assertions.Expect(page.Locator(".references li:target")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task On_paper_the_words_stand_as_text_and_no_meaning_is_printed()
    {
        await using var window = await chromium.Window();
        await using var site = await BuiltSite.Start();
        var page = await window.NewPageAsync();
        await page.GotoAsync(site.PathOf(Page));
        await page.Locator(".prose a.term").Last.ClickAsync();
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
        var word = page.Locator(".prose a.term").First;
        await Assertions.Expect(word).ToBeVisibleAsync();
        Assert.Equal("none", await word.EvaluateAsync<string>("word => getComputedStyle(word).textDecorationLine"));
    }

    [Fact]
    public async Task The_glossary_leads_from_a_letter_to_its_terms_and_to_the_pages_that_use_them()
    {
        await using var window = await chromium.Window(390, 844);
        await using var site = await BuiltSite.Start();
        var page = await window.NewPageAsync();
        await page.GotoAsync(site.PathOf("glossary/"));
        await page.Locator(".letters").GetByText("N", new LocatorGetByTextOptions { Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("#nsaid")).ToBeInViewportAsync();
        var pages = page.Locator("#nsaid + dd details");
        await pages.Locator("summary").ClickAsync();
        await pages.GetByText("Medicines for lupus and back pain").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(site.PathOf(Page));
    }

    [Fact]
    public async Task The_list_of_all_sources_leads_from_a_kind_to_a_source_and_to_the_pages_that_cite_it()
    {
        await using var window = await chromium.Window(390, 844);
        await using var site = await BuiltSite.Start();
        var page = await window.NewPageAsync();
        await page.GotoAsync(site.PathOf("sources/"));
        await page.GetByRole(AriaRole.Navigation, new PageGetByRoleOptions { Name = "Kinds of sources" }).GetByText("Guidelines").ClickAsync();
        var source = page.Locator("[id='_s-eular-sle-2023']");
        await source.Locator("summary").ClickAsync();
        await source.GetByText("Medicines for lupus and back pain").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(site.PathOf(Page));
    }

    private static async Task<string> TargetOf(IPage page, ILocator link) => await page.EvaluateAsync<string>(
        "id => [...document.getElementById(id).childNodes].filter(node => node.role !== 'doc-backlink').map(node => node.textContent).join('')",
        (await link.GetAttributeAsync("href"))![1..]);

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
