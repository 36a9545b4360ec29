using System.Collections.Immutable;
using LupusBackPain.Diagnostics;
using LupusBackPain.Markup;
using LupusBackPain.Model;

namespace LupusBackPain.Building;

/// <summary>The list of all sources that a site cites, for the page whose layout shows it.</summary>
internal static class CitedWorks
{
    /// <summary>The kinds of evidence by the words that name each, the weightiest first; evidence that is in none of them is a study.</summary>
    private static readonly (string Words, string[] Evidence)[] Kinds =
    [
        ("source.guidelines", ["guideline"]),
        ("source.reviews", ["systematic-review", "meta-analysis", "review"]),
        ("source.studies", []),
        ("source.regulators", ["regulator"]),
        ("source.public", ["patient-information"]),
        ("source.other", ["viewpoint"]),
    ];

    /// <summary>Every source that a page cites, or that the glossary takes a meaning from.</summary>
    public static ImmutableArray<CitedKind> Of(ImmutableArray<Place> places, ImmutableArray<Article> articles, MarkupContext context, DiagnosticBag bag)
    {
        if (places.FirstOrDefault(place => place.IsOnSite && LayoutOf(place.Source) == Layouts.Sources) is not { } place)
        {
            return [];
        }
        var page = place.Source;
        var uses = articles.SelectMany(article => CitedBy(article, context.Data).Select(id => (Id: id, Article: article))).ToLookup(use => use.Id, use => use.Article, StringComparer.Ordinal);
        var works = from use in uses
                    let reference = context.Data.References[use.Key]
                    let written = ReferenceList.WriteOne(reference, page, context, bag)
                    orderby written.Html.ToString().ToUpperInvariant(), reference.Id
                    select new CitedWork(reference, written.Html, written.Links, [.. use.Distinct()]);
        var byKind = works.ToLookup(work => KindOf(work.Reference), StringComparer.Ordinal);
        return [.. Kinds.Where(kind => byKind.Contains(kind.Words)).Select(kind => new CitedKind(context.Phrases.Say(bag.Add, kind.Words), [.. byKind[kind.Words]]))];
    }

    private static IEnumerable<string> CitedBy(Article article, SiteData data) =>
        article.FrontMatter.Layout?.Value == Layouts.Glossary && article.State != PageState.Expired
            ? article.Body.Cited.Concat(data.Glossary.SelectMany(term => term.Sources)).Where(data.References.ContainsKey)
            : article.Body.Cited;

    private static string KindOf(Reference reference) =>
        reference.Evidence is null ? "source.other" : Array.Find(Kinds, kind => kind.Evidence.Contains(reference.Evidence, StringComparer.Ordinal)).Words ?? "source.studies";

    private static string? LayoutOf(Source source) => source.FrontMatter?.Layout?.Value;
}
