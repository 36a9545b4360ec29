using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Editorial.Evidence;

/// <summary>Sources that no page, card or caution cites; told once.</summary>
internal static class SourceUncited
{
    public static readonly Check Check = Check.Whole(
        new Rule("source-uncited", "CITE-15", Severity.Information)
        {
            Title = "Every source is cited",
            Why = "A source that supports nothing is read by nobody and ages unseen.",
            Source = "This project",
            Good = "[@smith-2020] on a page",
            Bad = "(no page cites smith-2020)",
        },
        Find);

    private static IEnumerable<Diagnostic> Find(Site site)
    {
        var cited = Sources.Cited(site);
        var unused = site.Data.References.Values.Where(source => !cited.Contains(source.Id)).OrderBy(source => source.Span.Line).ToList();
        return unused.Count == 0 ? [] : [Check.Rule.At(unused[0].Span, $"nothing cites {string.Join(", ", unused.Select(source => $"'{source.Id}'"))}", "cite them where they belong, or take them out")];
    }
}
