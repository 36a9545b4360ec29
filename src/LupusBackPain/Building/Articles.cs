using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using LupusBackPain.Diagnostics;
using LupusBackPain.Markup;
using LupusBackPain.Model;

namespace LupusBackPain.Building;

/// <summary>Turns each text into an article, in parallel, once every address is known.</summary>
internal static class Articles
{
    /// <summary>An expired page keeps of its body only the headings, for links from elsewhere lead to them.</summary>
    private static readonly Marked Nothing = new(default, [], [], [], [], []);

    /// <summary>The articles that are on the site, in the ordinal order of their addresses.</summary>
    public static ImmutableArray<Article> Of(ImmutableArray<Place> places, MarkupContext context, DiagnosticBag bag)
    {
        Place[] shown = [.. places.Where(place => place.IsOnSite).OrderBy(place => place.Address.Url)];
        var articles = new Article[shown.Length];
        Parallel.For(0, shown.Length, index => articles[index] = Convert(shown[index], context, bag));
        return ImmutableCollectionsMarshal.AsImmutableArray(articles);
    }

    /// <summary>What texts may refer to.</summary>
    public static MarkupContext Context(Sources sources, BaseUrl baseUrl, ImmutableArray<Place> places)
    {
        var lines = from country in sources.Settings.Countries
                    from line in sources.Data.HelpLines
                    where line.Country == country.Value
                    select line;
        return new MarkupContext(
            baseUrl, sources.Theme.Strings, sources.Data, [.. lines],
            places.ToFrozenDictionary(place => place.Source.Path, place => place.Address),
            sources.Media.ToFrozenDictionary(file => file.Url));
    }

    private static Article Convert(Place place, MarkupContext context, DiagnosticBag bag)
    {
        var (source, front) = (place.Source, place.Source.FrontMatter!);
        var body = place.State == PageState.Expired
            ? Nothing with { Outline = MarkdownConverter.Convert(source, context, new DiagnosticBag()).Outline }
            : MarkdownConverter.Convert(source, context, bag);
        return new Article(
            source.Path, source.Key, source.Kind, source.Section, source.Url, front, body, place.State, WordCount.Of(body.Blocks));
    }
}
