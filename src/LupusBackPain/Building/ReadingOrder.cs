using System.Collections.Immutable;
using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Building;

/// <summary>Puts the articles of each section in the order in which readers should meet them.</summary>
internal static class ReadingOrder
{
    /// <summary>
    /// The sections in the order of site.yaml. Articles come as the section's own page lists them, then the rest by their first date, then
    /// address. Expired pages are in no list.
    /// </summary>
    public static ImmutableArray<Section> Of(SiteSettings settings, ImmutableArray<Article> articles, PageKeys keys, DiagnosticBag bag)
    {
        var bySection = articles
            .Where(article => article is { Kind: SourceKind.Article, State: not PageState.Expired })
            .ToLookup(article => article.Section);
        return [.. settings.Sections.Select(section =>
        {
            var id = section.Id.Value;
            var index = keys.Articles.GetValueOrDefault(id) is { Kind: SourceKind.Section } page ? page : null;
            var listed = Listed(index, id, keys, bag);
            var rest = bySection[id].Except(listed, ReferenceEqualityComparer.Instance).Cast<Article>()
                .OrderBy(article => article.FrontMatter.Published?.Value).ThenBy(article => article.Url);
            return new Section(section, OwnFiles.SectionPage(id, 1), index, [.. listed, .. rest]);
        })];
    }

    private static List<Article> Listed(Article? index, string section, PageKeys keys, DiagnosticBag bag)
    {
        var listed = new List<Article>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in index?.FrontMatter.Pages ?? [])
        {
            var place = keys.Find($"{section}/{name}") ?? keys.Find(name.Value);
            if (place is null)
            {
                bag.Add(keys.Unknown(name, section));
            }
            else if (place.Source.Section != section || place.Source.Kind != SourceKind.Article)
            {
                bag.Add(Problems.Building.OrderOtherSection(name.Span, name.Value, section));
            }
            else if (!seen.Add(place.Source.Key))
            {
                bag.Add(Problems.Building.OrderTwice(name.Span, name.Value));
            }
            else if (keys.Articles.GetValueOrDefault(place.Source.Key) is { State: not PageState.Expired } article)
            {
                listed.Add(article);
            }
        }
        return listed;
    }
}
