using LupusBackPain.Diagnostics;
using LupusBackPain.Editorial.Text;
using LupusBackPain.Model;

namespace LupusBackPain.Editorial.Safety;

/// <summary>Signs of the care cards, copied into a page, where they will not change with the cards.</summary>
internal static class SignCopied
{
    // A sign of which two pieces of five words in a row stand in a passage has been copied, or nearly so.
    private const int Pieces = 2;

    public static readonly Check Check = Check.Page(
        new Rule("sign-copied", "SAFE-14", Severity.Warning)
        {
            Title = "A sign of the care cards is brought in from the data, not copied",
            Why = "A copy stays as it was when the signs are changed.",
            Source = "PIF, systems",
            Good = "::: care-cards back-pain emergency",
            Bad = "Call for help if your legs quickly become weak or unsteady, or you feel a numb band around your body.",
            IsFixed = true,
        },
        Find);

    private static IEnumerable<Diagnostic> Find(PageText page) =>
        from passage in page.Body
        from sign in page.Lexicon[DataWords.CareCards].In(passage).GroupBy(match => match.Entry)
        let matches = sign.ToList()
        where matches.Count >= Pieces && IsMostOf(sign.Key, matches.Count)
        let start = matches[0].Start
        select Check.Rule.At(
            passage.At(start, matches[^1].Start + matches[^1].Length - start), $"these words are copied from the care cards '{sign.Key.Say}'",
            $"write '::: care-cards {sign.Key.Say}', or link to the page that shows them");

    /// <summary>Whether so many pieces, none of which share a word, make up most of a sign.</summary>
    private static bool IsMostOf(WordEntry sign, int pieces) => pieces * DataWords.Piece * 10 >= (sign.Words.Length + DataWords.Piece - 1) * 7;
}
