using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Editorial.Text;

/// <summary>The plainest kind of rule: every place where a page's own words, and nobody else's, are on a list.</summary>
internal static class ListedWords
{
    /// <summary>A finding for each place, with the better words that the list offers.</summary>
    public static IEnumerable<Diagnostic> Find(PageText page, Rule rule, string list, Func<string, string> message, Severity? severity = null) =>
        from passage in page.Passages
        from match in page.Lexicon[list].In(passage)
        where !passage.IsQuoted(match.Start)
        let words = passage.Text.Substring(match.Start, match.Length)
        select rule.At(
            passage.At(match.Start, match.Length), message(words), Advice(match.Entry, "leave it out, or say it in other words"), severity);

    /// <summary>The better words of an entry; those in brackets tell what to do instead. Where it has none, the advice that is given.</summary>
    public static string Advice(WordEntry entry, string otherwise) => entry.Say switch
    {
        null => otherwise,
        ['(', .. var advice, ')'] => advice,
        var better => $"write: {better}",
    };
}
