using LupusBackPain.Diagnostics;
using LupusBackPain.Editorial.Text;
using LupusBackPain.Model;

namespace LupusBackPain.Editorial.Structure;

/// <summary>Lists that are too long to be read at a glance. Warning signs are all named, however many there are.</summary>
internal static class ListLong
{
    private const int Most = 6;

    public static readonly Check Check = Check.Page(
        new Rule("list-long", "STR-04", Severity.Information)
        {
            Title = $"A list has at most {Most} items",
            Why = "Readers skim a long list and miss what matters to them.",
            Source = "NHS digital service manual, formatting",
            Good = "- walking\n- swimming\n- yoga",
            Bad = "(a list of 9 items)",
        },
        Find);

    private static IEnumerable<Diagnostic> Find(PageText page) =>
        from list in page.Article.Body.Lists
        where list.Items > Most && page.FrontMatter.Kind != PageKind.RedFlags
        select Check.Rule.At(list.Span, $"the list that begins here has {list.Items} items", $"keep up to {Most}, or divide it by headings");
}
