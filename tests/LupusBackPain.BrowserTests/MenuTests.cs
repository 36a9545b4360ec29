using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace LupusBackPain.BrowserTests;

/// <summary>The menu of small screens, and the way of the keyboard through every kind of page, with and without script.</summary>
public sealed class MenuTests(Chromium chromium)
{
    /// <summary>What of the focused element is in sight: inside the window, drawn, and not covered by another.</summary>
    private const string InSight = """
        () => {
          const e = document.activeElement, r = [...e.getClientRects()].find(r => r.width && r.height);
          if (!r) return 'has no place: ' + e.outerHTML.slice(0, 80);
          const x = Math.min(Math.max(r.left + r.width / 2, 0), innerWidth - 1), y = Math.min(Math.max(r.top + Math.min(r.height / 2, innerHeight / 2), 0), innerHeight - 1);
          const hit = document.elementFromPoint(x, y);
          if (r.bottom <= 0 || r.top >= innerHeight) return 'is out of the window: ' + e.outerHTML.slice(0, 80);
          if (!hit || !(e.contains(hit) || hit.contains(e))) return 'is covered: ' + e.outerHTML.slice(0, 80);
          const style = getComputedStyle(e);
          return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 ? '' : 'is not marked: ' + e.outerHTML.slice(0, 80);
        }
        """;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_menu_opens_and_closes_by_the_keyboard_with_and_without_script(bool script)
    {
        await using var window = await chromium.Window(390, 844, script: script);
        await using var site = await BuiltSite.Start();
        var page = await window.NewPageAsync();
        await page.GotoAsync(site.PathOf("causes/inflammation/"));
        var (button, menu) = (page.Locator("[data-menu]"), page.Locator("#_menu"));
        await Assertions.Expect(menu).ToBeHiddenAsync();
        await button.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(menu).ToBeVisibleAsync();
        await Assertions.Expect(button).ToHaveTextAsync("Close", new LocatorAssertionsToHaveTextOptions { UseInnerText = true });
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(menu.GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "Causes" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(menu).ToBeHiddenAsync();
        await Assertions.Expect(button).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(menu).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(menu).ToBeHiddenAsync();
        await Assertions.Expect(button).ToHaveTextAsync("Menu", new LocatorAssertionsToHaveTextOptions { UseInnerText = true });
    }

    [Theory]
    [InlineData(320)]
    [InlineData(390)]
    [InlineData(768)]
    public async Task The_header_keeps_search_and_the_button_that_closes_the_menu_in_sight(int width)
    {
        await using var window = await chromium.Window(width, 700);
        await using var site = await BuiltSite.Start();
        var page = await window.NewPageAsync();
        foreach (var path in new[] { "causes/", "red-flags/" })
        {
            await page.GotoAsync(site.PathOf(path));
            var (button, menu) = (page.Locator("[data-menu]"), page.Locator("#_menu"));
            var icon = (await page.Locator("[data-search-open] svg").First.BoundingBoxAsync())!;
            Assert.True(icon.Width >= 16 && icon.Height >= 16, $"{path} at {width}: the search icon is {icon.Width} by {icon.Height}");
            await button.ClickAsync();
            var (close, open) = ((await button.BoundingBoxAsync())!, (await menu.BoundingBoxAsync())!);
            Assert.True(close.Y + close.Height <= open.Y, $"{path} at {width}: the button ends at {close.Y + close.Height}, the menu begins at {open.Y}");
            await button.ClickAsync();
            await Assertions.Expect(menu).ToBeHiddenAsync();
        }
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Axe_finds_nothing_while_the_menu_is_open_and_focus_stays_in_sight(ColorScheme scheme)
    {
        await using var window = await chromium.Window(390, 844, scheme);
        await using var site = await BuiltSite.Start();
        var page = await window.NewPageAsync();
        await page.GotoAsync(site.PathOf("about/"));
        await page.ClickAsync("[data-menu]");
        await Assertions.Expect(page.Locator("#_menu")).ToBeVisibleAsync();
        var result = await page.RunAxe();
        Assert.Equal([], result.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id}: {node.Html}")));
        await Walk(page, 12);
    }

    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task Focus_is_never_lost_or_hidden_on_the_way_through_a_page(int width)
    {
        await using var window = await chromium.Window(width, 700);
        await using var site = await BuiltSite.Start();
        var page = await window.NewPageAsync();
        foreach (var kind in PageKinds.All)
        {
            await page.GotoAsync(site.PathOf(kind));
            var steps = await Walk(page, 150);
            Assert.True(steps > 8, $"/{kind}: the Tab key reached only {steps} places");
        }
    }

    /// <summary>Presses Tab until the page is left or enough was seen; every stop must be in sight and marked.</summary>
    private static async Task<int> Walk(IPage page, int most)
    {
        for (var step = 0; step < most; step++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("document.activeElement === document.body || document.activeElement === null"))
            {
                return step;
            }
            var fault = await page.EvaluateAsync<string>(InSight);
            Assert.True(fault.Length == 0, $"{page.Url}, stop {step + 1}: {fault}");
        }
        return most;
    }
}
