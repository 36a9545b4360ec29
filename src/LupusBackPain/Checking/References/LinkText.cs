using System.Collections.Frozen;
using System.Text;

namespace LupusBackPain.Checking;

/// <summary>The words by which a link is known to who meets it alone, in a list of links or by ear.</summary>
internal static class LinkText
{
    private const int LongestVague = 24;

    private static readonly FrozenSet<string> Vague = FrozenSet.Create(
        StringComparer.Ordinal, "here", "click here", "click", "click this", "click this link", "read more", "more", "learn more", "find out more",
        "see more", "view more", "more info", "more information", "further information", "details", "link", "this link", "this", "this page", "page",
        "this article", "this website", "website", "go", "go here", "see here", "read here", "continue", "continue reading", "read on", "info", "url");

    /// <summary>Whether an a element's words say nothing about where it leads. English only: of other languages no list is kept.</summary>
    public static bool IsVague(TreeElement link, string language)
    {
        if (link.Name != "a" || link.Has("aria-labelledby") || !(language.Length == 0 || language.StartsWith("en", StringComparison.OrdinalIgnoreCase)))
        {
            return false;
        }
        var words = new StringBuilder();
        if (link.TryGet("aria-label", out var label) && !label.IsWhiteSpace())
        {
            words.Append(label);
        }
        else
        {
            AddWords(link, words);
        }
        return words.Length is > 0 and < 2 * LongestVague && Vague.Contains(Plain(words.ToString()));
    }

    /// <summary>Appends text and alternative texts, and stops where there are too many words to be vague.</summary>
    private static void AddWords(TreeNode node, StringBuilder words)
    {
        foreach (var child in node.Children)
        {
            if (words.Length > 2 * LongestVague)
            {
                return;
            }
            if (child is TreeText text)
            {
                words.Append(text.Value.Memory.Span);
            }
            else if (child is TreeElement { Name: "img" } image && image.TryGet("alt", out var alternative))
            {
                words.Append(alternative);
            }
            else if (child is TreeElement element && !element.Is("aria-hidden", "true"))
            {
                AddWords(element, words);
            }
        }
    }

    private static string Plain(string words) =>
        string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.', '!', '…', ':', '>', '»', '→', ' ').ToLowerInvariant();
}
