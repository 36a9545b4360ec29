using LupusBackPain.Diagnostics;
using LupusBackPain.Editorial.Text;
using LupusBackPain.Model;

namespace LupusBackPain.Editorial.Plain;

/// <summary>Spellings of another country than the site's, and medicines whose other name is not told.</summary>
internal static class Spelling
{
    public static readonly Check Check = Check.Page(
        new Rule("spelling-other-country", "READ-15", Severity.Warning)
        {
            Title = "Spelling is that of the site's country, and a medicine with two names has both where a page first names it",
            Why = "A reader who knows a medicine by its other name may take it twice, or not know what is meant.",
            Source = "NHS digital service manual, Medicines",
            Good = "Paracetamol (called acetaminophen in the US) may ease a high temperature.",
            Bad = "Paracetamol may ease a fever and its color.",
        },
        page => Spellings(page).Concat(Names(page)));

    private static IEnumerable<Diagnostic> Spellings(PageText page) => page.Site.Settings.Language switch
    {
        "en-GB" => Listed(page, "us-spelling", "the US"),
        "en-US" => Listed(page, "gb-spelling", "the UK"),
        _ => [],
    };

    /// <summary>Words spelt as elsewhere; one with a capital inside a sentence is part of a name.</summary>
    private static IEnumerable<Diagnostic> Listed(PageText page, string list, string country) =>
        from passage in page.Passages
        from match in page.Lexicon[list].In(passage)
        where !passage.IsQuoted(match.Start) && !(char.IsUpper(passage.Text[match.Start]) && passage.SentenceAt(match.Start).Start != match.Start)
        select Check.Rule.At(
            passage.At(match.Start, match.Length), $"'{passage.Text.Substring(match.Start, match.Length)}' is spelt as in {country}", $"write: {match.Entry.Say}");

    /// <summary>The first mention of each medicine that has another name elsewhere, where the page never says that name.</summary>
    private static IEnumerable<Diagnostic> Names(PageText page)
    {
        var met = new HashSet<WordEntry>(ReferenceEqualityComparer.Instance);
        foreach (var (passage, match) in page.Body.Where(passage => passage.IsProse).SelectMany(passage => page.Lexicon["two-names"].In(passage).Select(match => (passage, match))))
        {
            if (met.Add(match.Entry) && match.Entry.Say is { } other && !page.Body.Any(before => before.Text.Contains(other, StringComparison.OrdinalIgnoreCase)))
            {
                yield return Check.Rule.At(
                    passage.At(match.Start, match.Length), $"'{passage.Text.Substring(match.Start, match.Length)}' has another name in other countries",
                    $"write the other name in brackets where the page first names it: ({other})");
            }
        }
    }
}
