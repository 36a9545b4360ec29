using System.Text;
using LupusBackPain.Building;
using LupusBackPain.Model;

namespace LupusBackPain.Tests.Building;

public sealed class WordCountTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData(" — … !", 0)]
    [InlineData("one two  three", 3)]
    [InlineData("don't you're l’été", 3)]
    [InlineData("well-known: 2.5 mg", 5)]
    [InlineData("'quoted'", 1)]
    [InlineData("Größe naïve Ελλάδα", 3)]
    [InlineData("e\u0301te\u0301", 1)]
    [InlineData("हिन्दी में", 2)]
    [InlineData("日本語", 3)]
    [InlineData("日本 and 中文 3", 6)]
    public void Words_are_runs_of_letters_and_digits(string text, int words) =>
        Assert.Equal(words, WordCount.Of(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void All_blocks_count()
    {
        static Block Of(string text) => new(BlockKind.Paragraph, Utf8Text.From(text), [], [], null);
        Assert.Equal(5, WordCount.Of([Of("one two"), Of("three"), Of("four five")]));
    }
}
