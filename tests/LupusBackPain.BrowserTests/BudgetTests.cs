using System.IO.Compression;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace LupusBackPain.BrowserTests;

/// <summary>What a first visit costs a reader with a weak signal, in bytes as a host compresses them and by Chromium's own figures.</summary>
public sealed partial class BudgetTests(Chromium chromium, ITestOutputHelper output)
{
    /// <summary>The first round trip of a connection (ten segments) brings about 14 KB; the long lists may take another.</summary>
    private const int FirstRoundTrip = 14 * 1024, LongList = 24 * 1024;

    /// <summary>Gathers what the browser reports while a page loads: moved content, and what the site's security policy stopped.</summary>
    private const string Recorder = """
        window.shift = 0; window.reports = [];
        new PerformanceObserver(list => { for (const entry of list.getEntries()) window.shift += entry.value; }).observe({ type: 'layout-shift', buffered: true });
        addEventListener('securitypolicyviolation', event => window.reports.push(event.violatedDirective + ' ' + event.blockedURI));
        """;

    [Fact]
    public async Task The_text_and_the_style_of_any_page_come_in_the_first_round_trip()
    {
        await using var site = await BuiltSite.Start();
        var sizes = Directory.GetFiles(site.Folder, "*.html", SearchOption.AllDirectories)
            .Select(file => (Page: Path.GetRelativePath(site.Folder, file).Replace('\\', '/'), Size: Compressed(file) + StylesOf(file).Sum(style => Compressed(site.FileOf(style)))))
            .OrderByDescending(page => page.Size).ToList();
        output.WriteLine($"most: {string.Join(", ", sizes.Take(5).Select(page => $"{page.Page} {page.Size}"))}");
        Assert.Equal([], sizes.Where(page => page.Size > (page.Page is "sources/index.html" or "glossary/index.html" ? LongList : FirstRoundTrip)));
    }

    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task Nothing_moves_fails_or_comes_from_elsewhere_while_a_page_loads(int width)
    {
        await using var window = await chromium.Window(width, 800);
        await using var site = await BuiltSite.Start();
        await window.AddInitScriptAsync(Recorder);
        var page = await window.NewPageAsync();
        var faults = new SortedSet<string>(StringComparer.Ordinal);
        page.Console += (_, message) => { if (message.Type is "error" or "warning" && !page.Url.EndsWith("no-such-page/", StringComparison.Ordinal)) { faults.Add($"{page.Url} console: {message.Text}"); } };
        page.Request += (_, request) => { if (new Uri(request.Url).Authority != site.Root.Authority) { faults.Add($"{page.Url} asks for {request.Url}"); } };
        foreach (var kind in PageKinds.All)
        {
            await page.GotoAsync(site.PathOf(kind), new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
            await page.EvaluateAsync("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
            var shift = await page.EvaluateAsync<double>("window.shift");
            if (shift > 0)
            {
                faults.Add($"{page.Url} moves by {shift}");
            }
            faults.UnionWith((await page.EvaluateAsync<string[]>("window.reports")).Select(report => $"{page.Url} is refused {report}"));
        }
        Assert.Equal([], faults);
    }

    /// <summary>The style sheets that a page waits for before it shows: not the one for paper.</summary>
    private static IEnumerable<string> StylesOf(string file) =>
        from Match link in StyleSheet().Matches(File.ReadAllText(file))
        where !link.Value.Contains(" media=\"print\"", StringComparison.Ordinal)
        select link.Groups[1].Value;

    /// <summary>The size that a static host sends: Brotli at its best, made once when the site is published.</summary>
    private static int Compressed(string file)
    {
        var bytes = File.ReadAllBytes(file);
        var target = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        Assert.True(BrotliEncoder.TryCompress(bytes, target, out var written, quality: 11, window: 22));
        return written;
    }

    [GeneratedRegex("<link rel=\"stylesheet\" href=\"/([^\"]+)\"[^>]*>")]
    private static partial Regex StyleSheet();
}
