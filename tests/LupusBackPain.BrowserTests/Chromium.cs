using Microsoft.Playwright;

namespace LupusBackPain.BrowserTests;

/// <summary>
/// An installed Chromium, started once for all tests. Where there is none the tests skip and say so, unless LBP_REQUIRE_BROWSER is set.
/// LBP_CHROMIUM names another executable.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>The executable, or null where none is installed.</summary>
    private static string? Executable => new[]
    {
        Environment.GetEnvironmentVariable("LBP_CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", @"C:\Program Files\Google\Chrome\Application\chrome.exe",
    }.FirstOrDefault(File.Exists);

    /// <summary>A new, empty browser window of this size, in which nothing beyond this machine can be reached.</summary>
    public async Task<IBrowserContext> Window(int width = 1280, int height = 900, ColorScheme scheme = ColorScheme.Light, bool script = true, bool worker = false)
    {
        Assert.SkipWhen(browser is null, "Chromium is not installed (apt-get install chromium); LBP_REQUIRE_BROWSER=1 makes this a failure.");
        var window = await browser!.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height }, ColorScheme = scheme, JavaScriptEnabled = script, Locale = "en-GB",
            ServiceWorkers = ServiceWorkerPolicy.Allow,
        });
        window.SetDefaultTimeout(15_000);
        if (!worker)
        {
            // As in a browser that has none: no test is served by what another page of it has kept.
            await window.AddInitScriptAsync("delete Navigator.prototype.serviceWorker");
        }
        return window;
    }

    public async ValueTask InitializeAsync()
    {
        if (Executable is null)
        {
            Assert.False(Environment.GetEnvironmentVariable("LBP_REQUIRE_BROWSER") is { Length: > 0 }, "LBP_REQUIRE_BROWSER is set, but no Chromium is installed.");
            return;
        }
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Executable, Headless = true, Args = Flags });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }
        playwright?.Dispose();
    }
}
