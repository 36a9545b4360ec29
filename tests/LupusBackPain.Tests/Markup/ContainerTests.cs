using LupusBackPain.Model;

namespace LupusBackPain.Tests.Markup;

public sealed class ContainerTests
{
    [Theory]
    [InlineData("note", "Note")]
    [InlineData("warning", "Important")]
    [InlineData("do", "Do")]
    [InlineData("dont", "Do not")]
    public void A_callout_has_a_heading(string name, string heading) => Assert.Equal(
        $"<section class=\"callout callout--{name}\">\n<h2 class=\"callout__heading\">{heading}</h2>\n<p>Text</p>\n</section>",
        Sample.Html($"::: {name}\nText\n:::"));

    [Fact]
    public void A_callout_s_own_title_follows_its_kind_and_stands_below_the_last_heading()
    {
        var (marked, findings) = Sample.Convert("## A\n\n:::: warning Ask <first> ::::\n- a\n\n::: note\nb\n:::\n::::\n\nc");
        Assert.Equal([], findings);
        Assert.Equal(
            "<h2 id=\"a\">A</h2>\n<section class=\"callout callout--warning\">\n"
            + "<h3 class=\"callout__heading\"><span class=\"visually-hidden\">Important: </span>Ask &lt;first&gt;</h3>\n<ul>\n<li>a</li>\n</ul>\n"
            + "<section class=\"callout callout--note\">\n<h3 class=\"callout__heading\">Note</h3>\n<p>b</p>\n</section>\n</section>\n<p>c</p>\n",
            marked.Html.ToString());
        Assert.Equal(
            [(BlockKind.Heading, null, "A"), (BlockKind.Heading, "warning", "Ask <first>"), (BlockKind.ListItem, "warning", "a"),
                (BlockKind.Paragraph, "note", "b"), (BlockKind.Paragraph, null, "c")],
            marked.Blocks.Select(block => (block.Kind, block.Container, block.Text.ToString())));
        Assert.Equal((3, 14), marked.Blocks[1].PlaceOf(0));
    }

    [Fact]
    public void A_caution_comes_from_data_and_cites_its_sources() => Assert.Equal(
        "<p>a</p>\n<section class=\"callout callout--caution\">\n<h2 class=\"callout__heading\">Caution</h2>\n"
        + "<p>Do not stop them. In danger call <a href=\"tel:999\">999</a>.<sup class=\"cite\"><a id=\"cite-1-1\" href=\"#ref-1\" role=\"doc-biblioref\" "
        + "aria-label=\"Source 1\">1</a></sup></p>\n</section>\n<p>b</p>",
        Sample.Html("a\n::: caution steroids\nb"));

    [Theory]
    [InlineData("::: nota\nx\n:::", "1:5+4 container-unknown: there is no container 'nota'", "did you mean 'note'?")]
    [InlineData("::: {.warning}\nx\n:::", "1:5+10 container-unknown: there is no container '{.warning}'", "did you mean 'warning'?")]
    [InlineData("::: Note\nx\n:::", "1:5+4 container-unknown: there is no container 'Note'", "did you mean 'note'?")]
    [InlineData("a\n\n- ::: note T\n  x", "3:3+10 container-unclosed: the container 'note' is not closed, so it takes in all that follows",
        "put a line of ':::' behind its last line")]
    [InlineData("a\n:::\nb", "2:1+3 container-unopened: this line closes a container, but none is open here",
        "take it out; '::: care-cards' and '::: caution' need no closing line")]
    [InlineData("::: caution steroid", "1:13+7 caution-unknown: there is no caution 'steroid'", "did you mean 'steroids'?")]
    [InlineData("::: caution", "1:1+11 caution-unknown: the caution to show is not named", "name one of content/data/cautions.yaml")]
    [InlineData("::: care-cards back", "1:16+4 care-cards-unknown: there are no care cards 'back'", "name a set of content/data/red-flags.yaml")]
    [InlineData("::: care-cards", "1:1+14 care-cards-unknown: the care cards to show are not named", "name a set of content/data/red-flags.yaml")]
    [InlineData("::: care-cards back-pain urgent emergncy",
        "1:33+8 urgency-unknown: the care cards 'back-pain' have no card 'emergncy'", "did you mean 'emergency'?")]
    public void What_is_wrong_is_told_at_its_place(string text, string finding, string help)
    {
        Assert.Equal([finding], Sample.Findings(text));
        Assert.Equal(help, Assert.Single(Sample.Convert(text).Findings).Help);
    }

    [Fact]
    public void What_an_unknown_container_holds_is_still_read() =>
        Assert.Equal("<p>x</p>\n<p>y</p>\n", Sample.Convert("::: nota\nx\n:::\n\ny").Marked.Html.ToString());

    [Fact]
    public void Containers_too_deep_in_each_other_are_told()
    {
        var text = string.Concat(Enumerable.Repeat("::: note\n", 9)) + "x\n" + string.Concat(Enumerable.Repeat(":::\n", 8));
        Assert.Contains("9:1+8 nesting-too-deep", Sample.Codes(text));
    }
}
