using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Building;

/// <summary>Makes the site of what was read: addresses first, then each text once, then what lies between pages.</summary>
internal static class SiteBuilder
{
    /// <summary>The site, and in the bag all that its authors got wrong. What is wrong is left out, so that later stages can go on.</summary>
    public static Site Build(Sources sources, BuildOptions options, DiagnosticBag bag)
    {
        var baseUrl = options.BaseUrl ?? sources.Settings.BaseUrl;
        var (places, redirects) = Collisions.Settle(sources, Addresses.Of(sources.Pages, options), bag);
        var context = Articles.Context(sources, baseUrl, places);
        var articles = Articles.Of(places, context, bag);
        // Every text has become an article; what is left of a source names it, so that the texts go before more is made.
        places = [.. places.Select(place => place with { Source = place.Source with { Text = default } })];
        sources = sources with { Pages = [] };
        Spent.Collect();
        var keys = new PageKeys(places, articles);
        var settings = Menus.Check(sources.Settings, keys, bag);
        var sections = ReadingOrder.Of(settings, articles, keys, bag);
        var latest = Lists.Latest(sections);
        var popular = Lists.Popular(sources, settings, keys, bag);
        var leftOut = PageLinks.Check(places, articles, baseUrl, bag);
        return new Site
        {
            Settings = settings,
            BaseUrl = baseUrl,
            Options = options,
            Data = sources.Data,
            Strings = sources.Theme.Strings,
            Articles = articles,
            Sections = sections,
            ByKey = keys.Articles,
            Related = RelatedPosts.Of(settings, sections, latest, keys, articles, bag),
            Latest = latest,
            Popular = popular.Pages,
            PopularIsChoice = popular.IsChoice,
            Redirects = redirects,
            Media = sources.Media,
            Cited = CitedWorks.Of(places, articles, context, bag),
            Glossary = Glossary.Of(sources.Data.Glossary, articles),
            Owed = [.. places.Where(place => place.Source.FrontMatter is null).Select(place => place.Address.Url), .. leftOut],
        };
    }
}
