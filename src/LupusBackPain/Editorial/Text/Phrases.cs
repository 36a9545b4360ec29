using System.Collections.Frozen;
using System.Collections.Immutable;
using LupusBackPain.Model;

namespace LupusBackPain.Editorial.Text;

/// <summary>A phrase of a list that stands in a passage: the entry it is of, its place in the text, and its words.</summary>
internal readonly record struct PhraseMatch(WordEntry Entry, int Start, int Length, int FirstWord, int WordCount);

/// <summary>
/// The phrases of one word list, found in passages by whole words. Where several fit at a place the longest counts. Mark is the list's bit in
/// <see cref="Passage.Lists"/>, by which a passage that cannot hold any of them is passed over.
/// </summary>
internal sealed class Phrases
{
    private readonly record struct Phrase(ImmutableArray<int> Words, WordEntry Entry, bool IsException);

    private readonly FrozenDictionary<int, ImmutableArray<Phrase>> byFirst;

    private Phrases(IEnumerable<Phrase> phrases, UInt128 mark)
    {
        Mark = mark;
        byFirst = phrases.Where(phrase => !phrase.Words.IsEmpty).GroupBy(phrase => phrase.Words[0])
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(phrase => phrase.Words.Length).ThenByDescending(phrase => phrase.IsException).ToImmutableArray());
    }

    public static Phrases Of(ImmutableArray<WordEntry> entries, Func<string, ImmutableArray<int>> ids, UInt128 mark) => new(
        from entry in entries
        from phrase in entry.Words.Select(words => new Phrase(ids(words), entry, false)).Concat(entry.Except.Select(words => new Phrase(ids(words), entry, true)))
        select phrase, mark);

    /// <summary>The words that a phrase of the list starts with.</summary>
    public IEnumerable<int> FirstWords => byFirst.Keys;

    public UInt128 Mark { get; }

    /// <summary>Whether the site's language has no such list.</summary>
    public bool IsEmpty => byFirst.Count == 0;

    /// <summary>Every place of a passage where a phrase of the list stands, but for those inside one of its exceptions.</summary>
    public IEnumerable<PhraseMatch> In(Passage passage) => In(passage, 0, passage.Words.Length);

    /// <summary>The same within one sentence.</summary>
    public IEnumerable<PhraseMatch> In(Passage passage, Sentence sentence) => In(passage, sentence.FirstWord, sentence.FirstWord + sentence.WordCount);

    /// <summary>Whether one word is a phrase of the list.</summary>
    public bool Has(int id) => byFirst.TryGetValue(id, out var phrases) && phrases.Any(phrase => phrase is { Words.Length: 1, IsException: false });

    /// <summary>Whether a phrase of the list starts at a word of a passage.</summary>
    public bool StandsAt(Passage passage, int word) => Longest(passage, word, passage.Words.Length) is { IsException: false };

    private IEnumerable<PhraseMatch> In(Passage passage, int from, int to) => (passage.Lists & Mark) == 0 ? [] : Search(passage, from, to);

    private IEnumerable<PhraseMatch> Search(Passage passage, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (passage.Words[at].Id == 0 || Longest(passage, at, to) is not { } phrase)
            {
                continue;
            }
            var (start, last) = (passage.Words[at].Start, passage.Words[at + phrase.Words.Length - 1]);
            if (!phrase.IsException)
            {
                yield return new PhraseMatch(phrase.Entry, start, last.End - start, at, phrase.Words.Length);
            }
            at += phrase.Words.Length - 1;
        }
    }

    private Phrase? Longest(Passage passage, int at, int to)
    {
        if (byFirst.TryGetValue(passage.Words[at].Id, out var phrases))
        {
            foreach (var phrase in phrases)
            {
                if (at + phrase.Words.Length <= to && Stands(passage, at, phrase.Words))
                {
                    return phrase;
                }
            }
        }
        return null;
    }

    private static bool Stands(Passage passage, int at, ImmutableArray<int> words)
    {
        for (var i = 1; i < words.Length; i++)
        {
            var (before, word) = (passage.Words[at + i - 1], passage.Words[at + i]);
            if (word.Id != words[i] || !IsGap(passage.Text.AsSpan(before.End, word.Start - before.End)))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>Whether two words with this between them are neighbours in one phrase.</summary>
    private static bool IsGap(ReadOnlySpan<char> between) => between is "-" or "‑" or "/" or "." || between.TrimStart('%').IsWhiteSpace();
}
