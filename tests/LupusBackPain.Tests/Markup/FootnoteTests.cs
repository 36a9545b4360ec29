using LupusBackPain.Markup;
using LupusBackPain.Model;

namespace LupusBackPain.Tests.Markup;

public sealed class FootnoteTests
{
    private static string Mark(int index, int order, string letter) =>
        $"<sup class=\"footnote\"><a id=\"fnref-{index}\" href=\"#fn-{order}\" role=\"doc-noteref\" aria-label=\"Footnote {letter}\">{letter}</a></sup>";

    private static string Back(int index, string letter) =>
        $" <a href=\"#fnref-{index}\" role=\"doc-backlink\" aria-label=\"Back to footnote {letter} in the text\">↑</a>";

    [Fact]
    public void Footnotes_follow_the_text_and_lead_back()
    {
        var (marked, findings) = Sample.Convert("A [^x].\nB[^y][^x]\n\n[^y]: Second\n\n[^x]: *First*\n\n    more");
        Assert.Equal([], findings);
        Assert.Equal(
            $"<p>A{Mark(1, 1, "a")}.\nB{Mark(3, 2, "b")}{Mark(2, 1, "a")}</p>\n<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"Footnotes\">\n"
            + $"<ol type=\"a\">\n<li id=\"fn-1\">\n<p><em>First</em></p>\n<p>more{Back(1, "a")}{Back(2, "a")}</p>\n</li>\n"
            + $"<li id=\"fn-2\">\n<p>Second{Back(3, "b")}</p>\n</li>\n</ol>\n</section>\n",
            marked.Html.ToString());
        Assert.Equal(
            [(BlockKind.Paragraph, "A. B"), (BlockKind.Footnote, "First"), (BlockKind.Footnote, "more"), (BlockKind.Footnote, "Second")],
            marked.Blocks.Select(block => (block.Kind, block.Text.ToString())));
    }

    [Fact]
    public void A_footnote_may_follow_a_list_or_a_definition()
    {
        Assert.Equal([], Sample.Codes("- a[^1]\n\n[^1]: x"));
        Assert.Equal([], Sample.Codes("T\n:   a[^1]\n\n[^1]: x"));
        Assert.Equal([], Sample.Codes("::: note\na[^1]\n:::\n\n[^1]: x"));
    }

    [Fact]
    public void Marks_and_texts_without_each_other_are_told() => Assert.Equal(
        [
            "1:2+4 footnote-missing: there is no footnote '2'",
            "3:2+2 footnote-unused: no mark leads to the footnote '1', so the page does not show it",
            "5:3+4 footnote-missing: there is no footnote '3'",
        ],
        Sample.Findings("a[^2]\n\n[^1]: x\n\nb [^3]\n\n> [^3]: link"));

    [Fact]
    public void A_second_footnote_of_one_name_is_told() =>
        Assert.Equal(["5:2+2 footnote-duplicate: the footnote '1' is written a second time, after line 3"], Sample.Findings("a[^1]\n\n[^1]: x\n\n[^1]: y"));

    [Theory]
    [InlineData(1, "a")]
    [InlineData(26, "z")]
    [InlineData(27, "aa")]
    [InlineData(702, "zz")]
    [InlineData(703, "aaa")]
    public void Numbers_count_in_letters(int number, string letters) => Assert.Equal(letters, Footnotes.Letters(number));
}
