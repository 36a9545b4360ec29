using LupusBackPain.Diagnostics;
using LupusBackPain.Editorial.Text;

namespace LupusBackPain.Editorial.Plain;

/// <summary>Words that judge, or say less than they seem to.</summary>
internal static class VagueWords
{
    public static readonly Check Check = Check.Page(
        new Rule("word-vague", "READ-18", Severity.Warning)
        {
            Title = "No words that judge, or promise without saying how much",
            Why = "What is easy for the writer may be hard for the reader, who then feels at fault.",
            Source = "NHS digital service manual, A to Z of health writing; CDC Clear Communication Index",
            Good = "Lift your leg as far as you can.",
            Bad = "Simply lift your leg. It is easy.",
        },
        Find);

    private static IEnumerable<Diagnostic> Find(PageText page) =>
        ListedWords.Find(page, Check.Rule, "vague", words => $"'{words}' judges, or says little")
            .Concat(ListedWords.Find(page, Check.Rule, "should", words => $"'{words}' can sound like blame", Severity.Information));
}
