using System.Collections.Frozen;
using System.Collections.Immutable;
using LupusBackPain.Building.Similar;
using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Building;

/// <summary>Chooses the posts that a page calls related: its author's pins, then what is most like it, then what stands next to it.</summary>
internal static class RelatedPosts
{
    /// <summary>Below this many, a list is filled up from the section and the latest posts.</summary>
    private const int Fewest = 3;

    /// <summary>
    /// The related posts of each page that takes part: articles of a section, and pages of kind pillar or red-flags. Another page has those
    /// that its author pins, if any.
    /// </summary>
    public static FrozenDictionary<SitePath, ImmutableArray<RelatedArticle>> Of(
        SiteSettings settings, ImmutableArray<Section> sections, ImmutableArray<Article> latest, PageKeys keys,
        ImmutableArray<Article> articles, DiagnosticBag bag)
    {
        ImmutableArray<Article> pages = [.. articles.Where(TakesPart)];
        using var similar = new SimilarPages(pages, settings.Language);
        var limit = settings.Lists.Related;
        var neighbours = new Neighbours(sections);
        var related = new ImmutableArray<RelatedArticle>[pages.Length];
        Parallel.For(0, pages.Length, index =>
        {
            var page = pages[index];
            var pinned = Pinned(page, keys, bag);
            var found = similar.To(index, limit + pinned.Length);
            related[index] = Filled(Chosen(pinned, found, pages, limit), neighbours.Of(page).Concat(latest), page, Math.Min(Fewest, limit));
        });
        var others = articles.Where(page => !TakesPart(page) && page.State != PageState.Expired && !page.FrontMatter.Related.IsEmpty)
            .Select(page => (page.Url, Pinned(page, keys, bag)));
        return pages.Select((page, index) => (page.Url, related[index])).Concat(others).ToFrozenDictionary(pair => pair.Url, pair => pair.Item2);
    }

    private static ImmutableArray<RelatedArticle> Pinned(Article page, PageKeys keys, DiagnosticBag bag) =>
        [.. Pins.Of(page, keys, bag).Select(article => new RelatedArticle(article, Pinned: true, 0, []))];

    private static ImmutableArray<RelatedArticle> Chosen(
        ImmutableArray<RelatedArticle> pinned, ImmutableArray<SimilarPage> found, ImmutableArray<Article> pages, int limit) =>
        [.. pinned.Concat(found.Select(other => new RelatedArticle(pages[other.Page], Pinned: false, other.Score, other.Terms)))
            .DistinctBy(choice => choice.Article.Url).Take(limit)];

    private static bool TakesPart(Article article) =>
        article.State != PageState.Expired
        && (article.Kind == SourceKind.Article || article.FrontMatter.Kind is PageKind.Pillar or PageKind.RedFlags);

    private static ImmutableArray<RelatedArticle> Filled(
        ImmutableArray<RelatedArticle> chosen, IEnumerable<Article> others, Article page, int fewest)
    {
        var more = others.Where(other => other.Url != page.Url).Select(other => new RelatedArticle(other, Pinned: false, 0, []));
        return chosen.Length >= fewest ? chosen : [.. chosen.Concat(more).DistinctBy(choice => choice.Article.Url).Take(fewest)];
    }
}
