using Microsoft.Playwright;

namespace LupusBackPain.BrowserTests;

/// <summary>A walk through a site as a browser makes it: what was opened, the links with a fragment that were met, and all that failed.</summary>
internal sealed record Crawl(SortedSet<string> Opened, SortedSet<string> Fragments, SortedSet<string> Failures)
{
    private const string Links = "[...document.querySelectorAll('a[href],area[href]')].map(link => link.href)";

    /// <summary>What is wrong with the place that the address names; "" where the browser went there.</summary>
    private const string Place = """
        () => {
          const place = document.querySelector(':target');
          return place ? (place.getClientRects().length > 0 ? '' : 'the place is not shown')
            : ['', '#', '#top'].includes(location.hash.toLowerCase()) ? '' : 'no place is called so';
        }
        """;

    /// <summary>Opens the pages and all that they lead to on their own host, then goes to each fragment that a link names.</summary>
    public static async Task<Crawl> From(IPage page, BuiltSite site, IReadOnlyList<string> pages)
    {
        var crawl = new Crawl(new SortedSet<string>(StringComparer.Ordinal), new SortedSet<string>(StringComparer.Ordinal), await Watch.Over(page, site));
        await crawl.Open(page, site, pages);
        foreach (var link in crawl.Fragments)
        {
            await page.GotoAsync(link);
            if (await page.EvaluateAsync<string>(Place) is { Length: > 0 } wrong)
            {
                crawl.Failures.Add($"{link}: {wrong}");
            }
        }
        return crawl;
    }

    private async Task Open(IPage page, BuiltSite site, IReadOnlyList<string> pages)
    {
        var queue = new Queue<string>(pages);
        while (queue.TryDequeue(out var address))
        {
            if (!Opened.Add(address))
            {
                continue;
            }
            foreach (var link in await IsShown(page, address) ? await page.EvaluateAsync<string[]>(Links) : [])
            {
                if (new Uri(link) is var target && target.Authority == site.Root.Authority)
                {
                    queue.Enqueue(target.GetLeftPart(UriPartial.Query));
                    Fragments.UnionWith(target.Fragment.Length > 0 ? [link] : []);
                }
            }
        }
    }

    /// <summary>Opens a page, or asks for a file that is none, such as a feed, which a browser would save or hand to another program.</summary>
    private async Task<bool> IsShown(IPage page, string address)
    {
        if (address.EndsWith('/') || address.EndsWith(".html", StringComparison.Ordinal))
        {
            return (await page.GotoAsync(address))?.Ok == true;
        }
        var response = await page.Context.APIRequest.GetAsync(address);
        Failures.UnionWith(response.Ok ? [] : [$"{address}: {response.Status}"]);
        return false;
    }
}
