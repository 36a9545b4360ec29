using LupusBackPain.Diagnostics;
using LupusBackPain.Editorial.Text;

namespace LupusBackPain.Editorial.Safety;

/// <summary>Words that promise a cure, or that nothing can go wrong.</summary>
internal static class Hype
{
    public static readonly Check Check = Check.Page(
        new Rule("hype", "SAFE-12", Severity.Error)
        {
            Title = "No words that promise a cure or that nothing can go wrong",
            Why = "A reader who believes in a cure may stop a treatment that protects them.",
            Source = "DISCERN, question 6; Google, guidelines for raters of pages on health",
            Good = "No medicine is free of risk.",
            Bad = "This miracle treatment is risk-free.",
            IsFixed = true,
        },
        Find);

    private static IEnumerable<Diagnostic> Find(PageText page) =>
        Of(page, "hype").Concat(Of(page, "hype-doubtful", Severity.Warning))
            .Concat(Of(page, "proofs", isCalledFor: (passage, match) => passage.CitationsOf(passage.SentenceAt(match.Start)).Any()));

    private static IEnumerable<Diagnostic> Of(PageText page, string list, Severity? severity = null, Func<Passage, PhraseMatch, bool>? isCalledFor = null) =>
        from passage in page.Passages
        from match in page.Lexicon[list].In(passage)
        where !passage.IsQuoted(match.Start) && !Denial.IsDenied(page, passage, match) && isCalledFor?.Invoke(passage, match) != true
        let words = passage.Text.Substring(match.Start, match.Length)
        select Check.Rule.At(
            passage.At(match.Start, match.Length), $"'{words}' promises more than anyone can",
            ListedWords.Advice(match.Entry, "say what is known, in plain words, with its source"), severity);
}
