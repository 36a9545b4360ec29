using System.Collections.Immutable;
using LupusBackPain.Model;

namespace LupusBackPain.Building.Similar;

/// <summary>
/// A page that is about the same things as another, and the terms that weigh most in that. The score compares the two pages' cosine with the
/// usual cosine between each and its own nearest, in millionths: 1,000,000 where they are as near as their nearest are on average.
/// </summary>
internal readonly record struct SimilarPage(int Page, int Score, ImmutableArray<RelatedTerm> Terms);

/// <summary>
/// Finds the pages that are most like a page, without comparing it with every other. Scores are relative to what is near each page ("local
/// scaling", Jégou et al. 2007, Schnitzer et al. 2012): by cosine alone, a few pages that are a little like everything, such as an
/// overview, would stand in every list, and many pages in none.
/// </summary>
internal sealed class SimilarPages : IDisposable
{
    /// <summary>How many of a page's nearest make what is usual for it.</summary>
    private const int Nearest = 5;
    private const int Reasons = 3;

    private readonly TermVectors vectors;
    private readonly Weighted[][] near;
    private readonly double[] usual;
    private readonly ThreadLocal<Comparison> comparisons;

    public SimilarPages(ImmutableArray<Article> articles, string language)
    {
        vectors = TermVectors.Of(articles, language);
        near = NearPages.Of(vectors);
        usual = [.. near.Select(pages => pages.Take(Nearest).Select(page => page.Weight).DefaultIfEmpty().Average())];
        comparisons = new ThreadLocal<Comparison>(() => new Comparison(vectors.Terms.Length));
    }

    /// <summary>The pages most like this one, best first, ties in the order of pages; none that shares no term. Safe from several threads.</summary>
    public ImmutableArray<SimilarPage> To(int page, int count)
    {
        var comparison = comparisons.Value!;
        comparison.Of(vectors.Pages[page]);
        Weighted[] best = [.. near[page].Select(other => other with { Weight = Relative(other.Weight, page, other.Number) })];
        Array.Sort(best);
        return [.. best.Take(count).Select(other => new SimilarPage(other.Number, other.Weight, Why(page, other.Number, comparison)))];
    }

    public void Dispose() => comparisons.Dispose();

    private int Relative(long product, int page, int other) => (int)(1_000_000 * product / Math.Sqrt(usual[page] * usual[other]));

    private ImmutableArray<RelatedTerm> Why(int page, int other, Comparison comparison) =>
        [.. comparison.Largest(vectors.Pages[other], Reasons)
            .Select(shared => new RelatedTerm(vectors.Terms[shared.Number], Relative(shared.Weight, page, other)))];
}
