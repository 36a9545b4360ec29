using LupusBackPain.Diagnostics;
using LupusBackPain.Editorial.Text;

namespace LupusBackPain.Editorial.Provenance;

/// <summary>Dates in other forms.</summary>
internal static class DateForm
{
    public static readonly Check Check = Check.Page(
        new Rule("date-form", "DATE-05", Severity.Warning)
        {
            Title = "A date is written as 6 August 2018",
            Why = "Half the world reads 06/08/2018 as June.",
            Source = "NHS digital service manual, dates",
            Good = "6 August 2018",
            Bad = "06/08/2018, August 6, 2018 or 2018-08-06",
        },
        Find);

    private static IEnumerable<Diagnostic> Find(PageText page) =>
        from passage in page.Passages
        where passage.HasNumber
        from at in Enumerable.Range(0, Math.Max(0, passage.Words.Length - 2))
        let end = EndOf(page, passage, at)
        where end > 0 && !passage.IsQuoted(passage.Words[at].Start)
        let start = passage.Words[at].Start
        select Check.Rule.At(passage.At(start, end - start), $"'{passage.Text[start..end]}' is no date that everybody reads alike", "write it as 6 August 2018");

    /// <summary>Where a date of another form that begins with a word ends; 0 where none does.</summary>
    private static int EndOf(PageText page, Passage passage, int at)
    {
        var (first, second, third) = (passage.Words[at], passage.Words[at + 1], passage.Words[at + 2]);
        var isAmerican = IsNumber(passage, second, 1, 2) && IsNumber(passage, third, 4, 4) && page.Lexicon["months"].Has(first.Id) && third.Start - second.End <= 2;
        var isShort = IsNumber(passage, first, 1, 4) && IsNumber(passage, second, 1, 2) && IsNumber(passage, third, 2, 4)
            && first.Length + third.Length >= 5 && IsMark(passage, first, second) && IsMark(passage, second, third);
        return isAmerican || isShort ? third.End : 0;
    }

    private static bool IsNumber(Passage passage, Word word, int least, int most) =>
        word.Length >= least && word.Length <= most && passage[word].IndexOfAnyExceptInRange('0', '9') < 0;

    private static bool IsMark(Passage passage, Word before, Word after) => after.Start == before.End + 1 && passage.Text[before.End] is '/' or '-';
}
