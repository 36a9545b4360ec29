using System.Collections.Frozen;
using LupusBackPain.Editorial.Text;
using LupusBackPain.Model;

namespace LupusBackPain.Tests.Editorial.Text;

/// <summary>How a text is cut into words and sentences.</summary>
public sealed class TokensTests
{
    private static readonly Lexicon Lexicon = Lexicon.Of(new SiteData { Words = new WordLists(new Dictionary<string, System.Collections.Immutable.ImmutableArray<WordEntry>>(StringComparer.Ordinal)
    {
        ["abbreviations"] = [new WordEntry(["e.g", "Dr", "vs", "mg"], null, [], default)],
    }.ToFrozenDictionary(StringComparer.Ordinal)) });

    private static IEnumerable<string> Words(string text) => Tokens.Words(text, Lexicon).Select(word => text.Substring(word.Start, word.Length));

    private static IEnumerable<string> Sentences(string text) =>
        Tokens.Sentences(text, Tokens.Words(text, Lexicon), Lexicon).Select(sentence => text[sentence.Start..sentence.End]);

    [Theory]
    [InlineData("Don't wait, it’s 2.5 or 1,000.", "Don't|wait|it’s|2.5|or|1,000")]
    [InlineData("long-term A&E 5–10 (x)", "long|term|A|E|5|10|x")]
    [InlineData("'quoted' O'Brien's", "quoted|O'Brien's")]
    [InlineData("Müde Рука 日本", "Müde|Рука|日本")]
    [InlineData("", "")]
    public void Words_are_runs_of_letters_and_digits(string text, string words) => Assert.Equal(words.Split('|', StringSplitOptions.RemoveEmptyEntries), Words(text));

    [Theory]
    [InlineData("One. Two! Three? Four", "One.|Two!|Three?|Four")]
    [InlineData("Ask Dr. Smith, e.g. Monday. Then go.", "Ask Dr. Smith, e.g. Monday.|Then go.")]
    [InlineData("It holds 2.5 mg. of it. Yes.", "It holds 2.5 mg. of it.|Yes.")]
    [InlineData("See A. Smith. Take vitamin D. Then rest.", "See A. Smith.|Take vitamin D.|Then rest.")]
    [InlineData("He said “stop.” She did. (They went.) So.", "He said “stop.”|She did.|(They went.)|So.")]
    [InlineData("The answer is no. That is it… 5 of them.", "The answer is no.|That is it…|5 of them.")]
    [InlineData("What?! Yes... and no.", "What?!|Yes... and no.")]
    [InlineData("  ", "")]
    public void Sentences_end_where_a_reader_stops(string text, string sentences) =>
        Assert.Equal(sentences.Split('|', StringSplitOptions.RemoveEmptyEntries), Sentences(text));
}
