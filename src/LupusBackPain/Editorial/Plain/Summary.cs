using LupusBackPain.Diagnostics;
using LupusBackPain.Editorial.Text;
using LupusBackPain.Model;

namespace LupusBackPain.Editorial.Plain;

/// <summary>Health pages that do not begin with a short answer.</summary>
internal static class Summary
{
    private const int MostWords = 60;

    public static readonly Check Check = Check.Page(
        new Rule("summary-missing", "READ-10", Severity.Warning)
        {
            Title = "A health page begins with its answer, in at most 60 words",
            Why = "Many readers read only the first lines. These must hold what matters most.",
            Source = "CDC Clear Communication Index, items 1 to 3",
            Good = "Most back pain gets better in weeks. Get help at once if you cannot feel your legs.\n\n## What helps",
            Bad = "## What helps\n\nMost back pain gets better in weeks.",
        },
        Find);

    private static IEnumerable<Diagnostic> Find(PageText page)
    {
        if (!page.Article.IsHealth || page.Body.FirstOrDefault(passage => passage.Kind != BlockKind.KeyPoint) is not { } first)
        {
            yield break;
        }
        if (first.Kind != BlockKind.Paragraph)
        {
            yield return Check.Rule.At(first.At(0, first.Text.Length), "the text does not begin with an answer", "write the answer to the title first, in one to three sentences");
        }
        else if (first.Words.Count(word => !word.IsJoined) is > MostWords and var words)
        {
            yield return Check.Rule.At(
                first.At(first.Sentences[0]), $"the first paragraph has {words} words; the answer has room in {MostWords}", "keep the answer, and move the rest below a heading");
        }
    }
}
