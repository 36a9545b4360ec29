using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using LupusBackPain.Diagnostics;
using LupusBackPain.Markup;
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

    /// <summary>Why a page is not on the site, in words that end a sentence.</summary>
    public static string Why(Place place) => place.Address.Until is { } day
        ? string.Create(CultureInfo.InvariantCulture, $"it is not published before {day:yyyy-MM-dd}")
        : place.Address.LeftOut == LeftOut.Draft ? "it is a draft" : "it has errors of its own";

    /// <summary>The article with that very slug in any section, else the nearest key.</summary>
    private string? Nearest(string name, string? section)
    {
        var slug = name[(name.LastIndexOf('/') + 1)..];
        return inOrder.FirstOrDefault(place => place.Source.Slug == slug && place.Source.Kind == SourceKind.Article)?.Source.Key
            ?? (section is null ? null : Diagnostics.Nearest.Of($"{section}/{slug}", places.Keys))
            ?? Diagnostics.Nearest.Of(name, places.Keys);
    }
}
