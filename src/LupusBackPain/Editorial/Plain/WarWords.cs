using LupusBackPain.Diagnostics;
using LupusBackPain.Editorial.Text;

namespace LupusBackPain.Editorial.Plain;

/// <summary>Words of war, and words that make a body sound as if it breaks.</summary>
internal static class WarWords
{
    public static readonly Check Check = Check.Page(
        new Rule("metaphor-harmful", "READ-16", Severity.Warning)
        {
            Title = "No words of war, and none that make a body sound broken",
            Why = "Pictures of a body that crumbles make people fear to move, which makes pain last. In a battle, whoever gets worse has lost.",
            Source = "NHS digital service manual: no metaphors; evidence on fear and avoidance",
            Good = "Changes like these are common with age.",
            Bad = "Your spine is crumbling. Keep battling.",
        },
        Find);

    private static IEnumerable<Diagnostic> Find(PageText page) =>
        ListedWords.Find(page, Check.Rule, "war", words => $"'{words}' frightens more than it explains");
}
