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
internal sealed record Section(SectionSettings Settings, SitePath Url, Article? Index, ImmutableArray<Article> Articles);

/// <summary>
/// A page that is called related, and why: a pin of its author's, or how much the two are about the same (in millionths of what is usual
/// between each and those nearest to it) and the terms that weigh most in that. A score of 0 without a pin: the page only stands near.
/// </summary>
internal sealed record RelatedArticle(Article Article, bool Pinned, int Score, ImmutableArray<RelatedTerm> Terms);

/// <summary>A term that two pages share, and its part of the score.</summary>
internal readonly record struct RelatedTerm(string Term, int Score);

/// <summary>An old address (an alias) that leads to a page.</summary>
internal sealed record Redirect(SitePath From, SitePath To, SourceSpan Span);

/// <summary>A term of the glossary, and the pages that open its meaning.</summary>
internal sealed record GlossaryEntry(GlossaryTerm Term, ImmutableArray<Article> Pages);

/// <summary>
/// A source that the site cites: the source in words and links, as HTML; those links; and the pages that cite it. IsSuperseded: a newer edition
/// has taken its place.
/// </summary>
internal sealed record CitedWork(Reference Reference, Utf8Text Html, ImmutableArray<ArticleLink> Links, ImmutableArray<Article> Pages)
{
    public bool IsSuperseded => Reference.Status == "superseded";
}

/// <summary>The cited sources of one kind, such as guidelines, by author and title.</summary>
internal sealed record CitedKind(string Name, ImmutableArray<CitedWork> Works);

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

    /// <summary>The whole glossary, from A to Z.</summary>
    public ImmutableArray<GlossaryEntry> Glossary { get; init; } = [];

    /// <summary>Every source that a page cites, the weightiest kind first; empty where no page lists them.</summary>
    public ImmutableArray<CitedKind> Cited { get; init; } = [];

    /// <summary>
    /// Addresses that have no page because of errors that are in the bag already: pages that failed, and pages left out that others link to.
    /// Links to them are no findings of their own.
    /// </summary>
    public ImmutableArray<SitePath> Owed { get; init; } = [];
}
