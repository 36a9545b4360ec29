using System.Text;
using Microsoft.Playwright;

namespace LupusBackPain.BrowserTests;

/// <summary>The leaflet that a page becomes on paper, and how it looks in the colours that readers force on it.</summary>
public sealed class PrintTests(Chromium chromium)
{
    [Theory]
    [InlineData("causes/inflammation/")]
    [InlineData("red-flags/")]
    public async Task On_paper_stand_the_advice_the_sources_with_addresses_and_room_for_own_questions(string path)
    {
        await using var window = await chromium.Window(scheme: ColorScheme.Dark);
        await using var site = await BuiltSite.Start();
        var page = await window.NewPageAsync();
        await page.GotoAsync(site.PathOf(path));
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        foreach (var shown in (string[])["h1", ".facts", ".review", ".key-points", ".care-card--emergency", ".care-card--urgent", ".own-questions", ".references", ".disclaimer"])
        {
            await Assertions.Expect(page.Locator(shown).First).ToBeVisibleAsync();
        }
        foreach (var hidden in (string[])[".menu", ".tools", ".breadcrumb", ".sidebar", ".contents", ".site-footer nav", "[data-print]"])
        {
            await Assertions.Expect(page.Locator(hidden).Filter(new LocatorFilterOptions { Visible = true })).ToHaveCountAsync(0);
        }
        Assert.Equal("rgb(255, 255, 255)", await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        Assert.Contains("https://", await page.EvaluateAsync<string>(
            "getComputedStyle(document.querySelector('.references a[href^=http]'), '::after').content"), StringComparison.Ordinal);
        var pdf = await page.PdfAsync(new PagePdfOptions { Format = "A4" });
        Assert.Equal("%PDF-", Encoding.ASCII.GetString(pdf.AsSpan(0, 5)));
    }

    [Fact]
    public async Task In_forced_colours_the_urgency_of_each_card_stands_in_words_and_in_a_border()
    {
        await using var window = await chromium.Window();
        await using var site = await BuiltSite.Start();
        var page = await window.NewPageAsync();
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ForcedColors = ForcedColors.Active });
        await page.GotoAsync(site.PathOf("red-flags/"));
        foreach (var (card, words) in ((string, string)[])[("emergency", "Immediate action required:"), ("urgent", "Urgent advice:"), ("non-urgent", "Non-urgent advice:")])
        {
            await Assertions.Expect(page.Locator($".care-card--{card} h2")).ToContainTextAsync(words);
            Assert.Equal("solid", await page.Locator($".care-card--{card}").EvaluateAsync<string>("card => getComputedStyle(card).borderTopStyle"));
        }
    }
}
