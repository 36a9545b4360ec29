namespace LupusBackPain.Building.Similar;

/// <summary>
/// From each term to the pages in which it weighs most. Lists are bounded, so that the work for a page does not grow with the site: of a term
/// that very many pages use, only those that are about it are worth a look.
/// </summary>
internal sealed class TermIndex
{
    private const int LongestList = 256;

    private readonly Weighted[] pages;
    private readonly int[] starts;

    public TermIndex(TermVectors vectors)
    {
        starts = Starts(vectors);
        pages = new Weighted[starts[^1]];
        var next = starts.AsSpan().ToArray();
        for (var page = 0; page < vectors.Pages.Length; page++)
        {
            foreach (var (term, weight) in vectors.Pages[page])
            {
                pages[next[term]++] = new Weighted(page, weight);
            }
        }
        Parallel.For(0, starts.Length - 1, term => Weighted.Heaviest(pages.AsSpan(starts[term]..starts[term + 1]), LongestList));
    }

    /// <summary>The pages for a term with its weight in each, at most 256.</summary>
    public ReadOnlySpan<Weighted> this[int term] => pages.AsSpan(starts[term], Math.Min(starts[term + 1] - starts[term], LongestList));

    /// <summary>Where each term's list starts, and at the end where the last one stops.</summary>
    private static int[] Starts(TermVectors vectors)
    {
        var result = new int[vectors.Terms.Length + 1];
        foreach (var page in vectors.Pages)
        {
            foreach (var (term, _) in page)
            {
                result[term + 1]++;
            }
        }
        for (var term = 0; term < vectors.Terms.Length; term++)
        {
            result[term + 1] += result[term];
        }
        return result;
    }
}
