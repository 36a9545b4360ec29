using System.Collections.Frozen;
using System.Collections.Immutable;
using LupusBackPain.Diagnostics;

namespace LupusBackPain.Model;

/// <summary>A person or organisation of people.yaml.</summary>
internal sealed record Person(
    string Id, string Name, bool IsOrganisation, string? Role, ImmutableArray<string> Credentials, string? Interests, string? Url, SourceSpan Span);

/// <summary>
/// A name of a source's author as CSL has it: family, with the particles before it, given, and the suffix behind them ("Jr"); or a literal (an
/// organisation).
/// </summary>
internal sealed record SourceAuthor(string? Family, string? Given, string? Literal, string? Suffix = null);

/// <summary>A source of references.yaml: a CSL item (CSL-YAML), with this project's notes under <c>custom</c>.</summary>
internal sealed record Reference
{
    public required string Id { get; init; }
    public required string Type { get; init; }
    public required string Title { get; init; }
    public ImmutableArray<SourceAuthor> Authors { get; init; } = [];

    /// <summary>The author list goes on after the names given.</summary>
    public bool MoreAuthors { get; init; }
    public ImmutableArray<SourceAuthor> Editors { get; init; } = [];
    public string? ContainerTitle { get; init; }

    /// <summary>The journal's name as NLM abbreviates it.</summary>
    public string? ContainerTitleShort { get; init; }
    public string? Edition { get; init; }
    public string? Publisher { get; init; }
    public string? PublisherPlace { get; init; }

    /// <summary>The number of a report.</summary>
    public string? Number { get; init; }

    /// <summary>Year, and month and day where known (0 where not).</summary>
    public (int Year, int Month, int Day)? Issued { get; init; }
    public (int Year, int Month, int Day)? Accessed { get; init; }
    public string? Volume { get; init; }
    public string? Issue { get; init; }
    public string? Page { get; init; }
    public string? Doi { get; init; }
    public string? Pmid { get; init; }
    public string? Pmcid { get; init; }
    public string? Isbn { get; init; }
    public Located<string>? Url { get; init; }

    /// <summary>guideline, systematic-review, review, trial, cohort and so on, as the editors class it.</summary>
    public string? Evidence { get; init; }

    /// <summary>Somebody has read it for this site, and the editors say so.</summary>
    public bool Confirmed { get; init; }
    public string? Status { get; init; }
    public string? Population { get; init; }

    /// <summary>Ids of sources that say otherwise.</summary>
    public ImmutableArray<string> ConflictsWith { get; init; } = [];

    /// <summary>When somebody last looked whether the source was retracted or corrected.</summary>
    public DateOnly? RetractionChecked { get; init; }
    /// <summary>Why it is cited although it is old or was replaced; null where the editors do not say.</summary>
    public string? OldOk { get; init; }

    /// <summary>The editors know that details are missing.</summary>
    public bool Incomplete { get; init; }
    public ImmutableArray<string> Facts { get; init; } = [];
    public ImmutableArray<string> Unconfirmed { get; init; } = [];
    public required SourceSpan Span { get; init; }

    /// <summary>Where DOI, PMID, PMCID and ISBN are written, by these names.</summary>
    public FrozenDictionary<string, SourceSpan> Places { get; init; } = FrozenDictionary<string, SourceSpan>.Empty;

    /// <summary>Where one of them is written; where the source stands, if it has none.</summary>
    public SourceSpan PlaceOf(string key) => Places.TryGetValue(key, out var place) ? place : Span;
}

/// <summary>A word that readers may not know, with its plain meaning; Also holds its other written forms.</summary>
internal sealed record GlossaryTerm(string Term, string Definition, ImmutableArray<string> Also, SourceSpan Span)
{
    /// <summary>Its id on the glossary's page, which no other term has.</summary>
    public string Id { get; init; } = Anchor.Of(Term);

    /// <summary>Ids of the sources of its meaning.</summary>
    public ImmutableArray<string> Sources { get; init; } = [];
}

/// <summary>How fast a care card asks its reader to act.</summary>
internal enum Urgency
{
    Emergency,
    Urgent,
    NonUrgent,
}

/// <summary>One line of a care card: a sign. Texts may hold {emergency}, {urgent} and {crisis}, which stand for the numbers to call.</summary>
internal sealed record CareItem(string Text, ImmutableArray<Located<string>> Sources, string? Why);

/// <summary>A care card: a heading that ends in "if:", and the signs.</summary>
internal sealed record CareCard(Urgency Urgency, string Heading, ImmutableArray<CareItem> Items, SourceSpan Span);

/// <summary>A named set of care cards of red-flags.yaml, most urgent first.</summary>
internal sealed record CareCards(string Id, ImmutableArray<CareCard> Cards, SourceSpan Span);

/// <summary>A caution of cautions.yaml, which a page carries when it names one of the words in When.</summary>
internal sealed record Caution(string Id, ImmutableArray<string> When, string Text, ImmutableArray<Located<string>> Sources, SourceSpan Span)
{
    /// <summary>Longer phrases that hold a word of When and need no caution.</summary>
    public ImmutableArray<string> Except { get; init; } = [];
}

/// <summary>A public line to call. Use is emergency, urgent or crisis.</summary>
internal sealed record HelpLine(string Country, string Use, string Number, string Name);

/// <summary>A condition of conditions.yaml with its codes.</summary>
internal sealed record Condition(
    string Id, string Name, ImmutableArray<string> AlternateNames, ImmutableArray<ConditionCode> Codes, SourceSpan Span)
{
    /// <summary>The branch of medicine that treats it, as schema.org names it.</summary>
    public string? Specialty { get; init; }
}

/// <summary>What a condition is called in a system of codes: mesh, icd10, snomed or icd11.</summary>
internal sealed record ConditionCode(string System, Located<string> Value);

/// <summary>What content/data/ holds. Popular lists pages by key, most visited first; it is empty where no figures exist.</summary>
internal sealed record SiteData
{
    public static readonly SiteData Empty = new();

    public FrozenDictionary<string, Reference> References { get; init; } = FrozenDictionary<string, Reference>.Empty;
    public ImmutableArray<GlossaryTerm> Glossary { get; init; } = [];
    public FrozenDictionary<string, CareCards> RedFlags { get; init; } = FrozenDictionary<string, CareCards>.Empty;
    public FrozenDictionary<string, Caution> Cautions { get; init; } = FrozenDictionary<string, Caution>.Empty;
    public ImmutableArray<HelpLine> HelpLines { get; init; } = [];
    public FrozenDictionary<string, Condition> Conditions { get; init; } = FrozenDictionary<string, Condition>.Empty;
    public FrozenDictionary<string, Person> People { get; init; } = FrozenDictionary<string, Person>.Empty;
    public ImmutableArray<Located<string>> Popular { get; init; } = [];
    public ImmutableArray<AllowedLink> AllowedLinks { get; init; } = [];

    /// <summary>Groups of words that search takes for one another: each has two or more, and no word is in two.</summary>
    public ImmutableArray<ImmutableArray<string>> Synonyms { get; init; } = [];
    public WordLists Words { get; init; } = WordLists.Empty;
}

/// <summary>A link that may stay broken until a day, and why (links-allow.yaml). Target is the reference as written.</summary>
internal sealed record AllowedLink(Located<string> Target, string Reason, Located<DateOnly> Until);
