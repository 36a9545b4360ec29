using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using LupusBackPain.Model;

namespace LupusBackPain.Editorial.Text;

/// <summary>Word lists that come from the site's data: "caution:steroids" holds the words that ask for that caution, "care-cards" pieces of every sign.</summary>
internal static class DataWords
{
    public const string CareCards = "care-cards", Caution = "caution:";

    private static readonly SearchValues<char> Marks = SearchValues.Create(",.;:()");

    // As many words in a row as hardly stand in two texts by chance.
    public const int Piece = 5;

    public static WordLists AddTo(WordLists words, SiteData data) => new(
        words.ByName
            .Concat(data.Cautions.Values.Select(caution => KeyValuePair.Create(Caution + caution.Id, ImmutableArray.Create(new WordEntry(caution.When, null, caution.Except, caution.Span)))))
            .Append(KeyValuePair.Create(CareCards, Signs(data)))
            .ToFrozenDictionary(StringComparer.Ordinal));

    private static ImmutableArray<WordEntry> Signs(SiteData data) =>
    [
        .. from set in data.RedFlags.Values.OrderBy(set => set.Id, StringComparer.Ordinal)
           from card in set.Cards
           from item in card.Items
           select new WordEntry([.. Pieces(item.Text)], set.Id, [], card.Span),
    ];

    private static IEnumerable<string> Pieces(string sign)
    {
        var words = sign.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var at = 0; at + Piece <= words.Length; at++)
        {
            var piece = words.AsSpan(at, Piece);
            if (!string.Concat(piece[..^1]).AsSpan().ContainsAny(Marks))
            {
                yield return string.Join(' ', piece!);
            }
        }
    }
}
