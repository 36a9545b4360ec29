using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Building;

/// <summary>Every page by its key, on the site or not, so that a name in front matter or data can be told from a misspelt one.</summary>
internal sealed class PageKeys
{
    private readonly ImmutableArray<Place> inOrder;
    private readonly FrozenDictionary<string, Place> places;

    public PageKeys(ImmutableArray<Place> places, ImmutableArray<Article> articles)
    {
        inOrder = places;
        this.places = places.DistinctBy(place => place.Source.Key).ToFrozenDictionary(place => place.Source.Key);
        Articles = articles.DistinctBy(article => article.Key).ToFrozenDictionary(article => article.Key);
    }

    /// <summary>The pages that are on the site.</summary>
    public FrozenDictionary<string, Article> Articles { get; }

    /// <summary>The place of a page by its key, or by its slug alone where it stands in <paramref name="section"/>; null where no page has that name.</summary>
    public Place? Find(string name, string? section = null) =>
        places.GetValueOrDefault(name) ?? (section is null ? null : places.GetValueOrDefault($"{section}/{name}"));

    /// <summary>The finding for a name that no page has, written in a page of <paramref name="section"/>.</summary>
    public Diagnostic Unknown(Located<string> name, string? section = null) =>
        Problems.Building.PageUnknown(name.Span, name.Value, Nearest(name.Value, section));

    /// <summary>Why a page is left out of the site, in words that end a sentence.</summary>
    public static string Why(Place place) => place.Address.Until is { } day
        ? string.Create(CultureInfo.InvariantCulture, $"it is not published before {day:yyyy-MM-dd}")
        : "it is a draft";

    /// <summary>
    /// The article with that very slug in any section; else the one with the nearest slug in the section that the name gives or stands in;
    /// else, where that is no section, the nearest key.
    /// </summary>
    private string? Nearest(string name, string? section)
    {
        var slash = name.LastIndexOf('/');
        var (folder, slug) = slash < 0 ? (section, name) : (name[..slash], name[(slash + 1)..]);
        var articles = inOrder.Where(place => place.Source.Kind == SourceKind.Article).Select(place => place.Source).ToList();
        var inFolder = articles.Where(article => article.Section == folder).Select(article => article.Slug).ToList();
        return articles.FirstOrDefault(article => article.Slug == slug)?.Key
            ?? (Diagnostics.Nearest.Of(slug, inFolder) is { } near ? $"{folder}/{near}" : null)
            ?? (slash < 0 || inFolder.Count == 0 ? Diagnostics.Nearest.Of(name, places.Keys) : null);
    }
}
