namespace LupusBackPain.Tests.Markup;

/// <summary>Slips that Markdown takes without a word, and shows to the reader.</summary>
public sealed class AccidentTests
{
    [Theory]
    [InlineData("a **b c", "1:3+2 emphasis-unmatched")]
    [InlineData("a **b **c", "1:3+2 emphasis-unmatched", "1:7+2 emphasis-unmatched")]
    [InlineData("a __b", "1:3+2 emphasis-unmatched")]
    [InlineData("a ** b")]
    [InlineData("a \\*\\*b and 2 * 3 and *c")]
    [InlineData("``` \na", "1:1+3 code-unclosed")]
    [InlineData("- ~~~\n  a\n\nb", "1:3+3 code-unclosed")]
    [InlineData("```\na\n```")]
    [InlineData("    a")]
    [InlineData("| a | b |\n|---|\n| 1 | 2 |", "1:1+9 table-unread")]
    [InlineData("a | b")]
    public void Each_is_told(string text, params string[] findings) => Assert.Equal(findings, Sample.Codes(text));
}
