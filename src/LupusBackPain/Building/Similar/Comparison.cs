namespace LupusBackPain.Building.Similar;

/// <summary>Compares one page's vector with others. Has a place for every term, so that a shared one is found in one step; each thread has its own.</summary>
internal sealed class Comparison(int terms)
{
    private readonly int[] weights = new int[terms];
    private Weighted[] page = [];

    /// <summary>Says which page the next calls are about.</summary>
    public void Of(Weighted[] vector)
    {
        foreach (var (term, _) in page)
        {
            weights[term] = 0;
        }
        page = vector;
        foreach (var (term, weight) in page)
        {
            weights[term] = weight;
        }
    }

    /// <summary>The product of the two vectors.</summary>
    public int With(Weighted[] other)
    {
        var product = 0;
        foreach (var (term, weight) in other)
        {
            product += weights[term] * weight;
        }
        return product;
    }

    /// <summary>The shared terms that give most of the product, with their parts, largest first.</summary>
    public Weighted[] Largest(Weighted[] other, int count)
    {
        var parts = new Weighted[other.Length];
        var shared = 0;
        foreach (var (term, weight) in other)
        {
            if (weights[term] > 0)
            {
                parts[shared++] = new Weighted(term, weights[term] * weight);
            }
        }
        var largest = Weighted.Heaviest(parts.AsSpan(0, shared), count).ToArray();
        Array.Sort(largest);
        return largest;
    }
}
