using LupusBackPain.Diagnostics;
using LupusBackPain.Editorial.Text;

namespace LupusBackPain.Editorial.Plain;

/// <summary>Pages on which many sentences hide who does what. A guess by the forms of words, so it only informs.</summary>
internal static class PassiveVoice
{
    private const int Percent = 15, LeastSentences = 20;

    public static readonly Check Check = Check.Page(
        new Rule("passive-voice", "READ-08", Severity.Information)
        {
            Title = "At most 15 in 100 sentences are in the passive voice",
            Why = "A reader needs to know who does what: what you do, and what the doctor does.",
            Source = "CDC Clear Communication Index; NHS digital service manual",
            Good = "Your doctor checks your blood.",
            Bad = "Blood is checked.",
        },
        Find);

    private static IEnumerable<Diagnostic> Find(PageText page)
    {
        var prose = page.Body.Where(passage => passage.IsProse).ToList();
        var all = prose.Sum(passage => passage.Sentences.Length);
        var passive = prose.SelectMany(passage => passage.Sentences.Where(sentence => IsPassive(page, passage, sentence)).Select(sentence => passage.At(sentence).Line)).ToList();
        if (all >= LeastSentences && passive.Count * 100 > all * Percent)
        {
            yield return Check.Rule.At(
                page.FrontMatter.Title.Span, $"{passive.Count} of the page's {all} sentences seem to be passive",
                $"say who does it, for example on line {string.Join(", ", passive.Distinct().Take(5))}");
        }
    }

    /// <summary>A form of "be" with a participle right behind it, or behind one adverb.</summary>
    private static bool IsPassive(PageText page, Passage passage, Sentence sentence) =>
        page.Lexicon["be"].In(passage, sentence).Any(be =>
            IsParticiple(page, passage, sentence, be.FirstWord + 1)
            || (EndsIn(passage, sentence, be.FirstWord + 1, "ly") && IsParticiple(page, passage, sentence, be.FirstWord + 2)));

    private static bool IsParticiple(PageText page, Passage passage, Sentence sentence, int word) =>
        (EndsIn(passage, sentence, word, "ed") && !page.Lexicon["adjectives"].StandsAt(passage, word)) || (word < sentence.FirstWord + sentence.WordCount && page.Lexicon["participles"].StandsAt(passage, word));

    private static bool EndsIn(Passage passage, Sentence sentence, int word, string ending) =>
        word < sentence.FirstWord + sentence.WordCount && passage.Words[word].Length > 4 && passage[passage.Words[word]].EndsWith(ending);
}
