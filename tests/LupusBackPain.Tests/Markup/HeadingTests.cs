using LupusBackPain.Diagnostics;
using LupusBackPain.Markup;
using LupusBackPain.Model;

namespace LupusBackPain.Tests.Markup;

public sealed class HeadingTests
{
    [Theory]
    [InlineData("What helps?", "what-helps")]
    [InlineData("Für Kinder", "für-kinder")]
    [InlineData("日本 2", "日本-2")]
    [InlineData("हिन्दी भाषा", "हिन्दी-भाषा")]
    [InlineData("TITLE I", "title-i")]
    [InlineData("A/B – C_D", "a-b-c-d")]
    [InlineData("  --x--  ", "x")]
    [InlineData("?!", "section")]
    [InlineData("Ref 1", "section-ref-1")]
    [InlineData("Table 12 of 13", "section-table-12-of-13")]
    [InlineData("Tables", "tables")]
    public void A_slug_keeps_letters_and_digits(string title, string slug) => Assert.Equal(slug, HeadingIds.Slug(title));

    [Fact]
    public void Ids_are_unique_on_a_page() => Assert.Equal(
        ["rest", "rest-2", "rest-2-2", "rest-3", "rest-4"],
        Sample.Convert("## Rest\n## Rest\n## Rest 2\n## Rest\n## Rest").Marked.Outline.Select(heading => heading.Id));

    [Fact]
    public void An_id_that_the_author_chose_wins_over_a_title() =>
        Assert.Equal("<h2 id=\"rest-2\">Rest</h2>\n<h2 id=\"rest\">More <em>of</em> it</h2>", Sample.Html("## Rest\n## More *of* it {#rest}"));

    [Theory]
    [InlineData("## Rest {#ruhe}  ")]
    [InlineData("## Rest {#ruhe} ##")]
    [InlineData("Rest {#ruhe}\n---")]
    public void An_id_stands_at_the_heading_s_end(string text) => Assert.Equal("<h2 id=\"ruhe\">Rest</h2>", Sample.Html(text));

    [Fact]
    public void The_outline_holds_level_title_and_place() => Assert.Equal(
        [
            new Heading(2, "a-b-c", "A b & c", new SourceSpan(Sample.Path, 3, 1, 18)),
            new Heading(3, "d", "d", new SourceSpan(Sample.Path, 4, 1, 5)),
        ],
        Sample.Convert("Text\n\n## A *b* &amp; `c` #\n### d").Marked.Outline);

    [Fact]
    public void Headings_that_break_the_order_are_told()
    {
        Assert.Equal(["1:1+5 heading-level-one: a heading with one '#' cannot stand in a text, since the page's title is that heading"],
            Sample.Findings("# One"));
        Assert.Equal(["1:1+5 heading-level-skipped: the first heading is of level 3, not 2"], Sample.Findings("### a"));
        Assert.Equal(["2:1+6 heading-level-skipped: a heading of level 4 follows one of level 2"], Sample.Findings("## a\n#### b"));
        Assert.Equal([], Sample.Findings("## a\n### b\n## c\n### d\n#### e"));
    }

    [Fact]
    public void Ids_that_cannot_be_are_told()
    {
        Assert.Equal(["2:8+1 heading-id-duplicate: the id 'x' is also that of the heading on line 1"], Sample.Findings("## a {#x}\n## b {#x}"));
        Assert.Equal(["1:8+5 heading-id-reserved: the page itself uses ids such as 'ref-1', for its sources, footnotes, tables and terms"],
            Sample.Findings("## a {#ref-1}"));
        Assert.Equal(["1:6+7 attributes-refused"], Sample.Codes("## a {#x .y}"));
        Assert.Equal(["1:6+4 attributes-refused"], Sample.Codes("## a {#x} b"));
    }

    [Fact]
    public void Headings_that_are_none_are_told()
    {
        Assert.Equal(["1:1+2 heading-empty", "3:1+5 heading-space-missing"], Sample.Codes("##\n\n##Bad"));
        Assert.Equal([], Sample.Codes("#1 reason\n\n####### seven"));
    }
}
