using LupusBackPain.Diagnostics;
using LupusBackPain.Editorial.Text;

namespace LupusBackPain.Editorial.Structure;

/// <summary>Words that claim a quality mark or somebody's approval. To say that a site has none is fine.</summary>
internal static class BadgeClaimed
{
    public static readonly Check Check = Check.Page(
        new Rule("badge-claimed", "SITE-06", Severity.Error)
        {
            Title = "No page claims a quality mark, or the approval of a health service",
            Why = "A mark that nobody gave lends trust that nobody checked. The HON code ended in 2022.",
            Source = "PIF TICK; HON Foundation",
            Good = "This site carries no quality mark.",
            Bad = "Our pages are HONcode certified.",
            IsFixed = true,
        },
        Find);

    private static IEnumerable<Diagnostic> Find(PageText page) =>
        from passage in page.Passages
        from match in page.Lexicon["badges"].In(passage)
        where !passage.IsQuoted(match.Start) && !Denial.IsDenied(page, passage, match)
        let words = passage.Text.Substring(match.Start, match.Length)
        select Check.Rule.At(passage.At(match.Start, match.Length), $"'{words}' claims a mark or an approval", "take it out; say instead how the page was made, and who checked it");
}
