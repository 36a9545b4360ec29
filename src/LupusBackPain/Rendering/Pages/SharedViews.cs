using System.Collections.Frozen;
using System.Collections.Immutable;
using LupusBackPain.Model;

namespace LupusBackPain.Rendering;

/// <summary>What all pages share, made once: the site as templates see it, and every article as a card with its neighbours.</summary>
internal sealed record SharedViews(
    SiteView Site, FrozenDictionary<SitePath, CardView> Cards, FrozenDictionary<SitePath, (Article? Previous, Article? Next)> Neighbours)
{
    public static SharedViews Of(Site site, Wording words, AssetSet assets)
    {
        var sections = site.Sections.ToFrozenDictionary(section => section.Settings.Id.Value, section => Link(site, section), StringComparer.Ordinal);
        var cards = site.Articles.ToFrozenDictionary(
            article => article.Url,
            article => CardOf(article, site, words, article.Section is { } id ? sections.GetValueOrDefault(id) : null));
        return new SharedViews(SiteOf(site, cards, assets), cards, NeighboursOf(site));
    }

    /// <summary>A list as templates see it: null where it is empty.</summary>
    public static ImmutableArray<T>? OrNull<T>(IEnumerable<T> items) => items.ToImmutableArray() is { IsEmpty: false } list ? list : null;

    /// <summary>The link to a section; its name is that of its own page where it has one.</summary>
    public static LinkView Link(Site site, Section section) => new(section.Settings.Title, Href.To(site.BaseUrl, section.Url));

    private static CardView CardOf(Article article, Site site, Wording words, LinkView? section) => new(
        article.FrontMatter.Title.Value,
        article.FrontMatter.Description.Value,
        Href.To(site.BaseUrl, article.Url),
        article.Minutes,
        article.Modified is { } day ? Html.FromDate(day, words.Strings) : null,
        section);

    private static SiteView SiteOf(Site site, FrozenDictionary<SitePath, CardView> cards, AssetSet assets)
    {
        var settings = site.Settings;
        return new SiteView
        {
            Title = settings.Title,
            Description = settings.Description,
            Language = settings.Language,
            Url = Href.To(site.BaseUrl, SitePath.Home),
            Feed = FeedPlan.Of(site, null) is { } feed ? Href.To(site.BaseUrl, feed.Url) : null,
            Sections = OrNull(site.Sections.Select(section => SectionOf(section, site, cards))),
            MainMenu = OrNull(Menu(settings.MainMenu, site)),
            FooterMenu = OrNull(Menu(settings.FooterMenu, site)),
            Latest = OrNull(site.Latest.Take(settings.Lists.Latest).Select(article => cards[article.Url])),
            Popular = OrNull(site.Popular.Take(settings.Lists.Popular).Select(article => cards[article.Url])),
            PopularIsChoice = site.PopularIsChoice,
            Help = settings.HelpPage is { } help ? MenuLink(new MenuEntry(help, null), site) : null,
            Search = site.ByKey.TryGetValue(OwnFiles.SearchKey, out var search) ? new LinkView(search.FrontMatter.Title.Value, Href.To(site.BaseUrl, search.Url)) : null,
            Disclaimer = settings.Disclaimer,
            Funding = settings.Funding,
            Conflicts = settings.Conflicts,
            HowMade = settings.HowMade,
            Contact = ContactAddress.Of(settings.Contact, null, null),
            Publisher = PublisherOf(site),
            Picture = assets.Find("share.png") is { } picture ? new SitePath("/" + picture.Path) : null,
            IsPreview = site.Options.IsPreview,
        };
    }

    /// <summary>Who publishes the site: the person or organisation that site.yaml names, else the site's own name.</summary>
    public static string PublisherOf(Site site) =>
        site.Settings.Author is { } id && site.Data.People.TryGetValue(id.Value, out var person) ? person.Name : site.Settings.Title;

    /// <summary>Whether that is a person, not an organisation.</summary>
    public static bool PublisherIsPerson(Site site) =>
        site.Settings.Author is { } id && site.Data.People.TryGetValue(id.Value, out var person) && !person.IsOrganisation;

    private static SectionView SectionOf(Section section, Site site, FrozenDictionary<SitePath, CardView> cards) => new(
        section.Settings.Title,
        section.Settings.Question,
        Href.To(site.BaseUrl, section.Url),
        FeedPlan.Of(site, section) is { } feed ? Href.To(site.BaseUrl, feed.Url) : null,
        OrNull(section.Articles.Select(article => cards[article.Url])));

    private static IEnumerable<LinkView> Menu(ImmutableArray<MenuEntry> entries, Site site) =>
        entries.Select(entry => MenuLink(entry, site)).OfType<LinkView>();

    private static LinkView? MenuLink(MenuEntry entry, Site site)
    {
        if (site.Sections.FirstOrDefault(section => section.Settings.Id.Value == entry.Page.Value) is { } section)
        {
            return Link(site, section) is var link && entry.Title is { } title ? link with { Title = title } : Link(site, section);
        }
        return site.ByKey.TryGetValue(entry.Page.Value, out var article)
            ? new LinkView(entry.Title ?? article.FrontMatter.Title.Value, Href.To(site.BaseUrl, article.Url))
            : null;
    }

    private static FrozenDictionary<SitePath, (Article?, Article?)> NeighboursOf(Site site)
    {
        var neighbours = new Dictionary<SitePath, (Article?, Article?)>();
        foreach (var articles in site.Sections.Select(section => section.Articles))
        {
            for (var i = 0; i < articles.Length; i++)
            {
                neighbours[articles[i].Url] = (i > 0 ? articles[i - 1] : null, i + 1 < articles.Length ? articles[i + 1] : null);
            }
        }
        return neighbours.ToFrozenDictionary();
    }
}
