using LupusBackPain.Diagnostics;
using LupusBackPain.Editorial.Text;
using LupusBackPain.Model;

namespace LupusBackPain.Editorial.Safety;

/// <summary>A dose in a passage (by its index on the page): a number and a unit.</summary>
internal readonly record struct Dose(int Index, SourceSpan Span, string Words);

/// <summary>Finds doses: "5 mg", "5mg", "5 to 10 mg".</summary>
internal static class Doses
{
    public static IEnumerable<Dose> In(PageText page, string units)
    {
        for (var index = 0; index < page.Passages.Length; index++)
        {
            var passage = page.Passages[index];
            foreach (var (start, end) in passage.IsProse || passage.Kind is BlockKind.TableCell ? Places(page, passage, units) : [])
            {
                yield return new Dose(index, passage.At(start, end - start), passage.Text[start..end]);
            }
        }
    }

    private static IEnumerable<(int Start, int End)> Places(PageText page, Passage passage, string units)
    {
        foreach (var unit in page.Lexicon[units].In(passage))
        {
            if (unit.FirstWord > 0 && passage.Words[unit.FirstWord - 1] is var number && char.IsAsciiDigit(passage.Text[number.Start]) && number.End + 1 >= unit.Start)
            {
                yield return (number.Start, unit.Start + unit.Length);
            }
        }
        foreach (var word in passage.Words)
        {
            if (word.Length > 2 && char.IsAsciiDigit(passage.Text[word.Start]) && IsJoinedUnit(page, passage[word], units) && !IsRatio(passage, word))
            {
                yield return (word.Start, word.End);
            }
        }
    }

    private static bool IsJoinedUnit(PageText page, ReadOnlySpan<char> word, string units)
    {
        var unit = word.TrimStart("0123456789.,");
        return unit.Length > 0 && page.Lexicon.Has(units, unit);
    }

    private static bool IsRatio(Passage passage, Word word) => word.End < passage.Text.Length && passage.Text[word.End] == '/';
}
