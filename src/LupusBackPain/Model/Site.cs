using System.Collections.Frozen;
using System.Collections.Immutable;
using LupusBackPain.Diagnostics;

namespace LupusBackPain.Model;

/// <summary>What a run asks for: the day it counts as, where the site will be served (null: as site.yaml says), and whether drafts and
/// pages of a later date come in.</summary>
internal sealed record BuildOptions(DateOnly Date, BaseUrl? BaseUrl, bool Drafts, bool Future)
{
    /// <summary>A preview is marked as one on every page and kept from search engines.</summary>
    public bool IsPreview => Drafts || Future;
}

/// <summary>
/// A section with its own page (null where it has no _index.md) and its articles in reading order. Expired pages are not among them.
/// </summary>
internal sealed record Section(SectionSettings Settings, SitePath Url, Article? Index, ImmutableArray<Article> Articles)
{
    private readonly FrozenDictionary<SitePath, int> positions =
        Articles.Select((article, position) => (article.Url, position)).ToFrozenDictionary(pair => pair.Url, pair => pair.position);

    /// <summary>The article that a reader should meet before this one, or null where it is the first or in no list.</summary>
    public Article? Before(Article article) => At(article, -1);

    /// <summary>The article that a reader should meet after this one, or null where it is the last or in no list.</summary>
    public Article? After(Article article) => At(article, 1);

    /// <summary>The other articles, nearest in the reading order first, the next before the last.</summary>
    public IEnumerable<Article> Around(Article article)
    {
        for (var step = 1; step < Articles.Length; step++)
        {
            if (At(article, step) is { } next)
            {
                yield return next;
            }
            if (At(article, -step) is { } last)
            {
                yield return last;
            }
        }
    }

    private Article? At(Article article, int step) =>
        positions.TryGetValue(article.Url, out var position) && position + step >= 0 && position + step < Articles.Length
            ? Articles[position + step]
            : null;
}

/// <summary>
/// A page that is called related, and why: a pin of its author's, or how much the two are about the same (the cosine of their terms in
/// millionths) and the terms that weigh most in that. A score of 0 without a pin means that the page only stands near.
/// </summary>
internal sealed record RelatedArticle(Article Article, bool Pinned, int Score, ImmutableArray<RelatedTerm> Terms);

/// <summary>A term that two pages share, and its part of the score.</summary>
internal readonly record struct RelatedTerm(string Term, int Score);

/// <summary>An old address (an alias) that leads to a page.</summary>
internal sealed record Redirect(SitePath From, SitePath To, SourceSpan Span);

/// <summary>
/// The site, valid by construction: every address is unique, every key resolves. Articles holds every Markdown page that is on the site,
/// in the ordinal order of addresses; Latest is newest first; Popular is by visits, or the editors' choice where PopularIsChoice.
/// </summary>
internal sealed record Site
{
    public required SiteSettings Settings { get; init; }
    public required BaseUrl BaseUrl { get; init; }
    public required BuildOptions Options { get; init; }
    public required SiteData Data { get; init; }
    public required Strings Strings { get; init; }
    public required ImmutableArray<Article> Articles { get; init; }
    public required ImmutableArray<Section> Sections { get; init; }

    /// <summary>Every article by its key ("section/slug", "section", "slug", "index").</summary>
    public required FrozenDictionary<string, Article> ByKey { get; init; }

    /// <summary>Related posts of each article of a section, by its address.</summary>
    public required FrozenDictionary<SitePath, ImmutableArray<RelatedArticle>> Related { get; init; }
    public required ImmutableArray<Article> Latest { get; init; }
    public required ImmutableArray<Article> Popular { get; init; }
    public required bool PopularIsChoice { get; init; }
    public required ImmutableArray<Redirect> Redirects { get; init; }
    public required ImmutableArray<MediaFile> Media { get; init; }

    /// <summary>Addresses of pages that had errors and are not in Articles. They are taken, and links to them are no findings of their own.</summary>
    public ImmutableArray<SitePath> Owed { get; init; } = [];

    /// <summary>The section that a page belongs to (a section's own page to that section), or null.</summary>
    public Section? SectionOf(Article article) => Sections.FirstOrDefault(section => section.Settings.Id.Value == article.Section);
}
