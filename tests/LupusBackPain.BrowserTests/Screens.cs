using System.Reflection;
using Microsoft.Playwright;

namespace LupusBackPain.BrowserTests;

/// <summary>Pictures of a page of each kind for whoever reviews, and leaflets as PDF; not a test, so it runs only when asked for.</summary>
public sealed class Screens(Chromium chromium, ITestOutputHelper output)
{
    [Fact(Explicit = true)]
    public async Task Take()
    {
        var repository = typeof(Screens).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(each => each.Key == "RepositoryRoot").Value!;
        var folder = Path.Combine(repository, "artifacts", "screens");
        await using var site = await BuiltSite.Start();
        foreach (var (width, scheme) in from width in (int[])[390, 1280] from scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark] select (width, scheme))
        {
            await using var window = await chromium.Window(width, width < 600 ? 844 : 900, scheme);
            var page = await window.NewPageAsync();
            foreach (var kind in PageKinds.All)
            {
                await page.GotoAsync(site.PathOf(kind));
                var name = Path.Combine(folder, $"{NameOf(kind)}-{width}-{scheme.ToString().ToLowerInvariant()}");
                await page.ScreenshotAsync(new PageScreenshotOptions { Path = name + ".png" });
                await page.ScreenshotAsync(new PageScreenshotOptions { Path = name + "-whole.png", FullPage = true });
            }
        }
        await Print(site, folder);
        output.WriteLine($"{Directory.GetFiles(folder).Length} files in {folder}");
    }

    private async Task Print(BuiltSite site, string folder)
    {
        await using var window = await chromium.Window();
        var page = await window.NewPageAsync();
        foreach (var kind in (string[])["causes/inflammation/", "red-flags/"])
        {
            await page.GotoAsync(site.PathOf(kind));
            await page.PdfAsync(new PagePdfOptions { Path = Path.Combine(folder, NameOf(kind) + ".pdf"), Format = "A4", PreferCSSPageSize = true });
        }
    }

    private static string NameOf(string kind) => kind.Length == 0 ? "home" : kind.TrimEnd('/').Replace('/', '-');
}
