using LupusBackPain.Diagnostics;
using LupusBackPain.Editorial.Text;

namespace LupusBackPain.Editorial.Plain;

/// <summary>"Twice as likely" without saying how likely that is.</summary>
internal static class RelativeRisk
{
    public static readonly Check Check = Check.Page(
        new Rule("risk-without-base", "READ-12", Severity.Warning)
        {
            Title = "A risk that is compared has the number it starts from",
            Why = "Twice a tiny risk is a tiny risk. Without the base, a reader can only be frightened.",
            Source = "CDC Clear Communication Index, part D; DISCERN",
            Good = "It is twice as common: 2 in 1,000 people instead of 1 in 1,000.",
            Bad = "You are twice as likely to get it.",
        },
        Find);

    private static IEnumerable<Diagnostic> Find(PageText page) =>
        from passage in page.Passages
        where passage.IsProse
        let match = Comparisons(page, passage).FirstOrDefault(match => !passage.IsQuoted(match.Start))
        where match.Length > 0 && !HasBase(passage)
        select Check.Rule.At(
            passage.At(match.Start, match.Length), $"'{passage.Text.Substring(match.Start, match.Length)}' compares risks without the number they start from",
            "say in the same paragraph how many in 100 or 1,000 it is, or that the number is not known");

    private static IEnumerable<PhraseMatch> Comparisons(PageText page, Passage passage) =>
        page.Lexicon["relative-risk"].In(passage).Concat(page.Lexicon["relative-percent"].In(passage).Where(match => IsPercentBefore(passage, match.FirstWord)));

    /// <summary>Whether "30%", "30 per cent" or "30 percent" stands before a word.</summary>
    private static bool IsPercentBefore(Passage passage, int word) =>
        Enumerable.Range(1, 3).Any(back => word >= back && Figures.IsPercent(passage, word - back)
            && passage.Words[word].Start - passage.Words[word - back].End <= " per cent ".Length);

    /// <summary>Whether the paragraph has a share, a number of per cent that is not itself a comparison, or says that nobody knows.</summary>
    private static bool HasBase(Passage passage)
    {
        for (var word = 0; word < passage.Words.Length; word++)
        {
            if (Figures.IsShare(passage, word) || (Figures.IsPercent(passage, word) && !IsCompared(passage, word)))
            {
                return true;
            }
        }
        return passage.Text.Contains("not known", StringComparison.Ordinal) || passage.Text.Contains("no good source", StringComparison.Ordinal)
            || passage.Text.Contains("nobody knows", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsCompared(Passage passage, int word)
    {
        var rest = passage.Text.AsSpan(passage.Words[word].End).TrimStart(" %");
        return rest.StartsWith("more") || rest.StartsWith("higher") || rest.StartsWith("less") || rest.StartsWith("lower") || rest.StartsWith("greater");
    }
}
