using System.Collections.Frozen;
using System.Collections.Immutable;
using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Building;

/// <summary>
/// Finds the links to pages that are not what their author thinks: those that have expired, which only warn because time alone brings them
/// about, and those by address to pages that are left out. (A link by a file's path to such a page is found where it is converted.)
/// </summary>
internal static class PageLinks
{
    /// <summary>Reports each such link; returns the addresses of pages left out that were, so that nobody reports them again.</summary>
    public static ImmutableArray<SitePath> Check(ImmutableArray<Place> places, ImmutableArray<Article> articles, BaseUrl baseUrl, DiagnosticBag bag)
    {
        var watched = places
            .Where(place => place.Source.FrontMatter is not null && (place.State == PageState.Expired || !place.IsOnSite))
            .ToFrozenDictionary(place => baseUrl.Path + place.Address.Url.Value[1..]);
        var leftOut = new SortedSet<SitePath>();
        foreach (var link in watched.Count == 0 ? [] : articles.SelectMany(article => article.Body.Links))
        {
            if (!watched.TryGetValue(PathOf(link.Href), out var place))
            {
                continue;
            }
            if (place.IsOnSite)
            {
                bag.Add(Problems.Building.LinkToExpired(link.Span, link.Target, place.Source.Path));
            }
            else
            {
                bag.Add(Problems.Markup.LinkToLeftOutPage(link.Span, link.Target, place.Address.Until));
                leftOut.Add(place.Address.Url);
            }
        }
        return [.. leftOut];
    }

    private static string PathOf(string href)
    {
        var end = href.AsSpan().IndexOfAny('#', '?');
        var path = end < 0 ? href : href[..end];
        return path.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(path) : path;
    }
}
