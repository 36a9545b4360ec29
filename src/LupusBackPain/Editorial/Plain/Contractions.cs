using LupusBackPain.Diagnostics;
using LupusBackPain.Editorial.Text;

namespace LupusBackPain.Editorial.Plain;

/// <summary>Negative contractions, which readers mistake for their opposite.</summary>
internal static class Contractions
{
    public static readonly Check Check = Check.Page(
        new Rule("contraction-negative", "READ-09", Severity.Warning)
        {
            Title = "No negative contractions",
            Why = "Many readers take \"don't\" for \"do\", and those who hear the page may miss it.",
            Source = "NHS digital service manual; GOV.UK research on contractions",
            Good = "Do not stop this medicine.",
            Bad = "Don't stop this medicine.",
        },
        Find);

    private static IEnumerable<Diagnostic> Find(PageText page) =>
        ListedWords.Find(page, Check.Rule, "contractions", words => $"'{words}' is often misread");
}
