using System.Collections.Immutable;
using LupusBackPain.Model;

namespace LupusBackPain.Rendering;

/// <summary>
/// All that a template sees of one page, as `page`. Lists with nothing in them are null, so that a template can ask for them with `if`;
/// everything else that is null is absent in the content. templates/README.md tells template authors what each one holds.
/// </summary>
internal sealed record PageView
{
    public required string Title { get; init; }
    public required string Description { get; init; }

    /// <summary>The words for the browser's tab and for search engines: with the site's name.</summary>
    public required string FullTitle { get; init; }
    public required SitePath Path { get; init; }
    public required Href Url { get; init; }
    public required Head Head { get; init; }
    public Html? Body { get; init; }
    public ImmutableArray<Html>? KeyPoints { get; init; }
    public Html? CareCards { get; init; }

    /// <summary>The page that tells when to get help, unless this is it.</summary>
    public LinkView? Help { get; init; }

    /// <summary>The headings of the second level of a page that has at least three.</summary>
    public ImmutableArray<LinkView>? Contents { get; init; }
    public ImmutableArray<LinkView>? Breadcrumb { get; init; }
    public int? Minutes { get; init; }
    public DateOnly? PublishedOn { get; init; }
    public DateOnly? UpdatedOn { get; init; }
    public Html? Published { get; init; }

    /// <summary>Only where it differs from Published.</summary>
    public Html? Updated { get; init; }
    public Html? EvidenceChecked { get; init; }

    /// <summary>The day by which a person looks at the page again.</summary>
    public Html? NextLook { get; init; }
    public string? Authors { get; init; }
    public ReviewView? Review { get; init; }
    public ImmutableArray<ChangeView>? Changes { get; init; }
    public Html? Sources { get; init; }

    /// <summary>The whole glossary, on the page whose layout shows it.</summary>
    public ImmutableArray<LetterView>? Glossary { get; init; }

    /// <summary>Every source that the site cites, on the page whose layout shows them.</summary>
    public ImmutableArray<KindView>? AllSources { get; init; }
    public CardView? Previous { get; init; }
    public CardView? Next { get; init; }
    public ImmutableArray<CardView>? Related { get; init; }
    public LinkView? Section { get; init; }
    public ListView? List { get; init; }

    /// <summary>Where a reader can tell of a mistake on this page.</summary>
    public Href? Report { get; init; }

    /// <summary>Where a redirect page leads.</summary>
    public LinkView? Target { get; init; }

    /// <summary>Whether the page gives health information: an article, or a page of another kind than plain pages.</summary>
    public bool IsHealth { get; init; }
    public bool IsArticle { get; init; }
    public bool IsDraft { get; init; }
    public bool IsExpired { get; init; }
    public DataMap Extra { get; init; } = DataMap.Empty;
}
