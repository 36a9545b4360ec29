using LupusBackPain.Diagnostics;
using LupusBackPain.Editorial.Text;

namespace LupusBackPain.Editorial.Plain;

/// <summary>Latin shorthand: e.g., i.e., etc.</summary>
internal static class LatinShorthand
{
    public static readonly Check Check = Check.Page(
        new Rule("latin-shorthand", "READ-19", Severity.Warning)
        {
            Title = "No e.g., i.e. or etc.",
            Why = "Some readers do not know them, and screen readers may spell them out.",
            Source = "NHS digital service manual, Abbreviations and acronyms; GOV.UK style guide",
            Good = "Gentle exercise, such as walking.",
            Bad = "Gentle exercise, e.g. walking.",
        },
        Find);

    private static IEnumerable<Diagnostic> Find(PageText page) =>
        ListedWords.Find(page, Check.Rule, "latin", words => $"'{words}' is shorthand that some readers do not know");
}
