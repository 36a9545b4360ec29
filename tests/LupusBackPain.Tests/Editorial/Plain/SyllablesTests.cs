using System.Globalization;
using LupusBackPain.Editorial.Plain;
using LupusBackPain.Editorial.Text;

namespace LupusBackPain.Tests.Editorial.Plain;

/// <summary>Counting syllables, against a list of words with the counts of a dictionary.</summary>
public sealed class SyllablesTests(ITestOutputHelper output)
{
    [Fact]
    public void At_least_95_in_100_words_of_the_list_are_counted_exactly()
    {
        var lexicon = Lexicon.Of(EnglishWords.Data);
        var words = File.ReadAllLines(Repository.PathOf("tests", "LupusBackPain.Tests", "Editorial", "Plain", "syllables.txt"))
            .Where(line => !line.StartsWith('#')).Select(line => line.Split(' ')).Select(parts => (Word: parts[0], Count: int.Parse(parts[1], CultureInfo.InvariantCulture))).ToList();
        Assert.True(words.Count >= 500, $"{words.Count} words");
        var wrong = words.Where(each => Readability.SyllablesOf(lexicon, each.Word, lexicon.IdOf(each.Word)) != each.Count)
            .Select(each => $"{each.Word} is {each.Count}, not {Readability.SyllablesOf(lexicon, each.Word, lexicon.IdOf(each.Word))}").ToList();
        output.WriteLine($"{words.Count - wrong.Count} of {words.Count} are right; not these: {string.Join("; ", wrong)}");
        Assert.True((words.Count - wrong.Count) * 100 >= words.Count * 95, string.Join("; ", wrong));
    }

    [Theory]
    [InlineData("rhythm", 1)]
    [InlineData("the", 1)]
    [InlineData("’", 1)]
    [InlineData("xyz", 1)]
    [InlineData("it's", 1)]
    public void A_word_has_a_syllable_at_the_least(string word, int count) => Assert.Equal(count, Syllables.Of(word));
}
