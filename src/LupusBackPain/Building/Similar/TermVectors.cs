using System.Buffers;
using System.Collections.Immutable;
using System.Numerics;
using LupusBackPain.Model;

namespace LupusBackPain.Building.Similar;

/// <summary>
/// Each page as a vector of its heaviest terms. A term weighs the square root of its count times the logarithm of how rare it is on the site,
/// and a vector has length one, so that the product of two is their cosine: 0 where they share nothing, 1 where they are the same. All of it
/// is whole numbers and exact roots, because logarithms differ between machines in the last digit. Terms are numbered in their ordinal
/// order; those of one page only are left out, as nothing can match them, but count in that page's length.
/// </summary>
internal sealed class TermVectors
{
    /// <summary>What stands for 1 in a vector.</summary>
    public const int One = 1 << 15;

    /// <summary>How many terms, the heaviest, stand first in a vector and are looked up to find what is near.</summary>
    public const int QueryTerms = 24;

    /// <summary>More than any page needs to tell what it is about; bounds the work of comparing two.</summary>
    private const int Longest = 128;

    private TermVectors(string[] terms, Weighted[][] pages) => (Terms, Pages) = (terms, pages);

    /// <summary>Each term at the place of its number.</summary>
    public string[] Terms { get; }

    /// <summary>The vectors in the order of the pages: the heaviest terms first, otherwise in no order.</summary>
    public Weighted[][] Pages { get; }

    /// <summary>The vectors of these pages. Language is a BCP 47 tag.</summary>
    public static TermVectors Of(ImmutableArray<Article> articles, string language)
    {
        var vocabulary = new Vocabulary();
        var english = language.Split('-')[0].Equals("en", StringComparison.OrdinalIgnoreCase);
        using var counters = new ThreadLocal<TermCounter>(() => new TermCounter(vocabulary, english));
        var counts = new TermCount[articles.Length][];
        Parallel.For(0, articles.Length, index => counts[index] = counters.Value!.Of(articles[index]));

        var pagesWith = PagesWith(counts, vocabulary.Terms.Count);
        int[] rarity = [.. pagesWith.Select(with => Log2(articles.Length) - Log2(with))];
        var (terms, numbers) = InOrder(vocabulary.Terms, pagesWith);
        var pages = new Weighted[articles.Length][];
        Parallel.For(0, articles.Length, index => pages[index] = Vector(counts[index], rarity, numbers));
        return new TermVectors(terms, pages);
    }

    /// <summary>For each term, how many pages use it.</summary>
    private static int[] PagesWith(TermCount[][] counts, int terms)
    {
        var pages = new int[terms];
        foreach (var page in counts)
        {
            foreach (var (term, _) in page)
            {
                pages[term]++;
            }
        }
        return pages;
    }

    /// <summary>The terms that two pages or more share, in ordinal order, and for each old number the new one or -1.</summary>
    private static (string[] Terms, int[] Numbers) InOrder(IReadOnlyList<string> terms, int[] pagesWith)
    {
        int[] shared = [.. Enumerable.Range(0, terms.Count).Where(term => pagesWith[term] > 1)];
        string[] names = [.. shared.Select(term => terms[term])];
        Array.Sort(names, shared, StringComparer.Ordinal);
        var numbers = new int[terms.Count];
        Array.Fill(numbers, -1);
        for (var number = 0; number < shared.Length; number++)
        {
            numbers[shared[number]] = number;
        }
        return (names, numbers);
    }

    private static Weighted[] Vector(TermCount[] counts, int[] rarity, int[] numbers)
    {
        var all = ArrayPool<Weighted>.Shared.Rent(counts.Length);
        var (kept, squares) = (0, 0L);
        foreach (var (term, count) in counts)
        {
            var weight = (int)(rarity[term] * Math.Sqrt(count));
            squares += (long)weight * weight;
            if (numbers[term] >= 0 && weight > 0)
            {
                all[kept++] = new Weighted(numbers[term], weight);
            }
        }
        var heaviest = Weighted.Heaviest(all.AsSpan(0, kept), Longest);
        Weighted.Heaviest(heaviest, QueryTerms);
        var scale = One / Math.Sqrt(squares);
        var vector = new Weighted[heaviest.Length];
        for (var index = 0; index < vector.Length; index++)
        {
            vector[index] = heaviest[index] with { Weight = Math.Max(1, (int)(heaviest[index].Weight * scale)) };
        }
        ArrayPool<Weighted>.Shared.Return(all);
        return vector;
    }

    /// <summary>1,024 times the logarithm to base 2, rounded down: the whole part, then a bit for each time that squaring passes 2.</summary>
    internal static int Log2(int value)
    {
        var result = BitOperations.Log2((uint)value);
        var mantissa = (ulong)value << (31 - result);
        for (var bit = 0; bit < 10; bit++)
        {
            mantissa = (mantissa * mantissa) >> 31;
            var passes = mantissa >> 32 == 0 ? 0 : 1;
            mantissa >>= passes;
            result = (result << 1) | passes;
        }
        return result;
    }
}
