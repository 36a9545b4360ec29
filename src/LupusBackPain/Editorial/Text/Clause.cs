using System.Buffers;

namespace LupusBackPain.Editorial.Text;

/// <summary>What stands near a phrase in its sentence.</summary>
internal static class Clause
{
    private static readonly SearchValues<char> Marks = SearchValues.Create(",;:–—()");

    /// <summary>Whether a phrase of a list stands in at most so many words before another, with no comma, colon or other mark between them.</summary>
    public static bool Has(PageText page, string list, Passage passage, PhraseMatch match, int reach) =>
        page.Lexicon[list].In(passage, passage.SentenceAt(match.Start)).Any(found =>
            found.FirstWord + found.WordCount <= match.FirstWord && match.FirstWord - found.FirstWord - found.WordCount < reach
            && !Breaks(passage.Text.AsSpan(found.Start + found.Length, match.Start - found.Start - found.Length)));

    /// <summary>Whether a mark that ends a clause stands in a text.</summary>
    public static bool Breaks(ReadOnlySpan<char> text) => text.ContainsAny(Marks);
}
