using System.Security.Cryptography;
using System.Text;

namespace LupusBackPain.Model;

/// <summary>
/// A short name for the words of a page, by which a review knows whether they are still those that were checked. It is another after any change of
/// a word, a mark or a source, and the same after a change of white space, of the lines that words stand on, or of how a link is addressed.
/// </summary>
internal static class TextHash
{
    /// <summary>How many letters it has.</summary>
    public const int Length = 32;

    public static string Of(Article article)
    {
        var page = article.FrontMatter;
        var text = new StringBuilder();
        foreach (var words in article.Body.Blocks.Select(block => block.Text.ToString()).Prepend(page.Description.Value).Prepend(page.Title.Value))
        {
            AddWords(text, words);
        }
        var shown = article.Body.Blocks.SelectMany(block => block.Citations).Select(citation => $"@{citation.Id} {citation.Locator}")
            .Concat(article.Body.Cautions.Select(caution => $"caution {caution.Value}"))
            .Concat(article.Body.CardsShown.Select(card => $"card {card.Set} {card.Urgency}"))
            .Append($"cards {page.RedFlags?.Value}");
        text.Append('\n').AppendJoin('\n', shown);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..Length];
    }

    /// <summary>Whether a text can be such a name.</summary>
    public static bool IsWellFormed(string text) => text.Length == Length && text.All(char.IsAsciiHexDigitLower);

    private static void AddWords(StringBuilder text, string words)
    {
        foreach (var word in words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            text.Append(word).Append(' ');
        }
    }
}
