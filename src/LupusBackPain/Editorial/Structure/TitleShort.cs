using LupusBackPain.Diagnostics;
using LupusBackPain.Editorial.Text;

namespace LupusBackPain.Editorial.Structure;

/// <summary>Titles of health pages that are too short to tell what is asked. Pages such as "About" need no more than a word.</summary>
internal static class TitleShort
{
    private const int Shortest = 15;

    public static readonly Check Check = Check.Page(
        new Rule("title-short", "STR-03", Severity.Warning)
        {
            Title = $"A health page's title has at least {Shortest} characters",
            Why = "A single word does not tell a reader whether the page answers the question.",
            Source = "NHS digital service manual, page titles; Google, title links",
            Good = "title: Steroids and your back",
            Bad = "title: Steroids",
        },
        Find);

    private static IEnumerable<Diagnostic> Find(PageText page) =>
        page.Article.IsHealth && page.FrontMatter.Title is { Value.Length: < Shortest } title
            ? [Check.Rule.At(title.Span, $"the title has {title.Value.Length} characters", "say what the page answers, as a reader would ask it")]
            : [];
}
