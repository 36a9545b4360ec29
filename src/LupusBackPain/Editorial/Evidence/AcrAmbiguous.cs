using LupusBackPain.Diagnostics;
using LupusBackPain.Editorial.Text;

namespace LupusBackPain.Editorial.Evidence;

/// <summary>The letters ACR before the page has said what they stand for.</summary>
internal static class AcrAmbiguous
{
    public static readonly Check Check = Check.Page(
        new Rule("acr-ambiguous", "CITE-19", Severity.Error)
        {
            Title = "Where ACR first stands, it is said which one it is",
            Why = "The colleges of Rheumatology and of Radiology share the letters, and both write guidelines that health pages cite.",
            Source = "NHS digital service manual, abbreviations",
            Good = "The American College of Rheumatology (ACR) writes …",
            Bad = "The ACR writes …",
        },
        Find);

    private static IEnumerable<Diagnostic> Find(PageText page)
    {
        foreach (var passage in page.Body.Where(passage => passage.IsProse))
        {
            var word = passage.Words.FirstOrDefault(word => passage[word] is "ACR");
            var named = page.Lexicon["names-of-acr"].In(passage).Any();
            if (word.Length > 0 && !named)
            {
                yield return Check.Rule.At(passage.At(word.Start, word.Length), "'ACR' may be the college of Rheumatology or of Radiology", "write the whole name here, and (ACR) behind it");
            }
            if (word.Length > 0 || named)
            {
                yield break;
            }
        }
    }
}
