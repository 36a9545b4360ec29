using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Editorial.Structure;

/// <summary>Two pages of one description.</summary>
internal static class DescriptionRepeated
{
    public static readonly Check Check = Check.Whole(
        new Rule("description-repeated", "STR-03", Severity.Error)
        {
            Title = "Each page has a description of its own",
            Why = "Readers choose among results by their descriptions; two that are the same help nobody.",
            Source = "Google, snippets",
            Good = "description: How steroid tablets affect bones, and how to lower the risk.",
            Bad = "description: All about lupus and back pain. (on two pages)",
        },
        Find);

    private static IEnumerable<Diagnostic> Find(Site site) =>
        Repeated.Find(site, page => page.Description, (at, other) => Check.Rule.At(at, $"{other} has this description too", "say what this page alone answers"));
}
