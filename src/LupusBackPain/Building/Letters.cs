using System.Globalization;
using System.Text;

namespace LupusBackPain.Building;

/// <summary>
/// What a word is made of: letters and digits of any script, and inside a word the marks and apostrophes that belong to it ("don't" is one
/// word). Chinese and Japanese put no spaces between words; there each character counts as one.
/// </summary>
internal static class Letters
{
    public static bool IsWord(Rune rune) => Rune.IsLetterOrDigit(rune);

    /// <summary>A sign that belongs to the letter before it, such as an accent or a vowel of Hindi.</summary>
    public static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    /// <summary>Kana and Han characters.</summary>
    public static bool StandsAlone(Rune rune) =>
        rune.Value is (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);
}
