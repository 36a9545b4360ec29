using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Editorial.Structure;

/// <summary>Two pages of one title.</summary>
internal static class TitleRepeated
{
    public static readonly Check Check = Check.Whole(
        new Rule("title-repeated", "STR-03", Severity.Error)
        {
            Title = "Each page has a title of its own",
            Why = "In a list of results, of tabs or of bookmarks nobody can tell two pages of one title apart.",
            Source = "Google, title links; WCAG 2.2, 2.4.2",
            Good = "title: Steroids and your bones",
            Bad = "title: Steroids (on two pages)",
        },
        Find);

    private static IEnumerable<Diagnostic> Find(Site site) =>
        Repeated.Find(site, page => page.Title, (at, other) => Check.Rule.At(at, $"{other} has this title too", "say in each what the other page does not tell"));
}
