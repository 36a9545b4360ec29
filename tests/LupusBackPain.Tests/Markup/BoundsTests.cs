namespace LupusBackPain.Tests.Markup;

public sealed class BoundsTests
{
    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    [Fact]
    public void A_text_beyond_all_bounds_is_told_and_left_out()
    {
        Assert.Equal(["0:0+0 body-too-long: the text has 300,001 characters; 300,000 are the most that are converted"], Sample.Findings(Repeat("word\n", 60_000) + "x"));
        Assert.Equal(["2:1+0 paragraph-too-long"], Sample.Codes("a\n" + Repeat("x", 10_001)));
        Assert.Equal(["3:1+9 paragraph-too-long"], Sample.Codes("a\n\n" + Repeat("some text\n", 2300) + "\nb"));
        Assert.Equal(["1:1+5 paragraph-too-long"], Sample.Codes(Repeat("words\n", 2100) + "---"));
        Assert.Equal(["3:1+0 paragraph-too-long"], Sample.Codes("a\u2028b\u0085c\n\n" + Repeat("x", 10_001)));
        Assert.Equal(["2:1+0 table-too-large"], Sample.Codes(Repeat("|a", 41) + "|\n" + Repeat("|-", 41) + "|"));
        Assert.Equal(["10003:1+0 table-too-large"], Sample.Codes("|a|b|\n|-|-|\n" + Repeat("|\n", 20_000)));
    }

    [Fact]
    public void The_first_line_that_nests_too_deeply_is_told()
    {
        Assert.Equal(["3:1+0 nesting-too-deep"], Sample.Codes("a\n\n" + Repeat("> ", 200) + "b\n\nc"));
        Assert.Equal(["1:65+1 nesting-too-deep"], Sample.Codes(Repeat("[", 9_000)));
        Assert.Equal(["nesting-too-deep"], Sample.Convert(Repeat("*a _b ", 100) + Repeat("_ *", 100)).Findings.Select(finding => finding.Code));
    }

    [Theory]
    [InlineData("*a ")]
    [InlineData("a**b")]
    [InlineData("[a](")]
    [InlineData("![")]
    [InlineData("<a ")]
    [InlineData("[@a;")]
    [InlineData("{#a ")]
    [InlineData("[^a]")]
    [InlineData("> a\n")]
    [InlineData("- a\n")]
    [InlineData("::: note\n")]
    [InlineData("[a]: x\n")]
    [InlineData("a\n: b\n\n")]
    public void What_takes_long_elsewhere_ends_here(string part)
    {
        var (marked, _) = Sample.Convert(Repeat(part, 9_500 / part.Length));
        Assert.True(marked.Html.Bytes.Length < 2_000_000);
    }
}
