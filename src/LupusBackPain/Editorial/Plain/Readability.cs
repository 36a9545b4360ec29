using System.Globalization;
using LupusBackPain.Editorial.Text;

namespace LupusBackPain.Editorial.Plain;

/// <summary>
/// How hard a page's prose is to read, in US school grades: Flesch-Kincaid (Kincaid 1975) and SMOG (McLaughlin 1969, on the whole text). Raw
/// counts every word as it is spoken; adjusted counts terms that the glossary explains and names of medicines as words of at most two
/// syllables. SMOG is validated for 30 sentences and more.
/// </summary>
internal sealed record Readability(int Words, int Sentences, Count Raw, Count Adjusted)
{
    /// <summary>Fewer words than this say nothing.</summary>
    public const int LeastWords = 100;

    /// <summary>Fewer sentences than this are outside SMOG's validated use.</summary>
    public const int LeastSentences = 30;

    public double Grade => GradeOf(Adjusted);
    public double RawGrade => GradeOf(Raw);
    public double Smog => SmogOf(Adjusted);
    public double RawSmog => SmogOf(Raw);

    /// <summary>Flesch's reading ease of the raw count; 60 and more is plain English.</summary>
    public double Ease => 206.835 - (1.015 * Words / Sentences) - (84.6 * Raw.Syllables / Words);

    /// <summary>Counts a page's prose: a list's item is a sentence; headings, tables and captions are none.</summary>
    public static Readability Of(PageText page)
    {
        var (words, sentences) = (0, 0);
        var (raw, adjusted) = (default(Count), default(Count));
        foreach (var passage in page.Body.Where(passage => passage.IsProse))
        {
            sentences += passage.Sentences.Length;
            var terms = Terms(page, passage);
            for (var at = 0; at < passage.Words.Length; at++)
            {
                var (spoken, plain) = (0, 0);
                var first = at;
                do
                {
                    var word = passage.Words[at];
                    var count = SyllablesOf(page.Lexicon, passage[word], word.Id);
                    spoken += count;
                    plain += terms[at] ? Math.Min(2, count) : count;
                }
                while (at + 1 < passage.Words.Length && passage.Words[at + 1].IsJoined && ++at > first);
                words++;
                raw = raw.With(spoken);
                adjusted = adjusted.With(plain);
            }
        }
        return new Readability(words, sentences, raw, adjusted);
    }

    /// <summary>The syllables of one word of a text, which has this number in the lexicon: digits and single letters are one, an abbreviation in capitals one a letter.</summary>
    public static int SyllablesOf(Lexicon lexicon, ReadOnlySpan<char> word, int id) =>
        char.IsAsciiDigit(word[0]) ? 1
        : Abbreviations.Looks(word) ? Abbreviations.Letters(word)
        : lexicon.SyllablesOf(id) is { } known ? known
        : Syllables.Of(word);

    /// <summary>“7.3”.</summary>
    public static string Show(double grade) => grade.ToString("F1", CultureInfo.InvariantCulture);

    private static bool[] Terms(PageText page, Passage passage)
    {
        var terms = new bool[passage.Words.Length];
        foreach (var match in page.Lexicon.Glossary.In(passage).Concat(page.Lexicon["medicine-names"].In(passage)))
        {
            terms.AsSpan(match.FirstWord, match.WordCount).Fill(true);
        }
        return terms;
    }

    private double GradeOf(Count count) => (0.39 * Words / Sentences) + (11.8 * count.Syllables / Words) - 15.59;

    private double SmogOf(Count count) => 3.1291 + (1.0430 * Math.Sqrt(count.LongWords * 30.0 / Sentences));
}

/// <summary>The syllables of a text, and its words of three and more.</summary>
internal readonly record struct Count(int Syllables, int LongWords)
{
    public Count With(int syllables) => new(Syllables + syllables, LongWords + (syllables >= 3 ? 1 : 0));
}
