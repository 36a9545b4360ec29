using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Editorial.Evidence;

/// <summary>Links and sources on a host that site.yaml blocks.</summary>
internal static class SourceBlocked
{
    public static readonly Check Check = Check.Whole(
        new Rule("source-blocked", "CITE-16", Severity.Error)
        {
            Title = "No page and no source leads to a blocked domain",
            Why = "Sellers and content farms earn by what readers believe.",
            Source = "Google, guidelines for raters of pages on health",
            Good = "URL: https://www.nhs.uk/conditions/lupus/",
            Bad = "URL: https://buy-a-cure.example/",
        },
        Find);

    private static IEnumerable<Diagnostic> Find(Site site) =>
        Links(site).Where(link => Uri.TryCreate(link.Value, UriKind.Absolute, out var url) && site.Settings.BlockedDomains.Any(blocked => IsOf(url.Host, blocked.Value)))
            .Select(link => Check.Rule.At(link.Span, $"'{link.Value}' is on a host that this site blocks", "cite where the seller got it from, or leave it out"));

    private static IEnumerable<Located<string>> Links(Site site) =>
        site.Articles.SelectMany(article => article.Body.Links).Select(link => new Located<string>(link.Target, link.Span))
            .Concat(site.Data.References.Values.Where(source => source.Url is not null).Select(source => source.Url!.Value));

    private static bool IsOf(string host, string domain) =>
        host.Equals(domain, StringComparison.OrdinalIgnoreCase) || host.EndsWith("." + domain, StringComparison.OrdinalIgnoreCase);
}
