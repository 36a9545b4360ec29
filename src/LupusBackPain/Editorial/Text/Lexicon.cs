using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using LupusBackPain.Model;

namespace LupusBackPain.Editorial.Text;

/// <summary>
/// Every word of the site's word lists, numbered, so that each word of a page is looked up once and then only compared as a number. Case does
/// not count, and ’ is '.
/// </summary>
internal sealed class Lexicon
{
    private const int LongestWord = 40;

    private readonly FrozenDictionary<string, int> ids;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> abbreviations;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> syllables;
    private readonly FrozenDictionary<string, Phrases> lists;

    private Lexicon(WordLists words, ImmutableArray<GlossaryTerm> glossary)
    {
        var terms = glossary.Select(TermEntry).ToImmutableArray();
        var all = from list in words.ByName.Values.Append(terms)
                  from entry in list
                  from phrase in entry.Words.Concat(entry.Except)
                  from word in Split(phrase)
                  select word;
        ids = all.Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal).Select((word, index) => (word, index))
            .ToFrozenDictionary(pair => pair.word, pair => pair.index + 1, StringComparer.OrdinalIgnoreCase);
        lookup = ids.GetAlternateLookup<ReadOnlySpan<char>>();
        abbreviations = words["abbreviations"].SelectMany(entry => entry.Words).Select(word => word.TrimEnd('.')).ToFrozenSet(StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        lists = WordLists.Names.Concat(words.ByName.Keys).Distinct(StringComparer.Ordinal).ToFrozenDictionary(name => name, name => Phrases.Of(words[name], Ids), StringComparer.Ordinal);
        syllables = words["syllables"].SelectMany(entry => entry.Words.Select(word => (word, entry.Say))).DistinctBy(pair => pair.word, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(pair => pair.word, pair => int.TryParse(pair.Say, CultureInfo.InvariantCulture, out var count) ? count : 1, StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        Glossary = Phrases.Of(terms, Ids);
    }

    /// <summary>The terms that the site's glossary explains, in all their written forms.</summary>
    public Phrases Glossary { get; }

    /// <summary>The syllables of a word that the list "syllables" knows; null for all others.</summary>
    public int? SyllablesOf(ReadOnlySpan<char> word) => syllables.TryGetValue(word, out var known) ? known : null;

    /// <summary>The words of a site: those of its lists, those that ask for a caution, and those of its care cards.</summary>
    public static Lexicon Of(SiteData data) => new(DataWords.AddTo(data.Words, data), data.Glossary);

    /// <summary>The phrases of a list.</summary>
    public Phrases this[string list] => lists[list];

    /// <summary>The number of a word; 0 for a word of no list.</summary>
    public int IdOf(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestWord)
        {
            return 0;
        }
        if (!word.Contains('’'))
        {
            return lookup.TryGetValue(word, out var known) ? known : 0;
        }
        Span<char> plain = stackalloc char[LongestWord];
        word.Replace(plain, '’', '\'');
        return lookup.TryGetValue(plain[..word.Length], out var id) ? id : 0;
    }

    /// <summary>Whether a word by itself is on a list.</summary>
    public bool Has(string list, ReadOnlySpan<char> word) => lists[list].Has(IdOf(word));

    /// <summary>Whether no sentence ends at a full stop behind this.</summary>
    public bool IsAbbreviation(ReadOnlySpan<char> word) => abbreviations.Contains(word);

    private ImmutableArray<int> Ids(string phrase) => [.. Split(phrase).Select(word => ids[word])];

    private static IEnumerable<string> Split(string phrase) =>
        Tokens.Words(phrase, None).Select(word => phrase.Substring(word.Start, word.Length).Replace('’', '\''));

    /// <summary>A term and its other forms; "heart attack (MI)" is two of them.</summary>
    private static WordEntry TermEntry(GlossaryTerm term) =>
        new([.. term.Also.Append(term.Term).SelectMany(form => form.Split('(', ')')).Select(form => form.Trim()).Where(form => form.Length > 0)], null, [], term.Span);

    private static readonly Lexicon None = new(WordLists.Empty, []);
}
