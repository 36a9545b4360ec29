using System.Text;
using System.Text.RegularExpressions;
using Markdig.Syntax;

namespace LupusBackPain.Markup;

/// <summary>Gives the headings of one page their ids: stable, unique, in the letters of their language.</summary>
internal sealed partial class HeadingIds
{
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> last = new(StringComparer.Ordinal);
    private readonly Dictionary<HeadingBlock, string> chosen = [];

    /// <summary>Keeps an id that an author chose for a heading; false where the page has it already.</summary>
    public bool Keep(HeadingBlock heading, string id) => taken.Add(id) && chosen.TryAdd(heading, id);

    /// <summary>A heading's id: the one that its author chose, else its title's slug, with -2, -3 … where that is taken.</summary>
    public string Of(HeadingBlock heading, ReadOnlySpan<char> title) => chosen.TryGetValue(heading, out var id) ? id : Unique(title);

    private string Unique(ReadOnlySpan<char> title)
    {
        var slug = Slug(title);
        if (taken.Add(slug))
        {
            return slug;
        }
        var number = last.GetValueOrDefault(slug, 1);
        string id;
        do
        {
            id = $"{slug}-{++number}";
        }
        while (!taken.Add(id));
        last[slug] = number;
        return id;
    }

    /// <summary>Whether the page itself uses ids of this form: for sources, footnotes, their marks and tables, or in the theme.</summary>
    public static bool IsReserved(string id) => Reserved().IsMatch(id);

    /// <summary>Letters, marks and digits in lower case, with one hyphen for what stands between words: "日本 2" becomes "日本-2".</summary>
    internal static string Slug(ReadOnlySpan<char> title)
    {
        var slug = new StringBuilder(title.Length);
        foreach (var rune in title.EnumerateRunes())
        {
            if (IsKept(rune))
            {
                slug.Append(Rune.ToLowerInvariant(rune));
            }
            else if ((Rune.IsWhiteSpace(rune) || rune.Value is '-' or '_' or '/' or '–' or '—') && slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }
        var text = slug.ToString().TrimEnd('-');
        return text.Length == 0 ? "section" : IsReserved(text) ? "section-" + text : text;
    }

    private static bool IsKept(Rune rune) => Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark
            or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    [GeneratedRegex("^(_|(ref|cite|fn|fnref|table)-[0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reserved();
}
