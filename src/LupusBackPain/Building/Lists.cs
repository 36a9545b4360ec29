using System.Collections.Immutable;
using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Building;

/// <summary>The lists of all articles that the theme shows beside a page.</summary>
internal static class Lists
{
    /// <summary>The articles of all sections, newest first by their first date, ties by address.</summary>
    public static ImmutableArray<Article> Latest(ImmutableArray<Section> sections) =>
        [.. sections.SelectMany(section => section.Articles)
            .OrderByDescending(article => article.FrontMatter.Published?.Value).ThenBy(article => article.Url)];

    /// <summary>The most visited pages by popular.yaml, or the editors' choice where there are no figures.</summary>
    public static (ImmutableArray<Article> Pages, bool IsChoice) Popular(Sources sources, SiteSettings settings, PageKeys keys, DiagnosticBag bag)
    {
        var visited = sources.Data.Popular;
        foreach (var name in visited.Where(name => keys.Find(name.Value) is null))
        {
            bag.Add(keys.Unknown(name));
        }
        var names = visited.IsEmpty ? settings.StartHere : visited;
        var pages = names.Select(name => keys.Articles.GetValueOrDefault(name.Value))
            .Where(article => article is { State: not PageState.Expired }).Distinct(ReferenceEqualityComparer.Instance).Cast<Article>();
        return ([.. pages], visited.IsEmpty);
    }
}
