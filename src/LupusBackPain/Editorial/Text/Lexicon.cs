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
    private readonly int[] syllables;
    private readonly FrozenDictionary<string, Phrases> lists;
    private readonly UInt128[] starts;

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
        lists = WordLists.Names.Concat(words.ByName.Keys).Distinct(StringComparer.Ordinal).Select((name, index) => (name, index))
            .ToFrozenDictionary(list => list.name, list => Phrases.Of(words[list.name], Ids, MarkOf(list.index)), StringComparer.Ordinal);
        syllables = new int[ids.Count + 1];
        foreach (var (word, count) in words["syllables"].Reverse().SelectMany(entry => entry.Words.Select(word => (Ids(word), entry.Say))))
        {
            syllables[word is [var id] ? id : 0] = int.TryParse(count, CultureInfo.InvariantCulture, out var known) ? known : 1;
        }
        syllables[0] = 0;
        Glossary = Phrases.Of(terms, Ids, MarkOf(lists.Count));
        starts = new UInt128[ids.Count + 1];
        foreach (var list in lists.Values.Append(Glossary))
        {
            foreach (var word in list.FirstWords)
            {
                starts[word] |= list.Mark;
            }
        }
    }

    /// <summary>The terms that the site's glossary explains, in all their written forms.</summary>
    public Phrases Glossary { get; }

    /// <summary>The syllables of a word (by its number) that the list "syllables" knows; null for all others.</summary>
    public int? SyllablesOf(int id) => syllables[id] is > 0 and var known ? known : null;

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

    /// <summary>The marks of all lists with a phrase that starts with one of the words.</summary>
    public UInt128 ListsOf(ImmutableArray<Word> words)
    {
        UInt128 found = 0;
        foreach (var word in words)
        {
            found |= starts[word.Id];
        }
        return found;
    }

    /// <summary>Whether a word by itself is on a list.</summary>
    public bool Has(string list, ReadOnlySpan<char> word) => lists[list].Has(IdOf(word));

    /// <summary>Whether no sentence ends at a full stop behind this.</summary>
    public bool IsAbbreviation(ReadOnlySpan<char> word) => abbreviations.Contains(word);

    // Beyond 128 lists two share a mark, and a passage is searched once too often.
    private static UInt128 MarkOf(int list) => UInt128.One << (list % 128);

    private ImmutableArray<int> Ids(string phrase) => [.. Split(phrase).Select(word => ids[word])];

    private static IEnumerable<string> Split(string phrase) =>
        Tokens.Words(phrase, None).Select(word => phrase.Substring(word.Start, word.Length).Replace('’', '\''));

    /// <summary>A term and its other forms; "heart attack (MI)" is two of them.</summary>
    private static WordEntry TermEntry(GlossaryTerm term) =>
        new([.. term.Also.Append(term.Term).SelectMany(form => form.Split('(', ')')).Select(form => form.Trim()).Where(form => form.Length > 0)], null, [], term.Span);

    private static readonly Lexicon None = new(WordLists.Empty, []);
}
