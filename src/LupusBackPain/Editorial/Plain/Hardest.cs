using LupusBackPain.Editorial.Text;

namespace LupusBackPain.Editorial.Plain;

/// <summary>Where an editor begins who wants to make a page easier: its longest sentences, and the long words that nothing explains.</summary>
internal static class Hardest
{
    /// <summary>How many of each are worth showing.</summary>
    public const int SentencesShown = 5, WordsShown = 10;

    /// <summary>The sentences of the prose, longest first.</summary>
    public static IEnumerable<(Passage Passage, Sentence Sentence, int Words)> Sentences(PageText page) =>
        page.Body.Where(passage => passage.IsProse)
            .SelectMany(passage => passage.Sentences.Select(sentence => (passage, sentence, passage.CountOf(sentence))))
            .OrderByDescending(found => found.Item3);

    /// <summary>
    /// The words of three syllables and more that the glossary does not explain, most frequent first. Names of medicines and abbreviations cannot be
    /// said more plainly.
    /// </summary>
    public static IEnumerable<(string Word, int Count)> Words(PageText page) =>
        from passage in page.Body
        where passage.IsProse
        let explained = page.Lexicon.Glossary.In(passage).Concat(page.Lexicon["medicine-names"].In(passage)).ToList()
        from word in passage.Words
        where Readability.SyllablesOf(page.Lexicon, passage[word], word.Id) >= 3 && !Abbreviations.Looks(passage[word])
            && !explained.Exists(match => match.Start <= word.Start && word.End <= match.Start + match.Length)
        let written = passage.Text.Substring(word.Start, word.Length)
        let letters = passage.Sentences.Any(sentence => sentence.Start == word.Start) ? written.ToLowerInvariant() : written
        group letters by letters.ToLowerInvariant() into found
        orderby found.Count() descending, found.Key
        select (found.FirstOrDefault(word => char.IsLower(word[0])) ?? found.First(), found.Count());
}
