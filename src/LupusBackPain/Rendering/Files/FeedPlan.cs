using System.Collections.Immutable;
using LupusBackPain.Model;

namespace LupusBackPain.Rendering;

/// <summary>A feed that will be written: of the site or of one section, with its newest entries first.</summary>
internal sealed record FeedPlan(SitePath Url, Section? Section, ImmutableArray<Article> Entries)
{
    /// <summary>The feed of a section, or of the whole site where it is null; null where there is nothing to put into it.</summary>
    public static FeedPlan? Of(Site site, Section? section)
    {
        var articles = section?.Articles ?? site.Sections.SelectMany(each => each.Articles);
        ImmutableArray<Article> entries =
        [
            .. articles.Where(article => article.State == PageState.Published && article.FrontMatter.Published is not null)
                .OrderByDescending(article => article.FrontMatter.Published!.Value.Value).ThenBy(article => article.Url)
                .Take(site.Settings.Lists.Feed),
        ];
        return entries.IsEmpty ? null : new FeedPlan(section is null ? OwnFiles.Feed : OwnFiles.SectionFeed(section.Settings.Id.Value), section, entries);
    }
}
