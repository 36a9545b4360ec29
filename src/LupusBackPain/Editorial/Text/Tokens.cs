using System.Collections.Immutable;

namespace LupusBackPain.Editorial.Text;

/// <summary>Cuts a text into words and sentences.</summary>
internal static class Tokens
{
    private const string Closers = ")]\"'”’»";

    /// <summary>The words: runs of letters and digits, with the apostrophes, and the points and commas of numbers, that stand inside them.</summary>
    public static ImmutableArray<Word> Words(string text, Lexicon lexicon)
    {
        var words = ImmutableArray.CreateBuilder<Word>(text.Length / 5);
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                continue;
            }
            var end = WordEnd(text, at);
            var joined = at >= 2 && text[at - 1] is '-' or '‑' && char.IsLetterOrDigit(text[at - 2]);
            words.Add(new Word(at, end - at, lexicon.IdOf(text.AsSpan(at, end - at)), joined));
            at = end;
        }
        return words.ToImmutable();
    }

    /// <summary>
    /// The sentences. One ends at a full stop, question or exclamation mark before white space and no small letter; not behind an abbreviation of
    /// the lists, nor behind the single initial of a name ("Dr A. Smith", but "vitamin D. Then").
    /// </summary>
    public static ImmutableArray<Sentence> Sentences(string text, ImmutableArray<Word> words, Lexicon lexicon)
    {
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var (start, word) = (0, 0);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is not ('.' or '!' or '?' or '…'))
            {
                continue;
            }
            var end = at + 1;
            while (end < text.Length && (Closers.Contains(text[end], StringComparison.Ordinal) || text[end] is '.' or '!' or '?'))
            {
                end++;
            }
            if (IsEnd(text, at, end, lexicon))
            {
                sentences.Add(Cut(text, words, start, end, ref word));
                start = end;
            }
            at = end - 1;
        }
        if (!text.AsSpan(start).IsWhiteSpace())
        {
            sentences.Add(Cut(text, words, start, text.Length, ref word));
        }
        return sentences.ToImmutable();
    }

    private static int WordEnd(string text, int at)
    {
        var end = at + 1;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || char.GetUnicodeCategory(text[end]) == System.Globalization.UnicodeCategory.NonSpacingMark
            || (end + 1 < text.Length && JoinsWord(text[end - 1], text[end], text[end + 1]))))
        {
            end++;
        }
        return end;
    }

    private static bool JoinsWord(char before, char mark, char after) => mark switch
    {
        '\'' or '’' => char.IsLetter(before) && char.IsLetter(after),
        '.' or ',' => char.IsAsciiDigit(before) && char.IsAsciiDigit(after),
        _ => false,
    };

    private static Sentence Cut(string text, ImmutableArray<Word> words, int start, int end, ref int word)
    {
        while (char.IsWhiteSpace(text[start]))
        {
            start++;
        }
        var first = word;
        while (word < words.Length && words[word].Start < end)
        {
            word++;
        }
        return new Sentence(start, end, first, word - first);
    }

    private static bool IsEnd(string text, int mark, int end, Lexicon lexicon)
    {
        if (end == text.Length)
        {
            return true;
        }
        if (!char.IsWhiteSpace(text[end]))
        {
            return false;
        }
        var next = end;
        while (next < text.Length && (char.IsWhiteSpace(text[next]) || text[next] is '(' or '"' or '“' or '‘' or '['))
        {
            next++;
        }
        if (next < text.Length && char.IsLower(text[next]))
        {
            return false;
        }
        return text[mark] != '.' || !(IsInitial(text, mark) || lexicon.IsAbbreviation(Before(text, mark)));
    }

    /// <summary>The letters and points up to a full stop: "e.g", "Dr".</summary>
    private static ReadOnlySpan<char> Before(string text, int mark)
    {
        var start = mark;
        while (start > 0 && (char.IsLetter(text[start - 1]) || text[start - 1] == '.'))
        {
            start--;
        }
        return text.AsSpan(start, mark - start);
    }

    /// <summary>Whether a full stop stands behind one capital letter that begins a name: at the start, or behind another word with a capital.</summary>
    private static bool IsInitial(string text, int mark)
    {
        if (mark < 1 || !char.IsUpper(text[mark - 1]) || (mark >= 2 && char.IsLetterOrDigit(text[mark - 2])))
        {
            return false;
        }
        var at = mark - 2;
        while (at >= 0 && (char.IsWhiteSpace(text[at]) || text[at] == '.'))
        {
            at--;
        }
        while (at > 0 && char.IsLetter(text[at - 1]))
        {
            at--;
        }
        return at < 0 || char.IsUpper(text[at]);
    }
}
