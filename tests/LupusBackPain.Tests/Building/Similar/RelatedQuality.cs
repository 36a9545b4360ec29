using System.Collections.Immutable;
using System.Text;
using LupusBackPain.Building.Similar;
using LupusBackPain.Model;

namespace LupusBackPain.Tests.Building.Similar;

/// <summary>
/// Measures Related: which part of the pages that a page's planners call related are among the first five, on average over the pages; and the
/// same for two simple ways to do it.
/// </summary>
internal sealed record RelatedQuality(double Related, double Bm25, double Bm25OfTerms, double SameSection)
{
    private const int First = 5;

    public static RelatedQuality Measure(RelatedPlan plan)
    {
        using var similar = new SimilarPages(plan.Pages, "en");
        return new RelatedQuality(
            Average(plan, page => similar.To(page, First).Select(other => other.Page)),
            Average(plan, Ranked(plan, Bm25Scores([.. plan.Pages.Select(page => Words(page, terms: false))]))),
            Average(plan, Ranked(plan, Bm25Scores([.. plan.Pages.Select(page => Words(page, terms: true))]))),
            Average(plan, Ranked(plan, SectionScores(plan))));
    }

    private static double Average(RelatedPlan plan, Func<int, IEnumerable<int>> ranked) =>
        Enumerable.Range(0, plan.Pages.Length).Average(page =>
        {
            var first = ranked(page).Take(First).Select(other => plan.Pages[other].Key).ToHashSet(StringComparer.Ordinal);
            return plan.Related[page].Count(first.Contains) / (double)plan.Related[page].Length;
        });

    private static Func<int, IEnumerable<int>> Ranked(RelatedPlan plan, double[][] scores) => page =>
        Enumerable.Range(0, plan.Pages.Length).Where(other => other != page).OrderByDescending(other => scores[page][other]);

    /// <summary>The other articles of the section, in the order of addresses, then the rest.</summary>
    private static double[][] SectionScores(RelatedPlan plan) =>
        [.. plan.Pages.Select(page => plan.Pages.Select(other => page.Section == other.Section ? 1.0 : 0.0).ToArray())];

    /// <summary>The words of a page as written, in lower case; or the terms that Related makes of them.</summary>
    private static ImmutableArray<string> Words(Article page, bool terms)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        var lower = RelatedPlan.Text(page).ToLowerInvariant();
        if (!terms)
        {
            return [.. lower.Split(lower.Where(character => !char.IsLetterOrDigit(character)).Distinct().ToArray(), StringSplitOptions.RemoveEmptyEntries)];
        }
        var reader = new TermReader(Encoding.UTF8.GetBytes(lower), english: true, new byte[64]);
        while (reader.Next(out var term))
        {
            words.Add(Encoding.UTF8.GetString(term));
        }
        return words.ToImmutable();
    }

    /// <summary>Okapi BM25 (k1 1.2, b 0.75) of each text, with each other text as the question.</summary>
    private static double[][] Bm25Scores(ImmutableArray<ImmutableArray<string>> texts)
    {
        var counts = texts.Select(text => text.CountBy(word => word).ToDictionary(StringComparer.Ordinal)).ToList();
        var average = texts.Average(text => text.Length);
        double Rarity(string word)
        {
            var with = counts.Count(text => text.ContainsKey(word));
            return Math.Log(1 + ((texts.Length - with + 0.5) / (with + 0.5)));
        }
        var rarity = counts.SelectMany(text => text.Keys).Distinct(StringComparer.Ordinal).ToDictionary(word => word, Rarity, StringComparer.Ordinal);
        double Score(ImmutableArray<string> question, int other) => question.Sum(word =>
        {
            double count = counts[other].GetValueOrDefault(word);
            return rarity[word] * count * 2.2 / (count + (1.2 * (0.25 + (0.75 * texts[other].Length / average))));
        });
        return [.. texts.Select(question => Enumerable.Range(0, texts.Length).Select(other => Score(question, other)).ToArray())];
    }
}
