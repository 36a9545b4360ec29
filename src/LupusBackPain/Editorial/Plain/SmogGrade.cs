using LupusBackPain.Diagnostics;
using LupusBackPain.Editorial.Text;

namespace LupusBackPain.Editorial.Plain;

/// <summary>Pages with too many long words, by SMOG.</summary>
internal static class SmogGrade
{
    private const double Warn = 11, Fail = 13;
    private const int Shown = 10;

    public static readonly Check Check = Check.Page(
        new Rule("smog-grade", "READ-02", Severity.Warning)
        {
            Title = "A page of 30 sentences and more reads at SMOG grade 11 or below (adjusted)",
            Why = "SMOG says how much schooling a reader needs to understand all of a text. Long words drive it.",
            Source = "McLaughlin 1969, SMOG grading: a new readability formula",
            Good = "It can make your bones weak.",
            Bad = "Glucocorticoid administration necessitates periodical densitometry.",
        },
        Find);

    private static IEnumerable<Diagnostic> Find(PageText page)
    {
        var read = page.Readability;
        if (read.Words < Readability.LeastWords || read.Sentences < Readability.LeastSentences || read.Smog <= Warn)
        {
            yield break;
        }
        yield return Check.Rule.At(
            page.FrontMatter.Title.Span,
            $"the page has SMOG grade {Readability.Show(read.Smog)} ({Readability.Show(read.RawSmog)} before adjustment); 10 is good",
            $"say these long words more plainly, or explain them in the glossary: {string.Join(", ", LongWords(page).Take(Shown))}",
            read.Smog > Fail ? Severity.Error : null);
    }

    /// <summary>The long words that nothing explains, most frequent first.</summary>
    private static IEnumerable<string> LongWords(PageText page) =>
        from passage in page.Body
        where passage.IsProse
        let explained = page.Lexicon.Glossary.In(passage).ToList()
        from word in passage.Words
        let letters = passage.Text.Substring(word.Start, word.Length)
        where Readability.SyllablesOf(page.Lexicon, letters) >= 3 && !explained.Exists(match => match.Start <= word.Start && word.End <= match.Start + match.Length)
        group letters by letters.ToLowerInvariant() into found
        orderby found.Count() descending, found.Key
        select found.Key;
}
