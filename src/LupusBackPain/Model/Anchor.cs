using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace LupusBackPain.Model;

/// <summary>The ids of places on a page: which are the page's own, and what words become as one.</summary>
internal static partial class Anchor
{
    /// <summary>Letters, marks and digits in lower case, with one hyphen for what stands between words: "日本 2" becomes "日本-2". Empty for a text without any.</summary>
    public static string Of(ReadOnlySpan<char> words)
    {
        var id = new StringBuilder(words.Length);
        foreach (var rune in words.EnumerateRunes())
        {
            if (IsKept(rune))
            {
                id.Append(Rune.ToLowerInvariant(rune));
            }
            else if ((Rune.IsWhiteSpace(rune) || rune.Value is '-' or '_' or '/' or '–' or '—') && id.Length > 0 && id[^1] != '-')
            {
                id.Append('-');
            }
        }
        return id.ToString().TrimEnd('-');
    }

    /// <summary>Whether the page itself uses ids of this form: for sources, footnotes, their marks and tables, or in the theme.</summary>
    public static bool IsReserved(string id) => Reserved().IsMatch(id);

    private static bool IsKept(Rune rune) =>
        Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    [GeneratedRegex("^(_|(ref|cite|fn|fnref|table)-[0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reserved();
}
