using LupusBackPain.Diagnostics;
using LupusBackPain.Editorial.Text;

namespace LupusBackPain.Editorial.Plain;

/// <summary>Pages with too many long words, by SMOG.</summary>
internal static class SmogGrade
{
    private const double Warn = 11, Fail = 13;

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
            $"say these long words more plainly, or explain them in the glossary: {string.Join(", ", Hardest.Words(page).Take(Hardest.WordsShown).Select(found => found.Word))}",
            read.Smog > Fail ? Severity.Error : null);
    }
}
