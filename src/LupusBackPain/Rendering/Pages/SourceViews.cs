using System.Collections.Immutable;
using LupusBackPain.Model;

namespace LupusBackPain.Rendering;

/// <summary>The cited sources of one kind. Id is unique on the page, and Url leads there.</summary>
internal sealed record KindView(string Name, string Id, Href Url, ImmutableArray<WorkView> Sources);

/// <summary>A source in words and links, and the pages that cite it.</summary>
internal sealed record WorkView(string Id, Html Text, bool IsSuperseded, ImmutableArray<LinkView>? Pages)
{
    /// <summary>The links in Text, as the source's entry has them.</summary>
    public ImmutableArray<ArticleLink> Links { get; init; } = [];
}

/// <summary>The site's sources for the page whose layout shows them, and links to one from elsewhere.</summary>
internal static class SourceViews
{
    public static ImmutableArray<KindView>? Of(Site site, Func<Article, LinkView> link) => SharedViews.OrNull(site.Cited.Select((kind, index) =>
        new KindView(kind.Name, $"_k{index + 1}", Href.Fragment($"_k{index + 1}"), [.. kind.Works.Select(work => new WorkView(
            IdOf(work.Reference), new Html(work.Html), work.IsSuperseded, SharedViews.OrNull(work.Pages.Select(link))) { Links = work.Links })])));

    /// <summary>A link to a source by its title: to the site's own list, else to where it stands; null where it has no address.</summary>
    public static LinkView? LinkTo(Reference source, Site site)
    {
        var list = site.Cited.IsEmpty ? null : site.Articles.FirstOrDefault(article => article.FrontMatter.Layout?.Value == Layouts.Sources && article.State != PageState.Expired);
        var url = list is not null ? Href.To(site.BaseUrl, list.Url, IdOf(source))
            : (source.Doi is { } doi ? "https://doi.org/" + doi : source.Url?.Value) is { } address ? Href.Outside(address)
            : null;
        return url is null ? null : new LinkView(source.Title, url);
    }

    // Nothing else on a page has an id of this form, whatever a source is called.
    private static string IdOf(Reference source) => "_s-" + source.Id;
}
