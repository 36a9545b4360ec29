using System.Globalization;
using System.Text;

namespace LupusBackPain.Reading;

/// <summary>One part of a page's address: lower-case letters and digits of any language, and hyphens between them.</summary>
internal static class Slug
{
    private const int MaxBytes = 200;

    /// <summary>Why a name cannot be part of an address, and the nearest name that can (null where there is none); null where it can.</summary>
    public static (string Why, string? Instead)? Fault(string name) =>
        Why(name) is not { } why ? null : From(name) is { Length: > 0 } instead && Why(instead) is null ? (why, instead) : (why, null);

    /// <summary>The slug of a text, such as a title: "Can it inflame the spine?" gives "can-it-inflame-the-spine". May be empty.</summary>
    public static string From(string text)
    {
        var slug = new StringBuilder(text.Length);
        var bytes = 0;
        Rune? letter = null;
        foreach (var rune in text.EnumerateRunes())
        {
            var lower = Rune.ToLowerInvariant(rune);
            var isMark = IsMark(lower);
            var keep = isMark ? letter is { } before && !ComposesWith(before, lower) : IsSlugLetter(lower);
            letter = isMark ? letter : keep ? lower : null;
            bytes += keep ? lower.Utf8SequenceLength : 1;
            if (bytes > MaxBytes)
            {
                break;
            }
            if (keep)
            {
                slug.Append(lower.ToString());
            }
            else if (!isMark && slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }
        var result = slug.ToString().Trim('-');
        return IsReserved(result) ? result + "-page" : result;
    }

    private static string? Why(string name)
    {
        if (Encoding.UTF8.GetByteCount(name) > MaxBytes)
        {
            return $"is longer than {MaxBytes} bytes";
        }
        if (name.Length == 0)
        {
            return "is empty";
        }
        Rune? letter = null;
        foreach (var rune in name.EnumerateRunes())
        {
            if (WhyNot(rune, letter) is { } why)
            {
                return why;
            }
            letter = IsMark(rune) ? letter : rune;
        }
        return name[0] == '-' || name[^1] == '-' ? "begins or ends with a hyphen" : IsReserved(name) ? "is a name that Windows keeps for itself" : null;
    }

    private static string? WhyNot(Rune rune, Rune? before)
    {
        if (IsMark(rune) && (before is not { } letter || ComposesWith(letter, rune)))
        {
            return "holds an accent that is a character of its own, which looks like another name";
        }
        if (rune.Value is >= 0x1100 and <= 0x11FF)
        {
            return "holds Hangul letters in parts, which look like another name";
        }
        if (rune.Value == '-' || IsMark(rune) || IsSlugLetter(rune))
        {
            return null;
        }
        return Rune.IsUpper(rune) ? "holds a capital letter" : Rune.IsWhiteSpace(rune) ? "holds a space" : $"holds {Shown(rune)}";
    }

    private static string Shown(Rune rune) =>
        rune.Value < 0x20 || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned
            ? $"the character U+{rune.Value:X4}" : $"'{rune}'";

    private static bool IsSlugLetter(Rune rune) => Rune.IsLetterOrDigit(rune) && Rune.ToLowerInvariant(rune) == rune;

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    // Latin, Greek and Cyrillic letters have composed forms; so have kana with a voicing mark. Indic vowel signs are letters in their own right.
    private static bool ComposesWith(Rune letter, Rune mark) =>
        letter.Value is < 0x0530 or (>= 0x1E00 and <= 0x1FFF) or (>= 0x2C60 and <= 0x2C7F) or (>= 0xA640 and <= 0xA7FF) || mark.Value is 0x3099 or 0x309A;

    private static bool IsReserved(string name) => name is "con" or "prn" or "aux" or "nul"
        || (name.Length == 4 && name[3] is >= '0' and <= '9' && (name.StartsWith("com", StringComparison.Ordinal) || name.StartsWith("lpt", StringComparison.Ordinal)));
}
