using LupusBackPain.Diagnostics;
using LupusBackPain.Editorial.Text;

namespace LupusBackPain.Editorial.Plain;

/// <summary>Paragraphs that give some numbers as per cent and others as "1 in N", which readers cannot compare.</summary>
internal static class MixedNumbers
{
    public static readonly Check Check = Check.Page(
        new Rule("numbers-mixed", "READ-11", Severity.Warning)
        {
            Title = "The numbers of one paragraph are given in one form",
            Why = "Comparing 5% with 1 in 12 takes arithmetic that few people do in their heads.",
            Source = "NHS digital service manual, Numbers; CDC Clear Communication Index, part C",
            Good = "It helped 5 in 100 people, and 8 in 100 had side effects.",
            Bad = "It helped 5% of people, and 1 in 12 had side effects.",
        },
        Find);

    private static IEnumerable<Diagnostic> Find(PageText page) =>
        from passage in page.Passages
        let percent = Figures.Percent(passage)
        let share = Figures.Share(passage)
        where percent is not null && share is not null
        let second = percent > share ? percent.Value : share.Value
        select Check.Rule.At(
            passage.At(passage.Words[second].Start, passage.Words[second].Length), "this paragraph gives numbers both as per cent and as 'so many in so many'",
            "give all of them as 'N in 100'");
}
