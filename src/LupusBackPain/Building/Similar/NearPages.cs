namespace LupusBackPain.Building.Similar;

/// <summary>
/// The pages with the largest cosine to each page. The index leads from a page's heaviest terms to a few candidates, and only those are
/// compared in full, so that the work for a page does not grow with the site.
/// </summary>
internal sealed class NearPages(TermVectors vectors, TermIndex index)
{
    private const int Candidates = 32;

    private readonly Comparison comparison = new(vectors.Terms.Length);
    private readonly int[] sums = new int[vectors.Pages.Length];
    private readonly Weighted[] found = new Weighted[vectors.Pages.Length];

    /// <summary>For each page at most 32 others, nearest first, with the product of the two vectors; ties in the order of pages.</summary>
    public static Weighted[][] Of(TermVectors vectors)
    {
        var index = new TermIndex(vectors);
        using var desks = new ThreadLocal<NearPages>(() => new NearPages(vectors, index));
        var near = new Weighted[vectors.Pages.Length][];
        Parallel.For(0, near.Length, page => near[page] = desks.Value!.Of(page));
        return near;
    }

    private Weighted[] Of(int page)
    {
        comparison.Of(vectors.Pages[page]);
        var near = CandidatesFor(page);
        for (var place = 0; place < near.Length; place++)
        {
            near[place] = near[place] with { Weight = comparison.With(vectors.Pages[near[place].Number]) };
        }
        Array.Sort(near);
        return near;
    }

    /// <summary>The pages, this one apart, in which its heaviest terms weigh most.</summary>
    private Weighted[] CandidatesFor(int page)
    {
        var count = 0;
        foreach (var (term, weight) in vectors.Pages[page].AsSpan(0, Math.Min(TermVectors.QueryTerms, vectors.Pages[page].Length)))
        {
            foreach (var (other, otherWeight) in index[term])
            {
                if (sums[other] == 0)
                {
                    found[count++] = new Weighted(other, 0);
                }
                sums[other] += weight * otherWeight;
            }
        }
        sums[page] = 0;
        foreach (ref var other in found.AsSpan(0, count))
        {
            other = other with { Weight = sums[other.Number] };
            sums[other.Number] = 0;
        }
        return [.. Weighted.Heaviest(found.AsSpan(0, count), Candidates).ToArray().Where(other => other.Weight > 0)];
    }
}
