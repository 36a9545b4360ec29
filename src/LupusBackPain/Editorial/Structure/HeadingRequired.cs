using LupusBackPain.Diagnostics;
using LupusBackPain.Editorial.Text;
using LupusBackPain.Model;

namespace LupusBackPain.Editorial.Structure;

/// <summary>Pages that leave out a part which readers look for on a page of their kind. What the parts are, and by which words headings name them, is in the word lists.</summary>
internal static class HeadingRequired
{
    public static readonly Check Check = Check.Page(
        new Rule("heading-required", "STR-02", Severity.Error)
        {
            Title = "A page has the headings that readers need on a page of its kind",
            Why = "Who decides about a treatment must find its risks as easily as its benefits, and see what nobody knows.",
            Source = "DISCERN",
            Good = "kind: treatment\n\n## Benefits\n\n## Risks and side effects",
            Bad = "kind: treatment\n\n## Benefits",
        },
        Find);

    private static IEnumerable<Diagnostic> Find(PageText page) => page.FrontMatter.Kind switch
    {
        PageKind.Condition => Missing(page, "headings-condition", "a condition", Severity.Warning),
        PageKind.Treatment => Missing(page, "headings-benefits-risks", "a treatment", Severity.Error).Concat(Missing(page, "headings-treatment", "a treatment", Severity.Warning)),
        PageKind.Test => Missing(page, "headings-test", "a test", Severity.Warning),
        PageKind.SelfCare => Missing(page, "headings-self-care", "self-care", Severity.Warning),
        _ => [],
    };

    private static IEnumerable<Diagnostic> Missing(PageText page, string list, string kind, Severity severity)
    {
        var parts = page.Lexicon[list];
        var found = page.Passages.Where(passage => passage.Kind == BlockKind.Heading).SelectMany(parts.In).Select(match => match.Entry).ToHashSet();
        return from part in page.Site.Data.Words[list]
               where !found.Contains(part)
               select Check.Rule.At(
                   page.FrontMatter.Title.Span, $"this page about {kind} has no heading such as '{part.Say}'",
                   "add it; where no source tells, say there: We found no good source on this", severity);
    }
}
