using System.Globalization;
using System.Text;

namespace LupusBackPain.Building;

/// <summary>
/// What a word is made of: letters and digits of any script, and inside a word the marks and apostrophes that belong to it ("don't" is one
/// word). Chinese and Japanese put no spaces between words; there each character counts as one.
/// </summary>
internal static class Letters
{
    public static bool IsWord(Rune rune) => rune.IsAscii ? char.IsAsciiLetterOrDigit((char)rune.Value) : Rune.IsLetterOrDigit(rune);

    public static bool JoinsWord(Rune rune) => rune.Value is '\'' or '\u2019' || (!rune.IsAscii && IsMark(Rune.GetUnicodeCategory(rune)));

    /// <summary>Kana and Han characters.</summary>
    public static bool StandsAlone(Rune rune) =>
        rune.Value is (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);

    private static bool IsMark(UnicodeCategory category) =>
        category is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}
