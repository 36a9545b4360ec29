using System.Text;
using LupusBackPain.Building.Similar;

namespace LupusBackPain.Tests.Building.Similar;

public sealed class TermReaderTests
{
    private static string Terms(string text, bool english = true)
    {
        var terms = new List<string>();
        var reader = new TermReader(Encoding.UTF8.GetBytes(text), english, new byte[64]);
        while (reader.Next(out var term))
        {
            terms.Add(Encoding.UTF8.GetString(term));
        }
        return string.Join(' ', terms);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("Bones, JOINTS and muscles!", "bone joint and muscle")]
    [InlineData("the body's own", "the body own")]
    [InlineData("8 in 100 people; type 2; C3", "in people type")]
    [InlineData("X-ray, 2.5mg, anti-dsDNA", "ray 5mg anti dsdna")]
    [InlineData("Größe ΑΒΓ naïveté", "größe αβγ naïveté")]
    [InlineData("pain — “relief” … now", "pain relief now")]
    [InlineData("日本のpain", "日 本 の pain")]
    [InlineData("pain日本", "pain 日 本")]
    [InlineData("हिन्दी भाषा", "हिन्दी भाषा")]
    [InlineData("e\u0301te\u0301", "e\u0301te\u0301")]
    public void A_text_is_cut_into_words(string text, string terms) => Assert.Equal(terms, Terms(text));

    [Theory]
    [InlineData("studies bodies", "study body")]
    [InlineData("exercises tablets", "exercise tablet")]
    [InlineData("lupus stress arthritis", "lupus stress arthritis")]
    [InlineData("gas its", "gas its")]
    [InlineData("cookies series", "cooky sery")]
    [InlineData("zombaies knees shoes", "zombaies knees shoes")]
    public void English_words_lose_the_ending_of_the_plural(string text, string terms) => Assert.Equal(terms, Terms(text));

    [Fact]
    public void Words_of_other_languages_stay_whole() => Assert.Equal("les études du dos", Terms("Les études du dos", english: false));

    [Fact]
    public void A_very_long_word_is_cut() => Assert.Equal(new string('a', 64) + " end", Terms(new string('A', 500) + " end"));

    [Fact]
    public void Bytes_that_are_no_text_end_a_word()
    {
        var reader = new TermReader([(byte)'a', (byte)'b', 0xFF, 0xC3, (byte)'c', (byte)'d'], english: true, new byte[64]);
        Assert.True(reader.Next(out var term));
        Assert.Equal("ab"u8.ToArray(), term.ToArray());
        Assert.True(reader.Next(out term));
        Assert.Equal("cd"u8.ToArray(), term.ToArray());
        Assert.False(reader.Next(out _));
    }
}
