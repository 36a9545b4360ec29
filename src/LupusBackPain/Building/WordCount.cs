using System.Collections.Immutable;
using System.Text;
using LupusBackPain.Model;

namespace LupusBackPain.Building;

/// <summary>Counts words for the reading time.</summary>
internal static class WordCount
{
    /// <summary>The words of a body's prose, headings, lists and tables.</summary>
    public static int Of(ImmutableArray<Block> blocks)
    {
        var count = 0;
        foreach (var block in blocks)
        {
            count += Of(block.Text.Bytes);
        }
        return count;
    }

    /// <summary>The words of a text in UTF-8, by the rule of <see cref="Letters"/>.</summary>
    public static int Of(ReadOnlySpan<byte> text)
    {
        var count = 0;
        var inWord = false;
        while (!text.IsEmpty)
        {
            Rune.DecodeFromUtf8(text, out var rune, out var length);
            text = text[length..];
            var isWord = Letters.IsWord(rune) || (inWord && Letters.JoinsWord(rune));
            count += isWord && (!inWord || Letters.StandsAlone(rune)) ? 1 : 0;
            inWord = isWord && !Letters.StandsAlone(rune);
        }
        return count;
    }
}
