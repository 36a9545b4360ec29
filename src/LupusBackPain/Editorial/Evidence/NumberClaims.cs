using System.Globalization;
using LupusBackPain.Editorial.Text;

namespace LupusBackPain.Editorial.Evidence;

/// <summary>Numbers that claim how often, how many or how much more: "40%", "1 in 10", "nine out of ten", "3 times as", "670 people" of a study.</summary>
internal static class NumberClaims
{
    private const int LeastSample = 10;

    public static IEnumerable<(int Start, int Length)> In(PageText page, Passage passage)
    {
        var inWords = page.Lexicon["number-words"].In(passage).ToDictionary(match => match.FirstWord, NumberOf);
        for (var at = 0; at < passage.Words.Length; at++)
        {
            var end = ValueOf(passage, at) is { } value ? EndOf(page, passage, at, value)
                : inWords.TryGetValue(at, out var number) ? EndInWords(page, passage, number, inWords)
                : 0;
            if (end > 0)
            {
                yield return (passage.Words[at].Start, end - passage.Words[at].Start);
            }
        }
        foreach (var match in page.Lexicon["relative-claims"].In(passage))
        {
            yield return (match.Start, match.Length);
        }
    }

    /// <summary>A number in words: its value, and the word behind it.</summary>
    private readonly record struct InWords(double Value, int Next);

    private static InWords NumberOf(PhraseMatch match) =>
        new(double.TryParse(match.Entry.Say, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 0, match.FirstWord + match.WordCount);

    /// <summary>"Nine out of ten", "one in three", "three times as"; not "one in two weeks".</summary>
    private static int EndInWords(PageText page, Passage passage, InWords number, Dictionary<int, InWords> others)
    {
        var next = Text(passage, number.Next);
        if (Is(next, "times") && page.Lexicon.Has("comparisons", Text(passage, number.Next + 1)))
        {
            return passage.Words[number.Next].End;
        }
        var other = Is(next, "in") ? number.Next + 1 : Is(next, "out") && Is(Text(passage, number.Next + 1), "of") ? number.Next + 2 : -1;
        other += other > 0 && Is(Text(passage, other), "every") ? 1 : 0;
        return others.TryGetValue(other, out var whole) && whole.Value > number.Value && !page.Lexicon.Has("time-units", Text(passage, whole.Next))
            ? passage.Words[whole.Next - 1].End : 0;
    }

    private static double? ValueOf(Passage passage, int at) =>
        at < passage.Words.Length && char.IsAsciiDigit(passage.Text[passage.Words[at].Start])
        && double.TryParse(passage[passage.Words[at]], NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? value : null;

    private static int EndOf(PageText page, Passage passage, int at, double value)
    {
        var word = passage.Words[at];
        if (passage.Text.AsSpan(word.End).TrimStart(' ').StartsWith("%"))
        {
            return passage.Text.IndexOf('%', word.End) + 1;
        }
        var next = Text(passage, at + 1);
        if (Is(next, "percent") || (Is(next, "per") && Is(Text(passage, at + 2), "cent")))
        {
            return passage.Words[at + (Is(next, "percent") ? 1 : 2)].End;
        }
        return Share(page, passage, at, value) is var share and > 0 ? share
            : Is(next, "times") && at + 2 < passage.Words.Length && page.Lexicon.Has("comparisons", Text(passage, at + 2)) ? passage.Words[at + 1].End
            : Sample(page, passage, at, value);
    }

    /// <summary>"1 in 10", "1 out of 10", "2 of the 39", "1 in every 10"; not "1 in 24 hours", "3 in 2019" or "2 of 2".</summary>
    private static int Share(PageText page, Passage passage, int at, double value)
    {
        var next = Text(passage, at + 1);
        var other = Is(next, "out") && Is(Text(passage, at + 2), "of") ? at + 3 : Is(next, "in") || Is(next, "of") ? at + 2 : -1;
        if (other > 0 && (Is(Text(passage, other), "every") || Is(Text(passage, other), "the")))
        {
            other++;
        }
        return other > 0 && ValueOf(passage, other) is { } whole && whole > value && !IsYear(passage, other, whole) && !page.Lexicon.Has("time-units", Text(passage, other + 1))
            ? passage.Words[other].End : 0;
    }

    private static bool IsYear(Passage passage, int at, double value) => value is >= 1800 and < 2200 && passage.Words[at].Length == 4;

    /// <summary>"670 people" in a sentence that speaks of a study.</summary>
    private static int Sample(PageText page, Passage passage, int at, double value)
    {
        if (value < LeastSample || value != Math.Floor(value) || !page.Lexicon["studies"].In(passage, passage.SentenceAt(passage.Words[at].Start)).Any())
        {
            return 0;
        }
        var noun = page.Lexicon.Has("sampled", Text(passage, at + 1)) ? at + 1 : page.Lexicon.Has("sampled", Text(passage, at + 2)) ? at + 2 : -1;
        return noun < 0 || Clause.Breaks(passage.Text.AsSpan(passage.Words[at].End, passage.Words[noun].Start - passage.Words[at].End)) ? 0 : passage.Words[noun].End;
    }

    private static ReadOnlySpan<char> Text(Passage passage, int at) => at < passage.Words.Length ? passage[passage.Words[at]] : default;

    private static bool Is(ReadOnlySpan<char> word, string other) => word.Equals(other, StringComparison.OrdinalIgnoreCase);
}
