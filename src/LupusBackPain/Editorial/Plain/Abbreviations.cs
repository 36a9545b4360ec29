using LupusBackPain.Diagnostics;
using LupusBackPain.Editorial.Text;

namespace LupusBackPain.Editorial.Plain;

/// <summary>Abbreviations that a page uses before it has said what they stand for.</summary>
internal static class Abbreviations
{
    public static readonly Check Check = Check.Page(
        new Rule("abbreviation-unexplained", "READ-06", Severity.Error)
        {
            Title = "An abbreviation is explained where a page first uses it",
            Why = "A reader who does not know the letters cannot look up what they never saw in full.",
            Source = "WCAG 2.2, 3.1.4 Abbreviations; NHS digital service manual, Abbreviations and acronyms",
            Good = "Non-steroidal anti-inflammatory drugs (NSAIDs) are painkillers. NSAIDs can harm the kidneys.",
            Bad = "NSAIDs can harm the kidneys.",
        },
        Find);

    /// <summary>Whether a word is an abbreviation in capitals: two capital letters and more, with digits or a plural s, and nothing else.</summary>
    public static bool Looks(ReadOnlySpan<char> word)
    {
        foreach (var letter in word[^1] == 's' ? word[..^1] : word)
        {
            if (!char.IsUpper(letter) && !char.IsAsciiDigit(letter))
            {
                return false;
            }
        }
        return Letters(word) >= 2;
    }

    /// <summary>How many capital letters a word has.</summary>
    public static int Letters(ReadOnlySpan<char> word)
    {
        var count = 0;
        foreach (var letter in word)
        {
            count += char.IsUpper(letter) ? 1 : 0;
        }
        return count;
    }

    private static IEnumerable<Diagnostic> Find(PageText page)
    {
        var met = new HashSet<string>(StringComparer.Ordinal);
        var read = new List<Passage>();
        foreach (var passage in page.Passages.Where(passage => passage.IsProse))
        {
            read.Add(passage);
            for (var at = 0; at < passage.Words.Length; at++)
            {
                var letters = passage.Text.AsSpan(passage.Words[at].Start, passage.Words[at].Length);
                if (!Looks(letters))
                {
                    continue;
                }
                var name = letters.TrimEnd('s').ToString();
                if (met.Add(name) && !IsKnown(page, passage, at) && !IsExplained(read, passage, at, name))
                {
                    yield return Check.Rule.At(
                        passage.At(passage.Words[at].Start, letters.Length), $"'{name}' is not explained where the page first uses it",
                        $"write it in full, with the letters behind it in brackets, or add '{name}' to content/data/glossary.yaml");
                }
            }
        }
    }

    private static bool IsKnown(PageText page, Passage passage, int word) =>
        page.Lexicon["known-abbreviations"].StandsAt(passage, word) || page.Lexicon.Glossary.StandsAt(passage, word);

    /// <summary>Whether brackets stand around it or behind it, or words whose first letters it is made of stand in what was read so far.</summary>
    private static bool IsExplained(List<Passage> read, Passage passage, int word, string name)
    {
        var (start, end) = (passage.Words[word].Start, passage.Words[word].End);
        return Brackets.Around(passage.Text, start, end) || Brackets.Behind(passage.Text, end) || read.Any(before => Spells(before, name));
    }

    private static bool Spells(Passage passage, string name)
    {
        var letters = name.Where(char.IsLetter).Select(char.ToLowerInvariant).ToArray();
        for (var first = 0; first + letters.Length <= passage.Words.Length; first++)
        {
            var at = 0;
            while (at < letters.Length && char.ToLowerInvariant(passage.Text[passage.Words[first + at].Start]) == letters[at] && passage.Words[first + at].Length > 1)
            {
                at++;
            }
            if (at == letters.Length)
            {
                return true;
            }
        }
        return false;
    }
}
