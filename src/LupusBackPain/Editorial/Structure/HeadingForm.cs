using LupusBackPain.Diagnostics;
using LupusBackPain.Editorial.Text;
using LupusBackPain.Model;

namespace LupusBackPain.Editorial.Structure;

/// <summary>Titles and headings that end in a full stop or have a capital at every word, and headings below the fourth level.</summary>
internal static class HeadingForm
{
    private const int DeepestLevel = 4;

    public static readonly Check Check = Check.Page(
        new Rule("heading-form", "STR-01", Severity.Warning)
        {
            Title = "Titles and headings are in sentence case, without a full stop, and of at most the fourth level",
            Why = "A heading is read at a glance. Capitals at every word slow readers down, and nobody keeps five levels in mind.",
            Source = "NHS digital service manual, formatting; WCAG 2.2, 1.3.1",
            Good = "## What can help",
            Bad = "## What Can Help Your Back.",
        },
        Find);

    private static IEnumerable<Diagnostic> Find(PageText page) =>
        page.Passages.Where(passage => passage.Kind is BlockKind.Title or BlockKind.Heading).SelectMany(heading => OfWords(page, heading)).Concat(OfLevels(page));

    private static IEnumerable<Diagnostic> OfWords(PageText page, Passage heading)
    {
        var text = heading.Text;
        if (text.EndsWith('.') && !text.EndsWith("...", StringComparison.Ordinal) && !page.Lexicon.IsAbbreviation(LastWord(text)))
        {
            yield return Check.Rule.At(heading.At(text.Length - 1, 1), "a heading ends without a full stop", "take the full stop out");
        }
        if (HasCapitals(page, heading))
        {
            yield return Check.Rule.At(heading.At(0, text.Length), "every word of this heading has a capital", "write it as a sentence: a capital at the start, and for names");
        }
    }

    private static ReadOnlySpan<char> LastWord(string text) => text.AsSpan(text.LastIndexOf(' ') + 1).TrimEnd('.');

    /// <summary>
    /// Whether all words but the first and the small ones ("of", "the") begin with a capital. Where running text writes them so too they are a name.
    /// A language whose small words are on no list is not judged.
    /// </summary>
    private static bool HasCapitals(PageText page, Passage heading)
    {
        var rest = heading.Words.Skip(1).Where(word => char.IsLetter(heading[word][0]) && !page.Lexicon.Has("heading-small", heading[word])).ToList();
        if (page.Lexicon["heading-small"].IsEmpty || rest.Count < 2 || !rest.All(word => IsCapitalised(heading[word])))
        {
            return false;
        }
        var name = heading.Text[rest[0].Start..rest[^1].End];
        return !page.Body.Any(passage => passage.IsProse && passage.Text.Contains(name, StringComparison.Ordinal));
    }

    private static bool IsCapitalised(ReadOnlySpan<char> word) => char.IsUpper(word[0]) && word[1..].ContainsAnyInRange('a', 'z');

    private static IEnumerable<Diagnostic> OfLevels(PageText page) =>
        from heading in page.Article.Body.Outline
        where heading.Level > DeepestLevel
        select Check.Rule.At(heading.Span, $"a heading of level {heading.Level} is deeper than readers follow", $"use '{new string('#', DeepestLevel)}', or divide the page");
}
