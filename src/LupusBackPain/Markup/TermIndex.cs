using System.Collections.Frozen;
using System.Collections.Immutable;
using LupusBackPain.Model;

namespace LupusBackPain.Markup;

/// <summary>A term of the glossary found in a text, and where its written form stands.</summary>
internal readonly record struct FoundTerm(GlossaryTerm Term, int Start, int Length)
{
    public int End => Start + Length;
}

/// <summary>
/// Finds the terms of the glossary in a text, in one pass: each word is looked up among the first words of all written forms. Forms match
/// whole words as they are written, plurals only where they are listed; case does not count, and the longest form wins.
/// </summary>
internal sealed class TermIndex
{
    private readonly record struct Form(string Words, GlossaryTerm Term);

    private readonly FrozenDictionary<string, Form[]>.AlternateLookup<ReadOnlySpan<char>> byFirstWord;

    private TermIndex(IEnumerable<Form> forms)
    {
        byFirstWord = forms.GroupBy(form => form.Words[..WordLength(form.Words)], StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(form => form.Words.Length).ToArray(), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        Longest = forms.Max(form => form.Words.Length);
    }

    /// <summary>How many letters the longest form has.</summary>
    public int Longest { get; }

    /// <summary>The index of a glossary; null where no form of it can be found.</summary>
    public static TermIndex? Of(ImmutableArray<GlossaryTerm> terms)
    {
        var forms = terms.SelectMany(term => term.Also.Prepend(term.Term).Select(words => new Form(words.Trim(), term)))
            .Where(form => form.Words.Length > 0 && char.IsLetterOrDigit(form.Words[0])).ToList();
        return forms.Count == 0 ? null : new TermIndex(forms);
    }

    /// <summary>The first term at or behind an offset, or null.</summary>
    public FoundTerm? Next(ReadOnlySpan<char> text, int from)
    {
        for (var start = from; start < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[start]))
            {
                start++;
                continue;
            }
            var length = WordLength(text[start..]);
            if (IsEdge(text, start - 1) && byFirstWord.TryGetValue(text.Slice(start, length), out var forms) && Longer(text, start, forms) is { } found)
            {
                return found;
            }
            start += length;
        }
        return null;
    }

    private static FoundTerm? Longer(ReadOnlySpan<char> text, int start, Form[] forms)
    {
        foreach (var form in forms)
        {
            if (StartsWith(text[start..], form.Words) && IsEdge(text, start + form.Words.Length))
            {
                return new FoundTerm(form.Term, start, form.Words.Length);
            }
        }
        return null;
    }

    private static bool StartsWith(ReadOnlySpan<char> text, string form)
    {
        if (text.Length < form.Length)
        {
            return false;
        }
        for (var i = 0; i < form.Length; i++)
        {
            if (text[i] != form[i] && Folded(text[i]) != Folded(form[i]))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>A letter without what is only its look: case, a curly apostrophe, a hyphen or space at which no line may break.</summary>
    private static char Folded(char letter) => letter switch
    {
        '’' => '\'',
        '\u2011' => '-',
        '\u00a0' => ' ',
        _ => char.ToLowerInvariant(letter),
    };

    private static int WordLength(ReadOnlySpan<char> text)
    {
        var length = 1;
        while (length < text.Length && char.IsLetterOrDigit(text[length]))
        {
            length++;
        }
        return length;
    }

    /// <summary>Whether a word may begin or end beside what stands at an offset: not within a word or a compound such as steroid-induced.</summary>
    private static bool IsEdge(ReadOnlySpan<char> text, int at) =>
        at < 0 || at >= text.Length || !(char.IsLetterOrDigit(text[at]) || text[at] is '-' or '_' or '@' or '\u2011');
}
