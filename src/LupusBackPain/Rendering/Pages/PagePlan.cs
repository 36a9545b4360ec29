using System.Collections.Immutable;
using LupusBackPain.Model;

namespace LupusBackPain.Rendering;

/// <summary>
/// A page that will be rendered: its layout and address, and what it shows. Article is null for pages that nobody wrote; List is the number
/// of a section's list page, from 1, and 0 for all other pages.
/// </summary>
internal sealed record PagePlan(string Layout, SitePath Url, Article? Article)
{
    public Section? Section { get; init; }

    public int List { get; init; }

    public Redirect? Redirect { get; init; }

    /// <summary>Whether search engines may list the page.</summary>
    public bool IsIndexed(Site site) =>
        !site.Options.IsPreview && Redirect is null && Url != OwnFiles.NotFound && Article is not { State: not PageState.Published };

    /// <summary>The newest date of what the page shows, or null where nothing is dated.</summary>
    public DateOnly? Modified =>
        Section is { } section
            ? Newest(section.Articles.Where(article => article.State == PageState.Published).Append(Article))
            : Article?.Modified;

    /// <summary>Every page of a site, in the ordinal order of addresses.</summary>
    public static ImmutableArray<PagePlan> Of(Site site)
    {
        var written = from article in site.Articles
                      where article.Kind != SourceKind.Section
                      select new PagePlan(article.FrontMatter.Layout?.Value ?? LayoutOf(article.Kind), article.Url, article);
        var moved = site.Redirects.Select(redirect => new PagePlan("redirect", redirect.From, null) { Redirect = redirect });
        return [.. written.Concat(site.Sections.SelectMany(section => Lists(section, site.Settings.Lists.PageSize))).Concat(moved)
            .Append(new PagePlan("not-found", OwnFiles.NotFound, null)).OrderBy(plan => plan.Url)];
    }

    /// <summary>How many pages a list takes; an empty one takes one.</summary>
    public static int ListCount(int articles, int pageSize) => Math.Max(1, (articles + pageSize - 1) / pageSize);

    private static IEnumerable<PagePlan> Lists(Section section, int pageSize) =>
        from number in Enumerable.Range(1, ListCount(section.Articles.Length, pageSize))
        select new PagePlan(section.Index?.FrontMatter.Layout?.Value ?? "section", OwnFiles.SectionPage(section.Settings.Id.Value, number), section.Index)
        {
            Section = section,
            List = number,
        };

    private static string LayoutOf(SourceKind kind) => kind switch
    {
        SourceKind.Home => "home",
        SourceKind.Article => "article",
        _ => "page",
    };

    private static DateOnly? Newest(IEnumerable<Article?> articles) => articles.Max(article => article?.Modified);
}
