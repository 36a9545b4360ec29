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
        var (count, read, inWord) = (0, 0, false);
        while (read < text.Length)
        {
            if (text[read] < 0x80)
            {
                var isWord = char.IsAsciiLetterOrDigit((char)text[read]) || (inWord && text[read] == '\'');
                count += isWord && !inWord ? 1 : 0;
                (inWord, read) = (isWord, read + 1);
            }
            else
            {
                Rune.DecodeFromUtf8(text[read..], out var rune, out var bytes);
                var alone = Letters.StandsAlone(rune);
                var isWord = Letters.IsWord(rune) || (inWord && (rune.Value == '\u2019' || Letters.IsMark(rune)));
                count += isWord && (!inWord || alone) ? 1 : 0;
                (inWord, read) = (isWord && !alone, read + bytes);
            }
        }
        return count;
    }
}
