using Microsoft.Playwright;

namespace LupusBackPain.BrowserTests;

/// <summary>Collects what goes wrong in a window: failed requests, errors and warnings on the console, breaches of the security policy, requests to other hosts.</summary>
internal static class Watch
{
    public static async Task<SortedSet<string>> Over(IPage page, BuiltSite site)
    {
        var failures = new SortedSet<string>(StringComparer.Ordinal);
        var origin = site.Root.GetLeftPart(UriPartial.Authority);
        await page.AddInitScriptAsync("addEventListener('securitypolicyviolation', e => console.error(`policy: ${e.violatedDirective} ${e.blockedURI} ${e.sample}`))");
        page.Console += (_, message) => { if (message.Type is "error" or "warning") { failures.Add($"{page.Url}: console: {message.Text}"); } };
        page.PageError += (_, error) => failures.Add($"{page.Url}: script: {error}");
        page.RequestFailed += (_, request) => failures.Add($"{request.Url}: {request.Failure}");
        page.Request += (_, request) => { if (!request.Url.StartsWith(origin, StringComparison.Ordinal)) { failures.Add($"{request.Url}: another origin"); } };
        page.Response += (_, response) => { if (response.Status >= 400) { failures.Add($"{response.Url}: {response.Status}"); } };
        return failures;
    }
}
