using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Tests.Markup;

public sealed class PictureTests
{
    [Fact]
    public void A_picture_has_its_size_and_the_first_loads_at_once() => Assert.Equal(
        "<p><img src=\"/lupus/media/spine.png\" alt=\"A spine\" width=\"640\" height=\"480\" decoding=\"async\"></p>\n"
        + "<p><img src=\"/lupus/media/spine.png\" alt=\"The &quot;same&quot; again\" title=\"T\" width=\"640\" height=\"480\" loading=\"lazy\" decoding=\"async\"> b</p>",
        Sample.Html("![A spine](../media/spine.png)\n\n![The \"same\" *again*](/media/spine.png \"T\") b"));

    [Theory]
    [InlineData("../media/bones/hüfte%201.png")]
    [InlineData("<../media/bones/hüfte 1.png>")]
    [InlineData("/media/bones/h%C3%BCfte%201.png")]
    public void A_picture_is_found_by_its_path(string path) => Assert.Equal(
        "<p><img src=\"/lupus/media/bones/h%C3%BCfte%201.png\" alt=\"x\" width=\"20\" height=\"10\" decoding=\"async\"></p>", Sample.Html($"![x]({path})"));

    [Fact]
    public void A_picture_alone_with_a_title_is_a_figure()
    {
        var (marked, findings) = Sample.Convert("![A spine](../media/spine.png \"The spine & its parts\")");
        Assert.Equal([], findings);
        Assert.Equal(
            "<figure>\n<img src=\"/lupus/media/spine.png\" alt=\"A spine\" width=\"640\" height=\"480\" decoding=\"async\">\n"
            + "<figcaption>The spine &amp; its parts</figcaption>\n</figure>\n",
            marked.Html.ToString());
        var block = Assert.Single(marked.Blocks);
        Assert.Equal((BlockKind.Caption, "The spine & its parts", (1, 32)), (block.Kind, block.Text.ToString(), block.PlaceOf(0)));
        Assert.Equal(new ArticleLink("../media/spine.png", "/lupus/media/spine.png", new SourceSpan(Sample.Path, 1, 12, 18)), Assert.Single(marked.Links));
    }

    [Fact]
    public void A_line_below_a_picture_is_a_caption_that_can_cite_and_link()
    {
        var (marked, findings) = Sample.Convert("![A spine](../media/spine.png)\nFigure: *Where* it hurts [@nhs], in\n[short](../red-flags.md).");
        Assert.Equal([], findings);
        Assert.StartsWith(
            "<figure>\n<img src=\"/lupus/media/spine.png\" alt=\"A spine\" width=\"640\" height=\"480\" decoding=\"async\">\n"
            + "<figcaption><em>Where</em> it hurts<sup class=\"cite\">",
            marked.Html.ToString());
        Assert.EndsWith("</figcaption>\n</figure>\n", marked.Html.ToString());
        var block = Assert.Single(marked.Blocks);
        Assert.Equal((BlockKind.Caption, "Where it hurts, in short.", (2, 10)), (block.Kind, block.Text.ToString(), block.PlaceOf(0)));
        Assert.Equal("nhs", Assert.Single(block.Citations).Id);
    }

    [Fact]
    public void A_line_below_a_picture_that_is_no_caption_stays_a_paragraph() => Assert.Equal(
        "<p><img src=\"/lupus/media/spine.png\" alt=\"A spine\" width=\"640\" height=\"480\" decoding=\"async\">\nThe figure: it</p>",
        Sample.Html("![A spine](../media/spine.png)\nThe figure: it"));

    [Theory]
    [InlineData("![x](https://example.com/a.png)", "1:6+25 image-external")]
    [InlineData("![x](//example.com/a.png)", "1:6+19 image-external")]
    [InlineData("![x](data:image/png;base64,AAAA)", "1:6+26 image-external")]
    [InlineData("![x](&#1;javascript:alert(1))", "1:6+23 image-external")]
    [InlineData("![x](../media/spin.png)", "1:6+17 image-missing")]
    [InlineData("![x](spine.png)", "1:6+9 image-missing")]
    [InlineData("![x](../media/leaflet.pdf)", "1:6+20 image-not-picture")]
    [InlineData("![](../media/spine.png)", "1:5+18 image-alt-missing")]
    [InlineData("![a [@nhs]](../media/spine.png)", "1:5+6 citation-misplaced")]
    public void Pictures_that_cannot_be_shown_are_told(string text, string finding) => Assert.Equal([finding], Sample.Codes(text));

    [Fact]
    public void A_missing_picture_names_the_nearest() => Assert.Equal(
        "did you mean '../media/spine.png'?", Assert.Single(Sample.Convert("![x](../media/spin.png)").Findings).Help);
}
