using LupusBackPain.Diagnostics;
using LupusBackPain.Editorial.Text;

namespace LupusBackPain.Editorial.Plain;

/// <summary>Words that make a person into their illness, or judge them.</summary>
internal static class PeopleFirst
{
    public static readonly Check Check = Check.Page(
        new Rule("people-first", "READ-07", Severity.Error)
        {
            Title = "Words put the person before the illness",
            Why = "Readers are people who live with a condition. Words such as victim tell them that they are less.",
            Source = "NHS digital service manual, Inclusive content; American Medical Association; CDC; NIH",
            Good = "People with lupus often feel tired.",
            Bad = "Lupus sufferers often feel tired.",
        },
        Find);

    private static IEnumerable<Diagnostic> Find(PageText page) =>
        ListedWords.Find(page, Check.Rule, "people-first", words => $"'{words}' puts the illness before the person, or judges them")
            .Concat(ListedWords.Find(page, Check.Rule, "labels", words => $"'{words}' names people by their illness", Severity.Warning));
}
