using LupusBackPain.Diagnostics;
using LupusBackPain.Editorial.Text;

namespace LupusBackPain.Editorial.Evidence;

/// <summary>Words of cause in a sentence whose sources are all observational, or opinions.</summary>
internal static class CausalClaim
{
    public static readonly Check Check = Check.Page(
        new Rule("causal-claim", "CITE-12", Severity.Warning)
        {
            Title = "A source that only watched or thought is not cited for what brings something about",
            Why = "What goes together need not be cause and effect; a reader may change a treatment for nothing.",
            Source = "CDC Clear Communication Index, science; DISCERN, question 8",
            Good = "Smoking is linked with back pain [@cohort-2021].",
            Bad = "Smoking causes back pain [@cohort-2021].",
        },
        Find);

    private static IEnumerable<Diagnostic> Find(PageText page) =>
        from passage in page.Passages
        where !passage.Block.Citations.IsEmpty
        from sentence in passage.Sentences
        let sources = Sources.Behind(page, passage.CitationsOf(sentence))
        where sources.Count > 0 && sources.All(Sources.CannotShowCause)
        from match in page.Lexicon["causal"].In(passage, sentence)
        where !passage.IsQuoted(match.Start) && !Denial.IsDenied(page, passage, match) && !Clause.Has(page, "hedges", passage, match, 4)
        select Check.Rule.At(
            passage.At(match.Start, match.Length), $"'{passage.Text.Substring(match.Start, match.Length)}' says more than {string.Join(", ", sources.Select(source => source.Id).Distinct())} can show",
            $"write: {match.Entry.Say}, or may");
}
