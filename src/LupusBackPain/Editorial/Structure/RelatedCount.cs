using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Editorial.Structure;

/// <summary>Lists of related posts that are too short or too long, and pins that do not fit into them.</summary>
internal static class RelatedCount
{
    private const int Fewest = 2, Most = 6;

    public static readonly Check Check = Check.Whole(
        new Rule("related-count", "STR-05", Severity.Warning)
        {
            Title = $"An article names {Fewest} to {Most} related pages",
            Why = "One way on is a dead end for whom it does not suit; ten are no choice for a tired reader.",
            Source = "PIF, content and design",
            Good = "lists: {related: 5}",
            Bad = "lists: {related: 12}",
        },
        Find);

    private static IEnumerable<Diagnostic> Find(Site site)
    {
        var shown = site.Settings.Lists.Related;
        if (shown is < Fewest or > Most)
        {
            yield return Check.Rule.At(SourceSpan.File(site.Settings.Path), $"each page shows {shown} related pages", $"write {Fewest} to {Most} in lists: {{related: …}}");
        }
        foreach (var pin in site.Articles.SelectMany(article => article.FrontMatter.Related.Skip(shown)))
        {
            yield return Check.Rule.At(pin.Span, $"'{pin.Value}' is pinned behind the {shown} that the page shows, so no reader sees it", "take it out, or pin it in another's place");
        }
    }
}
