using LupusBackPain.Diagnostics;
using LupusBackPain.Editorial.Text;

namespace LupusBackPain.Editorial.Plain;

/// <summary>Pages that are too hard to read, by Flesch-Kincaid. A formula cannot judge a text, so only gross failures are errors.</summary>
internal static class ReadingGrade
{
    private const double Warn = 9, Fail = 11;

    public static readonly Check Check = Check.Page(
        new Rule("reading-grade", "READ-01", Severity.Warning)
        {
            Title = "A page reads at US grade 9 or below (Flesch-Kincaid, adjusted)",
            Why = "Many adults read at the level of a 9 to 11 year old, and everybody reads worse in pain.",
            Source = "American Medical Association, National Institutes of Health and CDC: grade 6 to 8",
            Good = "Call your doctor today. Say that you have lupus.",
            Bad = "Immediate communication with an appropriately qualified medical practitioner is advisable.",
        },
        Find);

    private static IEnumerable<Diagnostic> Find(PageText page)
    {
        var read = page.Readability;
        if (read.Words < Readability.LeastWords || read.Grade <= Warn)
        {
            yield break;
        }
        yield return Check.Rule.At(
            page.FrontMatter.Title.Span,
            $"the page reads at grade {Readability.Show(read.Grade)} ({Readability.Show(read.RawGrade)} before terms that the glossary explains are adjusted); 8 is good",
            Longest(page), read.Grade > Fail ? Severity.Error : null);
    }

    /// <summary>Where an editor would begin: the longest sentences.</summary>
    private static string Longest(PageText page)
    {
        var lines = Hardest.Sentences(page).Take(Hardest.SentencesShown).Select(found => $"line {found.Passage.At(found.Sentence).Line} ({found.Words} words)");
        return $"shorten the longest sentences first: {string.Join(", ", lines)}";
    }
}
