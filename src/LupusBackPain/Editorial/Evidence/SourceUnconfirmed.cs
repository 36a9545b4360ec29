using LupusBackPain.Diagnostics;
using LupusBackPain.Editorial.Text;

namespace LupusBackPain.Editorial.Evidence;

/// <summary>Citations of sources that nobody has read for the site.</summary>
internal static class SourceUnconfirmed
{
    public static readonly Check Check = Check.Page(
        new Rule("source-unconfirmed", "CITE-07", Severity.Warning)
        {
            Title = "A source that nobody has read for this site supports no claim",
            Why = "A title is no evidence; what stands in the text may be something else.",
            Source = "This project",
            Good = "custom: {confirmed: true}",
            Bad = "custom: {confirmed: false}",
        },
        Find);

    private static IEnumerable<Diagnostic> Find(PageText page) =>
        from passage in page.Passages
        from citation in passage.Block.Citations
        where page.SourceOf(citation) is { Confirmed: false }
        select Check.Rule.At(citation.Span, $"nobody has read '{citation.Id}' for this site", "read it and say so in references.yaml, or cite another source");
}
