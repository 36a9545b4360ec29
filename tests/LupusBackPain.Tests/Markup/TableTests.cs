using LupusBackPain.Model;

namespace LupusBackPain.Tests.Markup;

public sealed class TableTests
{
    private static readonly int[] Offsets = [0, 2, 4];

    private const string Rows = "<thead>\n<tr>\n<th scope=\"col\">A</th>\n<th scope=\"col\" class=\"align-end\">B</th>\n</tr>\n</thead>\n"
        + "<tbody>\n<tr>\n<td>1</td>\n<td class=\"align-end\">2</td>\n</tr>\n</tbody>\n</table>\n</div>";

    private const string Captioned = "<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-labelledby=\"table-1\">\n<table>\n"
        + "<caption id=\"table-1\">How <em>often</em></caption>\n" + Rows;

    [Fact]
    public void A_table_scrolls_in_a_region_with_a_name() => Assert.Equal(
        "<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Table 1\">\n<table>\n" + Rows,
        Sample.Convert("| A | B |\n|---|--:|\n| 1 | 2 |").Marked.Html.ToString().TrimEnd('\n'));

    [Theory]
    [InlineData("Table: How *often*\n\nA | B\n---|--:\n1 | 2")]
    [InlineData("Table: How *often*\nA | B\n---|--:\n1 | 2")]
    [InlineData("A | B\n---|--:\n1 | 2\n\nTable: How *often*")]
    [InlineData("A | B\n---|--:\n1 | 2\nTable: How *often*")]
    [InlineData("A | B\n---|--:\n1 | 2\n\ntable:   How *often*")]
    public void A_line_before_or_behind_is_its_caption(string text) => Assert.Equal(Captioned, Sample.Html(text));

    [Fact]
    public void Each_table_has_its_own_caption()
    {
        const string table = "|a|\n|-|\n|b|\n\n";
        var html = Sample.Html($"Table: X\n\n{table}Table: Y\n\n{table}{table}Table: Z\n\nTable: not one");
        Assert.Equal(["table-1\">X", "table-2\">Y", "table-3\">Z"],
            html.Split("<caption id=\"").Skip(1).Select(part => part.Split("</caption>")[0]));
        Assert.EndsWith("<p>Table: not one</p>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Cells_hold_inline_markup_and_escaped_pipes_at_their_places()
    {
        var (marked, findings) = Sample.Convert("|  | B |\n|:-:|---|\n| x \\| *y* | `a \\| b` |\n| only |");
        Assert.Equal(["table-caption-missing"], findings.Select(finding => finding.Code));
        Assert.Contains("<td class=\"align-center\"></td>\n<th scope=\"col\">B</th>", marked.Html.ToString(), StringComparison.Ordinal);
        Assert.Contains("<td class=\"align-center\">x | <em>y</em></td>\n<td><code>a | b</code></td>", marked.Html.ToString(), StringComparison.Ordinal);
        Assert.Equal(["B", "x | y", "a | b", "only"], marked.Blocks.Select(block => block.Text.ToString()));
        Assert.All(marked.Blocks, block => Assert.Equal(BlockKind.TableCell, block.Kind));
        Assert.Equal([(3, 3), (3, 6), (3, 9)], Offsets.Select(marked.Blocks[1].PlaceOf));
        Assert.Equal([(3, 15), (3, 18), (3, 20)], Offsets.Select(marked.Blocks[2].PlaceOf));
    }

    [Fact]
    public void A_table_without_rows_has_a_head_only() => Assert.Equal(
        "<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Table 1\">\n<table>\n<thead>\n<tr>\n<th scope=\"col\">A</th>\n</tr>\n</thead>\n</table>\n</div>",
        Sample.Convert("|A|\n|-|").Marked.Html.ToString().TrimEnd('\n'));

    [Fact]
    public void A_caption_is_a_block_of_its_own()
    {
        var block = Sample.Convert("A | B\n---|--:\n1 | 2\nTable: How *often* [@nhs]").Marked.Blocks[0];
        Assert.Equal((BlockKind.Caption, "How often", (4, 8), (4, 13)), (block.Kind, block.Text.ToString(), block.PlaceOf(0), block.PlaceOf(4)));
        Assert.Equal("nhs", Assert.Single(block.Citations).Id);
    }
}
