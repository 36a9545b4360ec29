using LupusBackPain.Diagnostics;
using LupusBackPain.Editorial.Text;

namespace LupusBackPain.Editorial.Plain;

/// <summary>Sentences that are too long to hold in mind.</summary>
internal static class LongSentence
{
    private const int Advised = 20, Warn = 25, Fail = 40;

    public static readonly Check Check = Check.Page(
        new Rule("sentence-long", "READ-03", Severity.Warning)
        {
            Title = "A sentence has at most 25 words, and most have at most 20",
            Why = "A tired reader loses the beginning of a long sentence before its end.",
            Source = "GOV.UK content design: 25 words; NHS digital service manual: 20",
            Good = "Call your doctor. Say when it began.",
            Bad = "You should call your doctor, and when you do you should say when it began, what it feels like, what makes it better, and also which medicines you are taking at present.",
        },
        Find);

    private static IEnumerable<Diagnostic> Find(PageText page)
    {
        var (all, long20) = (0, 0);
        foreach (var passage in page.Passages.Where(passage => passage.IsProse))
        {
            foreach (var sentence in passage.Sentences)
            {
                var words = passage.CountOf(sentence);
                all++;
                long20 += words > Advised ? 1 : 0;
                if (words > Warn)
                {
                    yield return Check.Rule.At(
                        passage.At(sentence), $"this sentence has {words} words; a reader in pain can hold about {Advised}",
                        "make two or three sentences of it", words > Fail ? Severity.Error : null);
                }
            }
        }
        if (all >= 10 && long20 * 10 > all)
        {
            yield return Check.Rule.At(
                page.FrontMatter.Title.Span, $"{long20} of the page's {all} sentences have more than {Advised} words", "shorten some of them", Severity.Information);
        }
    }
}
