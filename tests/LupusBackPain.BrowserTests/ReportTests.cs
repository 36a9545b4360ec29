using System.Text;
using Deque.AxeCore.Playwright;
using LupusBackPain.Commands;
using Microsoft.Playwright;

namespace LupusBackPain.BrowserTests;

/// <summary>The editors' report of this repository's site, opened as a file, as editors do.</summary>
public sealed class ReportTests(Chromium chromium) : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("lbp-report-");
    private readonly List<string> failures = [];

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Tables_sort_by_keyboard_and_say_so()
    {
        await using var window = await chromium.Window();
        var page = await Open(window);
        var words = page.Locator("#pages-table + thead th", new PageLocatorOptions { HasTextString = "Words" });
        await words.GetByRole(AriaRole.Button).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("descending", await words.GetAttributeAsync("aria-sort"));
        Assert.Equal((await Words(page)).OrderDescending(), await Words(page));
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Sorted by Words, descending");
        await page.Keyboard.PressAsync("Space");
        Assert.Equal("ascending", await words.GetAttributeAsync("aria-sort"));
        Assert.Equal((await Words(page)).Order(), await Words(page));
        await page.Keyboard.PressAsync("Shift+Tab");
        await page.Keyboard.PressAsync("Enter");
        Assert.Null(await words.GetAttributeAsync("aria-sort"));
        Assert.Equal([], failures);
    }

    [Fact]
    public async Task A_link_to_a_page_opens_what_is_folded_there()
    {
        await using var window = await chromium.Window();
        var page = await Open(window);
        var link = page.Locator("#pages-table ~ tbody a").First;
        var target = await link.GetAttributeAsync("href");
        Assert.False(await page.Locator(target!).IsVisibleAsync());
        await link.ClickAsync();
        await Assertions.Expect(page.Locator(target!)).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    public async Task Axe_finds_nothing_and_nothing_is_wider_than_the_window(int width, ColorScheme scheme)
    {
        await using var window = await chromium.Window(width, scheme: scheme);
        var page = await Open(window);
        var folded = page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Open all" });
        while (await folded.CountAsync() > 0)
        {
            await folded.First.ClickAsync();
        }
        var found = await page.RunAxe();
        Assert.Equal([], found.Violations.Select(violation => $"{violation.Id}: {violation.Nodes[0].Html}"));
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        Assert.Equal([], failures);
    }

    [Fact]
    public async Task Without_script_all_is_there_and_no_button_is()
    {
        await using var window = await chromium.Window(script: false);
        var page = await Open(window);
        await Assertions.Expect(page.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
        Assert.True(await page.Locator("#pages-table ~ tbody tr").CountAsync() >= 40);
        await page.Locator("summary").First.ClickAsync();
        await Assertions.Expect(page.Locator("details > div").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task On_paper_all_that_was_folded_is_open()
    {
        await using var window = await chromium.Window(scheme: ColorScheme.Dark);
        var page = await Open(window);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        Assert.Equal("rgb(255, 255, 255)", await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        await Assertions.Expect(page.Locator("details > div:visible")).ToHaveCountAsync(await page.Locator("details").CountAsync());
        var pdf = await page.PdfAsync(new PagePdfOptions { PreferCSSPageSize = true });
        Assert.Equal("%PDF-", Encoding.ASCII.GetString(pdf.AsSpan(0, 5)));
    }

    private static async Task<List<int>> Words(IPage page) =>
        [.. await page.EvaluateAsync<int[]>("[...document.querySelector('#pages-table').parentElement.tBodies[0].rows].map(row => Number(row.cells[3].dataset.sort))")];

    private async Task<IPage> Open(IBrowserContext window)
    {
        using var error = new StringWriter();
        CommandLine.Run(["report", "--source", BuiltSite.Repository, "--date", "2026-11-22", "--output", folder.FullName], new Terminal
        {
            Out = Stream.Null, Error = error, IsInteractive = false, Colour = false, Today = new DateOnly(2026, 11, 22), Folder = BuiltSite.Repository,
        });
        var page = await window.NewPageAsync();
        page.Console += (_, message) => { if (message.Type is "error" or "warning") { failures.Add(message.Text); } };
        page.PageError += (_, fault) => failures.Add(fault);
        page.Request += (_, request) => { if (!request.Url.StartsWith("file:", StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal)) { failures.Add(request.Url); } };
        await page.GotoAsync(new Uri(Path.Combine(folder.FullName, "index.html")).AbsoluteUri);
        return page;
    }
}
