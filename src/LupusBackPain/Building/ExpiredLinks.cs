using System.Collections.Frozen;
using System.Collections.Immutable;
using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Building;

/// <summary>Finds the links to pages that have expired. They still lead somewhere, so they only warn.</summary>
internal static class ExpiredLinks
{
    public static void Check(ImmutableArray<Article> articles, BaseUrl baseUrl, DiagnosticBag bag)
    {
        var expired = articles.Where(article => article.State == PageState.Expired).ToFrozenDictionary(article => baseUrl.Link(article.Url));
        if (expired.Count == 0)
        {
            return;
        }
        foreach (var link in articles.SelectMany(article => article.Body.Links))
        {
            var end = link.Href.AsSpan().IndexOfAny('#', '?');
            if (expired.TryGetValue(end < 0 ? link.Href : link.Href[..end], out var page))
            {
                bag.Add(Problems.Building.LinkToExpired(link.Span, link.Target, page.Path));
            }
        }
    }
}
