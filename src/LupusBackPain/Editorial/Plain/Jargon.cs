using LupusBackPain.Diagnostics;
using LupusBackPain.Editorial.Text;
using LupusBackPain.Model;

namespace LupusBackPain.Editorial.Plain;

/// <summary>Medical and office words that have a plain one, where the page does not explain them at first use.</summary>
internal static class Jargon
{
    public static readonly Check Check = Check.Page(
        new Rule("jargon", "READ-05", Severity.Warning)
        {
            Title = "A medical word is explained where a page first uses it",
            Why = "A word that a reader does not know hides the sentence around it.",
            Source = "NHS digital service manual, A to Z of health writing; CDC, Everyday Words for Public Health Communication",
            Good = "Tests show how well your kidneys work (renal function).",
            Bad = "Tests of renal function follow.",
        },
        page => Unexplained(page, "jargon", Severity.Warning).Concat(Unexplained(page, "formal", Severity.Information)));

    private static IEnumerable<Diagnostic> Unexplained(PageText page, string list, Severity severity)
    {
        var met = new HashSet<WordEntry>(ReferenceEqualityComparer.Instance);
        var read = new List<Passage>();
        foreach (var passage in page.Passages.Where(passage => passage.IsProse))
        {
            read.Add(passage);
            foreach (var match in page.Lexicon[list].In(passage))
            {
                if (passage.IsQuoted(match.Start) || !met.Add(match.Entry) || IsExplained(page, read, passage, match))
                {
                    continue;
                }
                yield return Check.Rule.At(
                    passage.At(match.Start, match.Length), $"'{passage.Text.Substring(match.Start, match.Length)}' is a hard word",
                    match.Entry.Say is { } plain ? $"write: {plain}; or explain it in brackets where it first stands" : "explain it in brackets where it first stands",
                    severity);
            }
        }
    }

    private static bool IsExplained(PageText page, List<Passage> read, Passage passage, PhraseMatch match) =>
        Brackets.Around(passage.Text, match.Start, match.Start + match.Length)
        || Brackets.Behind(passage.Text, match.Start + match.Length)
        || page.Lexicon.Glossary.In(passage).Any(term => term.FirstWord <= match.FirstWord && match.FirstWord + match.WordCount <= term.FirstWord + term.WordCount)
        || (match.Entry.Say is { } plain && plain.Split(", ").Any(words => read.Exists(before => Says(before, words))));

    private static bool Says(Passage passage, string words) => passage.Text.Contains(words, StringComparison.OrdinalIgnoreCase);
}
