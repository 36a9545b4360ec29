using System.Text.Json;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace LupusBackPain.BrowserTests;

/// <summary>Search as a reader uses it: from every page, by keyboard, by address, with misspellings.</summary>
public sealed class SearchTests(Chromium chromium)
{
    private const string Dialog = "dialog.search-dialog";

    private sealed record Question(string Text, string Page);

    private static List<Question> Questions()
    {
        var file = Path.Combine(BuiltSite.Repository, "tests", "LupusBackPain.BrowserTests", "search-questions.json");
        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        return [.. json.RootElement.EnumerateArray().Select(each => new Question(each.GetProperty("question").GetString()!, each.GetProperty("page").GetString()!))];
    }

    [Fact]
    public async Task The_page_that_answers_a_question_is_among_the_first_three_for_at_least_95_of_100_questions()
    {
        await using var window = await chromium.Window();
        await using var site = await BuiltSite.Start();
        var page = await window.NewPageAsync();
        var failures = await Watch.Over(page, site);
        await page.GotoAsync(site.PathOf("search/?q=back"));
        await Assertions.Expect(page.Locator("[data-search-results] a").First).ToBeVisibleAsync();
        var (missed, times) = (new List<string>(), new List<double>());
        var questions = Questions();
        foreach (var question in questions)
        {
            var found = await page.EvaluateAsync<Found>(
                """
                question => {
                  const input = document.querySelector('form[data-search] input');
                  input.value = question;
                  const begun = performance.now();
                  input.dispatchEvent(new Event('input', { bubbles: true }));
                  const time = performance.now() - begun;
                  return { time, pages: [...document.querySelectorAll('[data-search-results] a')].slice(0, 3).map(a => a.getAttribute('href')) };
                }
                """,
                question.Text);
            times.Add(found.Time);
            if (!found.Pages.Contains(question.Page, StringComparer.Ordinal))
            {
                missed.Add($"{question.Text}: {question.Page} is not among {string.Join(' ', found.Pages)}");
            }
        }
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"search: {questions.Count - missed.Count} of {questions.Count} questions; results in {times.Order().ElementAt(times.Count / 2):0.0} ms (median), {times.Max():0.0} ms (slowest)");
        Assert.Equal(40, questions.Count);
        Assert.True(missed.Count <= questions.Count / 20, string.Join('\n', missed));
        Assert.Equal([], failures);
    }

    private sealed class Found
    {
        public double Time { get; set; }
        public string[] Pages { get; set; } = [];
    }

    [Theory]
    [InlineData("/")]
    [InlineData("Control+k")]
    [InlineData("Enter")]
    public async Task By_the_keyboard_alone_search_opens_finds_leads_to_a_page_and_closes(string key)
    {
        await using var window = await chromium.Window(390);
        await using var site = await BuiltSite.Start("/folder/");
        var page = await window.NewPageAsync();
        var failures = await Watch.Over(page, site);
        await page.GotoAsync(site.PathOf("causes/inflammation/"));
        var opener = page.Locator("header [data-search-open]");
        await opener.FocusAsync();
        await page.Keyboard.PressAsync(key);
        await Assertions.Expect(page.Locator(Dialog)).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator($"{Dialog} input")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("kidny pain");
        var results = page.Locator($"{Dialog} [data-search-results] a");
        await Assertions.Expect(results.First).ToHaveAttributeAsync("href", "/folder/causes/kidney-pain-or-back-pain/");
        await Assertions.Expect(page.Locator($"{Dialog} [role=status]")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^[0-9]+ pages found$"));
        await Assertions.Expect(page.Locator($"{Dialog} mark").First).ToBeVisibleAsync();

        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator(Dialog)).ToBeHiddenAsync();
        await Assertions.Expect(opener).ToBeFocusedAsync();

        await page.Keyboard.PressAsync(key);
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(results.Nth(1)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(results.First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(site.PathOf("causes/kidney-pain-or-back-pain/"));
        Assert.Equal([], failures);
    }

    [Fact]
    public async Task The_close_button_closes_the_dialog_and_gives_the_focus_back()
    {
        await using var window = await chromium.Window(390);
        await using var site = await BuiltSite.Start();
        var page = await window.NewPageAsync();
        await page.GotoAsync(site.PathOf("no-such-page/"));
        await page.ClickAsync("header [data-search-open]");
        await page.ClickAsync("[data-search-close]");
        await Assertions.Expect(page.Locator(Dialog)).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("header [data-search-open]")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_search_page_works_by_its_address_and_its_address_follows()
    {
        await using var window = await chromium.Window();
        await using var site = await BuiltSite.Start("/folder/");
        var page = await window.NewPageAsync();
        var failures = await Watch.Over(page, site);
        await page.GotoAsync(site.PathOf("causes/"));
        await page.Keyboard.PressAsync("/");
        await Assertions.Expect(page.Locator($"{Dialog} input")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("weak bones");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(site.PathOf("search/?q=weak+bones"));
        await Assertions.Expect(page.Locator("[data-search-results] a").First).ToHaveAttributeAsync("href", "/folder/causes/osteoporosis/");
        await page.FillAsync("form[data-search] input", "zzzzzzzz");
        await Assertions.Expect(page.Locator("main [role=status]")).ToHaveTextAsync("No page has these words. Try other words, or fewer.");
        Assert.EndsWith("?q=zzzzzzzz", page.Url, StringComparison.Ordinal);
        await page.FillAsync("form[data-search] input", "<img src=x onerror=alert(1)>");
        Assert.Equal(0, await page.Locator("[data-search-results] img").CountAsync());
        Assert.Equal([], failures);
    }

    [Fact]
    public async Task Without_script_the_search_page_lists_the_pages_by_section()
    {
        await using var window = await chromium.Window(script: false);
        await using var site = await BuiltSite.Start();
        var page = await window.NewPageAsync();
        await page.GotoAsync(site.PathOf("causes/"));
        await page.ClickAsync("header [data-search-open]");
        await Assertions.Expect(page.Locator("form[data-search]")).Not.ToBeVisibleAsync();
        foreach (var address in site.Pages().Where(address => new Uri(address).AbsolutePath is not ("/" or "/search/")))
        {
            Assert.True(await page.Locator($"main a[href='{new Uri(address).AbsolutePath}']").CountAsync() > 0, $"{address} is not on the list");
        }
    }

    [Theory]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    public async Task Axe_finds_nothing_with_search_open_and_on_the_search_page(int width, ColorScheme scheme)
    {
        await using var window = await chromium.Window(width, scheme: scheme);
        await using var site = await BuiltSite.Start();
        var page = await window.NewPageAsync();
        var failures = await Watch.Over(page, site);
        foreach (var address in (string[])["management/medicines/", "search/?q=flare"])
        {
            await page.GotoAsync(site.PathOf(address));
            await page.Keyboard.PressAsync("/");
            await page.FillAsync("form[data-search] input", "flare");
            await Assertions.Expect(page.Locator("[data-search-results] a").First).ToBeVisibleAsync();
            var wide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            Assert.True(wide <= width, $"{address} is {wide} px wide");
            var result = await page.RunAxe();
            failures.UnionWith(result.Violations.SelectMany(violation => violation.Nodes.Select(node => $"/{address} {violation.Id}: {node.Html}")));
        }
        Assert.Equal([], failures);
    }
}
