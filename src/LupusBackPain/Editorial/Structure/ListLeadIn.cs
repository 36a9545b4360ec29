using LupusBackPain.Diagnostics;
using LupusBackPain.Editorial.Text;

namespace LupusBackPain.Editorial.Structure;

/// <summary>Lists of which nothing says what they hold.</summary>
internal static class ListLeadIn
{
    public static readonly Check Check = Check.Page(
        new Rule("list-lead-in", "STR-04", Severity.Information)
        {
            Title = "A heading, or words that end in a colon, stand before a list",
            Why = "Who hears the page is told \"list of four items\", and not of what.",
            Source = "NHS digital service manual, formatting",
            Good = "Call your team if you have:\n\n- a fever\n- a new rash",
            Bad = "Some signs matter more.\n\n- a fever\n- a new rash",
        },
        Find);

    private static IEnumerable<Diagnostic> Find(PageText page) =>
        from list in page.Article.Body.Lists
        where !list.IsIntroduced
        select Check.Rule.At(list.Span, "nothing says what the list that begins here holds", "end the words before it with a colon");
}
