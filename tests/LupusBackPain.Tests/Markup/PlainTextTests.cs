using LupusBackPain.Model;

namespace LupusBackPain.Tests.Markup;

/// <summary>The plain-text view: what is text, and where each letter of it stands.</summary>
public sealed class PlainTextTests
{
    private static Block[] Blocks(string text) => [.. Sample.Convert(text).Marked.Blocks];

    [Theory]
    [InlineData("a *b* **c** ~~d~~", "a b c ~~d~~")]
    [InlineData("a &amp; \\* b", "a & * b")]
    [InlineData("a `b  c` d", "a b  c d")]
    [InlineData("a [b *c*](#x) ![alt](../media/spine.png) d", "a b c  d")]
    [InlineData("a [@nhs]. [@nhs]", "a.")]
    [InlineData("[@nhs] starts", "starts")]
    [InlineData("a\nb\\\nc  \nd", "a b c d")]
    [InlineData("<https://nhs.uk> and [mal]{lang=fr}", "https://nhs.uk and mal")]
    public void Markup_and_marks_are_not_text(string markdown, string text) => Assert.Equal(text, Assert.Single(Blocks(markdown)).Text.ToString());

    [Fact]
    public void Each_block_is_of_a_kind() => Assert.Equal(
        [
            (BlockKind.Heading, "H"), (BlockKind.Paragraph, "p"), (BlockKind.ListItem, "l"), (BlockKind.ListItem, "m"), (BlockKind.Quote, "q"),
            (BlockKind.ListItem, "in"), (BlockKind.Definition, "T"), (BlockKind.Definition, "d"), (BlockKind.TableCell, "c"),
        ],
        Blocks("## H\np\n\n- l\n\n  m\n\n> q\n> - in\n\nT\n:   d\n\n|c|\n|-|\n\n```\ncode\n```\n\n***").Select(block => (block.Kind, block.Text.ToString())));

    [Fact]
    public void Runs_tell_where_each_part_stands() => Assert.Equal(
        [new TextRun(0, 2, 3), new TextRun(2, 2, 6), new TextRun(3, 2, 8), new TextRun(4, 3, 3), new TextRun(7, 3, 9), new TextRun(8, 3, 11), new TextRun(9, 3, 17)],
        Assert.Single(Blocks("\n> a *b*\n> c &lt; [d](#x)e")).Runs);

    [Theory]
    [InlineData("a *bc* [de](#x) `fg` \\*h &amp; i")]
    [InlineData("one two\nthree *four\nfive* six")]
    [InlineData("> one\n> > two *three\n> > four* five\nlazy six")]
    [InlineData("- one\n  two\n  - three\n\tfour `five\n    six`\n10. seven\n    eight")]
    [InlineData("-\ttab\ttext\n\n\tpara\t*two*\n\n\t> a\n\tb")]
    [InlineData("| a b | c \\| d `e \\| f` |\n|---|---|\n| *g* | h [i](#j) |")]
    [InlineData("T one\nT two\n:   d three\n    four")]
    [InlineData("x[^1]\n\n[^1]: note *one*\n    two")]
    [InlineData("::: note My title\ntext `a` [b]{lang=fr} c\n:::")]
    [InlineData("##\tHead\t*line* [@nhs] x\n\n> ## \tb *c* ##")]
    [InlineData("## Head *line* {#x}\n\nSet\next *two*\n===")]
    [InlineData("[r]: #x\n[s]: #y\ntext [r] and [s] after *definitions*")]
    [InlineData("日本 *語* 😀 `x` é [@nhs] end")]
    public void Each_letter_stands_where_its_run_says(string markdown)
    {
        var lines = markdown.Split('\n');
        var blocks = Blocks(markdown);
        Assert.NotEmpty(blocks);
        foreach (var block in blocks)
        {
            var text = block.Text.ToString();
            for (var i = 0; i < text.Length; i++)
            {
                var (line, column) = block.PlaceOf(i);
                var found = column > lines[line - 1].Length ? '\n' : lines[line - 1][column - 1];
                Assert.True(found == text[i] || (text[i] == ' ' && found is '\n' or '\\') || (text[i] == '&' && found == '&'),
                    $"'{text}' has '{text[i]}' at {i}, but {line}:{column} has '{found}'");
            }
        }
    }
}
