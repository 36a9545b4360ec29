using LupusBackPain.Diagnostics;
using LupusBackPain.Editorial.Text;
using LupusBackPain.Model;

namespace LupusBackPain.Editorial.Evidence;

/// <summary>Numbers that claim something and have no source in their paragraph, list or row.</summary>
internal static class NumberUncited
{
    public static readonly Check Check = Check.Page(
        new Rule("number-uncited", "CITE-03", Severity.Error)
        {
            Title = "A share, a multiple or a number of people studied has its source in the same paragraph",
            Why = "A number looks like knowledge; without a source nobody can tell whether it is.",
            Source = "JAMA benchmarks; CDC Clear Communication Index, part C",
            Good = "11 in 100 people had it [@ramos-casals-2006].",
            Bad = "11 in 100 people had it.",
            IsFixed = true,
        },
        Find);

    private static IEnumerable<Diagnostic> Find(PageText page) =>
        from index in Enumerable.Range(0, page.Passages.Length)
        let passage = page.Passages[index]
        where (passage.IsProse || passage.Kind is BlockKind.TableCell or BlockKind.Quote) && !Support.Of(page, index).Any()
        from claim in NumberClaims.In(page, passage)
        where !passage.IsQuoted(claim.Start)
        select Check.Rule.At(
            passage.At(claim.Start, claim.Length), $"'{passage.Text.Substring(claim.Start, claim.Length)}' has no source in this paragraph",
            "name the source behind it, such as [@nice-ng59], or leave the number out");
}
