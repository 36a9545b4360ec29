using System.Collections.Frozen;
using System.Collections.Immutable;
using LupusBackPain.Model;

namespace LupusBackPain.Building;

/// <summary>Who stands next to an article in the reading order of its section.</summary>
internal sealed class Neighbours(ImmutableArray<Section> sections)
{
    private readonly FrozenDictionary<SitePath, (Section Section, int Position)> places = sections
        .SelectMany(section => section.Articles.Select((article, position) => (article.Url, Place: (section, position))))
        .ToFrozenDictionary(pair => pair.Url, pair => pair.Place);

    /// <summary>The other articles of the section, the nearest first and the next before the last; none where it is in no section.</summary>
    public IEnumerable<Article> Of(Article article)
    {
        var (section, position) = places.GetValueOrDefault(article.Url);
        for (var step = 1; section is not null && step < section.Articles.Length; step++)
        {
            if (position + step < section.Articles.Length)
            {
                yield return section.Articles[position + step];
            }
            if (position - step >= 0)
            {
                yield return section.Articles[position - step];
            }
        }
    }
}
