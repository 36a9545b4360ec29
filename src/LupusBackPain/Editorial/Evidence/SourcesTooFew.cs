using LupusBackPain.Diagnostics;
using LupusBackPain.Editorial.Text;
using LupusBackPain.Model;

namespace LupusBackPain.Editorial.Evidence;

/// <summary>Health pages with no source (an error), fewer than three, or none that weighs all the evidence.</summary>
internal static class SourcesTooFew
{
    public static readonly Check Check = Check.Page(
        new Rule("sources-too-few", "CITE-02", Severity.Error)
        {
            Title = "A health page cites three sources or more, one of them a guideline or systematic review",
            Why = "One study may be wrong; a guideline or systematic review weighs them all.",
            Source = "PIF, evidence; DISCERN, question 4",
            Good = "Walking may help [@who-2023; @smith-2020; @jones-2022].",
            Bad = "Walking helps.",
        },
        Find);

    private const int Enough = 3;

    private static IEnumerable<Diagnostic> Find(PageText page)
    {
        if (!page.Article.IsHealth || page.Article.Kind == SourceKind.Home)
        {
            yield break;
        }
        var sources = Behind(page).Distinct(StringComparer.Ordinal).Select(page.Site.Data.References.GetValueOrDefault).OfType<Reference>().ToList();
        if (sources.Count == 0)
        {
            yield return Check.Rule.At(page.FrontMatter.Title.Span, "this health page names no source", "cite the sources of its statements, such as [@nice-ng59]");
        }
        else if (sources.Count < Enough)
        {
            yield return Check.Rule.At(page.FrontMatter.Title.Span, $"this health page rests on {sources.Count} of the {Enough} sources that one needs", "look for a guideline or a systematic review", Severity.Warning);
        }
        else if (!sources.Exists(Sources.IsSynthesis))
        {
            yield return Check.Rule.At(page.FrontMatter.Title.Span, "this health page rests on no guideline or systematic review", "look for one that answers its question", Severity.Warning);
        }
    }

    /// <summary>What a page cites, its cautions and the cards that it shows included.</summary>
    private static IEnumerable<string> Behind(PageText page) =>
        page.Article.Body.Cited.Concat(page.FrontMatter.RedFlags is { } set && page.FrontMatter.Kind == PageKind.RedFlags && page.Site.Data.RedFlags.TryGetValue(set.Value, out var cards)
            ? cards.Cards.SelectMany(card => card.Items).SelectMany(item => item.Sources).Select(source => source.Value) : []);
}
