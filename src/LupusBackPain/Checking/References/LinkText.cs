using System.Collections.Frozen;

namespace LupusBackPain.Checking;

/// <summary>The words by which a link is known to who meets it alone, in a list of links or by ear.</summary>
internal static class LinkText
{
    /// <summary>Longer than any of the list, with room for white space.</summary>
    private const int TooLong = 64;

    private static readonly FrozenSet<string> Vague = FrozenSet.Create(
        StringComparer.Ordinal,
        "here", "click here", "click", "click this", "click this link", "read more", "more", "learn more", "find out more", "see more", "view more",
        "more info", "more information", "further information", "details", "link", "this link", "this", "this page", "page", "this article",
        "this website", "website", "go", "go here", "see here", "read here", "continue", "continue reading", "read on", "info", "url");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> VagueBySpan = Vague.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether an a element's words say nothing about where it leads. English only: of other languages no list is kept.</summary>
    public static bool IsVague(TreeElement link, string language)
    {
        if (link.Name != "a" || link.Has("aria-labelledby") || !(language.Length == 0 || language.StartsWith("en", StringComparison.OrdinalIgnoreCase)))
        {
            return false;
        }
        Span<char> words = stackalloc char[TooLong];
        var length = 0;
        var fits = link.TryGet("aria-label", out var label) && !label.IsWhiteSpace()
            ? Add(label, words, ref length)
            : AddWords(link, words, ref length);
        return fits && VagueBySpan.Contains(words[..length].TrimEnd(" .!…:>»→"));
    }

    /// <summary>Adds text and alternative texts below a node; false where there are too many words to be vague.</summary>
    private static bool AddWords(TreeNode node, Span<char> words, ref int length)
    {
        foreach (var child in node.Children)
        {
            var fits = child switch
            {
                TreeText text => Add(text.Value.Memory.Span, words, ref length),
                TreeElement { Name: "img" } image => !image.TryGet("alt", out var alternative) || Add(alternative, words, ref length),
                TreeElement element when element.Is("aria-hidden", "true") => true,
                _ => AddWords(child, words, ref length),
            };
            if (!fits)
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>Adds text in lower case, its white space collapsed to single spaces.</summary>
    private static bool Add(ReadOnlySpan<char> text, Span<char> words, ref int length)
    {
        foreach (var c in text)
        {
            var isSpace = char.IsWhiteSpace(c);
            if (isSpace && (length == 0 || words[length - 1] == ' '))
            {
                continue;
            }
            if (length == words.Length)
            {
                return false;
            }
            words[length++] = isSpace ? ' ' : char.ToLowerInvariant(c);
        }
        return true;
    }
}
