using LupusBackPain.Diagnostics;
using LupusBackPain.Editorial.Text;
using LupusBackPain.Model;

namespace LupusBackPain.Editorial.Evidence;

/// <summary>Citations of sources on other people in paragraphs that do not say so.</summary>
internal static class OtherPeople
{
    public static readonly Check Check = Check.Page(
        new Rule("other-people", "CITE-13", Severity.Warning)
        {
            Title = "A source about other people than the page's is named as such",
            Why = "What helps other people may not help, or may harm, the people whom the page is for.",
            Source = "GRADE, indirectness",
            Good = "In people without lupus, walking eased low back pain [@backpain-2022].",
            Bad = "Walking eases low back pain [@backpain-2022].",
        },
        Find);

    private static IEnumerable<Diagnostic> Find(PageText page) =>
        from index in Enumerable.Range(0, page.Passages.Length)
        let passage = page.Passages[index]
        from citation in passage.Block.Citations.Where(citation => page.SourceOf(citation) is { Population: not null })
        where !Says(page, index) && !HasOwn(page, passage, citation)
        select Check.Rule.At(
            citation.Span, $"'{citation.Id}' is about other people ({page.SourceOf(citation)!.Population}), and this paragraph does not say so",
            page.Site.Data.Words["other-people"].Select(entry => entry.Say).FirstOrDefault(say => say is not null) is { } words
                ? $"write whom it is about, such as '{words}'" : "write whom it is about");

    // How many passages earlier, cells not counted, may say whom the text is about.
    private const int Reach = 8;

    /// <summary>Whether a source about the page's own people stands beside it in the sentence.</summary>
    private static bool HasOwn(PageText page, Passage passage, Citation citation) =>
        passage.Sentences.Where(sentence => sentence.Holds(citation.Offset))
            .Any(sentence => passage.CitationsOf(sentence).Any(other => page.SourceOf(other) is { Population: null }));

    /// <summary>Whether the passage says it, or the passage before it, which may lead in or go before in the same breath.</summary>
    private static bool Says(PageText page, int index) =>
        page.Lexicon["other-people"].In(page.Passages[index]).Any() || (index > 0 && page.Passages[index].Kind is not BlockKind.KeyPoint && Near(page, index));

    private static bool Near(PageText page, int index)
    {
        var passed = 0;
        for (var at = index - 1; at >= 0 && passed < Reach; at--)
        {
            passed += page.Passages[at].Kind == BlockKind.TableCell ? 0 : 1;
            if (page.Lexicon["other-people"].In(page.Passages[at]).Any())
            {
                return true;
            }
            if (page.Passages[at].Kind == BlockKind.Heading)
            {
                return false;
            }
        }
        return false;
    }
}
