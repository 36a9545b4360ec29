namespace LupusBackPain.Editorial.Text;

/// <summary>Sentences that deny something do not claim it: "there is no cure", "no good evidence that it prevents".</summary>
internal static class Denial
{
    // How many words before a phrase a word such as "no" may stand and still deny it.
    private const int Reach = 6;

    /// <summary>Whether a word of the list "denials" stands shortly before a phrase in its sentence.</summary>
    public static bool IsDenied(PageText page, Passage passage, PhraseMatch match) =>
        page.Lexicon["denials"].In(passage, passage.SentenceAt(match.Start))
            .Any(denial => denial.FirstWord >= match.FirstWord - Reach && denial.FirstWord < match.FirstWord);
}
