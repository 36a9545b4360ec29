using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Tests.Markup;

public sealed class KeyPointTests
{
    private static Located<string> At(string text, int line, int column, int? length = null) =>
        new(text, new SourceSpan(Sample.Path, line, column, length ?? text.Length));

    [Fact]
    public void Key_points_are_inline_Markdown_and_cite_first()
    {
        var (marked, findings) = Sample.Convert("Body [@nhs; @sle-2023]", front: Sample.Front(null, At("One *two* [@sle-2023].", 6, 5), At("# 1. - x", 7, 5)));
        Assert.Equal([], findings);
        Assert.Equal(
            ["One <em>two</em><sup class=\"cite\"><a id=\"cite-1-1\" href=\"#ref-1\" role=\"doc-biblioref\" aria-label=\"Source 1\">1</a></sup>.", "# 1. - x"],
            marked.KeyPoints.Select(point => point.ToString()));
        Assert.Equal(["sle-2023", "nhs"], marked.Cited);
        Assert.Equal([(BlockKind.KeyPoint, "One two."), (BlockKind.KeyPoint, "# 1. - x"), (BlockKind.Paragraph, "Body")],
            marked.Blocks.Select(block => (block.Kind, block.Text.ToString())));
        Assert.Equal(new SourceSpan(Sample.Path, 6, 17, 8), marked.Blocks[0].Citations[0].Span);
        Assert.Equal((6, 10), marked.Blocks[0].PlaceOf(4));
    }

    [Fact]
    public void A_finding_stands_at_its_letter() => Assert.Equal(
        [new SourceSpan(Sample.Path, 6, 9, 4)], Sample.Convert("", front: Sample.Front(null, At("x [@nope]", 6, 5))).Findings.Select(finding => finding.Span));

    [Fact]
    public void A_value_that_is_folded_is_told_as_a_whole() => Assert.Equal(
        [new SourceSpan(Sample.Path, 6, 5, 20)], Sample.Convert("", front: Sample.Front(null, At("x [@nope]", 6, 5, 20))).Findings.Select(finding => finding.Span));

    [Fact]
    public void Links_and_refusals_work_there_too()
    {
        var (marked, findings) = Sample.Convert("", front: Sample.Front(null, At("[a](../red-flags.md) <br> [^1]", 6, 5)));
        Assert.Equal("<a href=\"/lupus/red-flags/\">a</a>  [^1]", Assert.Single(marked.KeyPoints).ToString());
        Assert.Equal(["html-refused", "footnote-missing"], findings.Select(finding => finding.Code));
        Assert.Equal(new SourceSpan(Sample.Path, 6, 9, 15), Assert.Single(marked.Links).Span);
    }
}
