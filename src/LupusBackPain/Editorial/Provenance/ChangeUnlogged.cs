using LupusBackPain.Diagnostics;
using LupusBackPain.Editorial.Text;

namespace LupusBackPain.Editorial.Provenance;

/// <summary>Updates of which the list of changes says nothing.</summary>
internal static class ChangeUnlogged
{
    public static readonly Check Check = Check.Page(
        new Rule("change-unlogged", "PROV-06", Severity.Information)
        {
            Title = "An update is told to readers in the page's list of changes",
            Why = "Who read the page before wants to know what is new.",
            Source = "schema.org, correction",
            Good = "updated: 2026-06-01, changes: [{on: 2026-06-01, what: …}]",
            Bad = "updated: 2026-06-01",
        },
        Find);

    private static IEnumerable<Diagnostic> Find(PageText page) =>
        page.FrontMatter is { Updated: { } updated } matter && !matter.Changes.Any(change => change.On >= updated.Value)
            ? [Check.Rule.At(updated.Span, "the page does not tell what changed", "add a line to 'changes', or take 'updated' out if no reader would notice")] : [];
}
