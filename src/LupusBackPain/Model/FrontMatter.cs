using System.Collections.Immutable;
using LupusBackPain.Diagnostics;

namespace LupusBackPain.Model;

/// <summary>What a page is for, as its front matter's <c>kind</c> says; the default is <see cref="Page"/>.</summary>
internal enum PageKind
{
    Page,
    Condition,
    Treatment,
    Test,
    SelfCare,
    Support,
    RedFlags,
    Pillar,
}

/// <summary>How far a page has been checked by a person.</summary>
internal enum ReviewStatus
{
    Unreviewed,
    Editorial,
    Clinical,
}

/// <summary>A review as the front matter states it; nothing here has been verified yet. Hash is of the page's normalised text.</summary>
internal sealed record Review(
    ReviewStatus Status, ImmutableArray<Located<string>> By, Located<DateOnly>? On, Located<DateOnly>? Next, Located<string>? Hash, SourceSpan Span);

/// <summary>One line of a page's change log, shown to readers.</summary>
internal sealed record Change(DateOnly On, string What);

/// <summary>A rule switched off on one page, with the reason that its author gives.</summary>
internal sealed record RuleSwitch(Located<string> Code, string Reason);

/// <summary>
/// The front matter of one page, typed and complete: title and description are present and not blank, dates are real days. Lists that the
/// author left out are empty; null means absent. KeyPoints are inline Markdown. Related and Pages name pages as "section/slug" or "slug".
/// </summary>
internal sealed record FrontMatter
{
    public required Located<string> Title { get; init; }
    public required Located<string> Description { get; init; }

    /// <summary>Null only for a section's own page, whose date is that of its newest article.</summary>
    public required Located<DateOnly>? Published { get; init; }
    public Located<DateOnly>? Updated { get; init; }
    public PageKind Kind { get; init; }
    public ImmutableArray<Located<string>> Conditions { get; init; } = [];
    public Located<string>? Audience { get; init; }
    public ImmutableArray<Located<string>> Authors { get; init; } = [];
    public ImmutableArray<Located<string>> Tags { get; init; } = [];
    public ImmutableArray<Located<string>> KeyPoints { get; init; } = [];
    public Located<string>? RedFlags { get; init; }
    public Located<string>? RedFlagsReason { get; init; }
    public ImmutableArray<Located<string>> Related { get; init; } = [];
    public ImmutableArray<Located<string>> Aliases { get; init; } = [];
    public bool Draft { get; init; }
    public Located<DateOnly>? PublishOn { get; init; }
    public Located<DateOnly>? Expires { get; init; }
    public Located<DateOnly>? EvidenceChecked { get; init; }
    public Review? Review { get; init; }
    public ImmutableArray<Change> Changes { get; init; } = [];
    public Located<string>? Layout { get; init; }
    public ImmutableArray<RuleSwitch> Rules { get; init; } = [];

    /// <summary>The reading order of a section's articles; only in a section's own page.</summary>
    public ImmutableArray<Located<string>> Pages { get; init; } = [];

    /// <summary>The page's own values for its layout, untyped.</summary>
    public DataMap Extra { get; init; } = DataMap.Empty;
}
