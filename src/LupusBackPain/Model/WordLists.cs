using System.Collections.Frozen;
using System.Collections.Immutable;
using LupusBackPain.Diagnostics;

namespace LupusBackPain.Model;

/// <summary>
/// An entry of a word list: Words are its written forms (each one word or several), Say what to write instead, where something is better,
/// and Except phrases that hold one of its forms and are fine, such as names.
/// </summary>
internal sealed record WordEntry(ImmutableArray<string> Words, string? Say, ImmutableArray<string> Except, SourceSpan Span);

/// <summary>The word lists of the site's language, by name: content/data/words/&lt;language&gt;.yaml. A list that the file lacks is empty.</summary>
internal sealed record WordLists(FrozenDictionary<string, ImmutableArray<WordEntry>> ByName)
{
    public static readonly WordLists Empty = new(FrozenDictionary<string, ImmutableArray<WordEntry>>.Empty);

    /// <summary>Every list that rules read.</summary>
    public static readonly ImmutableArray<string> Names =
    [
        "abbreviations", "adjectives", "ask", "ask-first", "badges", "be", "card-endings", "causal", "clinicians", "comparisons", "conditionals",
        "contractions", "danger", "denials", "dose-units", "dose-units-unsafe", "formal", "gb-spelling", "heading-small", "headings-benefits-risks",
        "headings-condition", "headings-self-care", "headings-test", "headings-treatment", "hedges", "hype", "hype-doubtful", "jargon", "known-abbreviations",
        "labels", "latin", "may-be", "medicine-changed", "medicine-changes", "medicine-names", "medicines", "months", "names-of-acr", "number-words",
        "other-objects", "other-people", "participles", "people-first", "proofs", "relative-claims", "relative-percent", "relative-risk", "sampled", "should",
        "site-pages", "skin-colours", "skin-signs", "studies", "syllables", "time-units", "two-names", "us-spelling", "vague", "war",
    ];

    public ImmutableArray<WordEntry> this[string name] => ByName.TryGetValue(name, out var list) ? list : [];
}
