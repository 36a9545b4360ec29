using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Editorial.Structure;

/// <summary>Health sites whose footer lacks a page by which readers judge whom to trust. A page is known by its address; which ones there must be is in the word lists.</summary>
internal static class SitePageMissing
{
    public static readonly Check Check = Check.Whole(
        new Rule("site-page-missing", "SITE-01", Severity.Error)
        {
            Title = "The footer leads to the pages by which readers judge a site: who, how, who pays, privacy, contact, sources",
            Why = "Health advice from a site that does not say who it is, and who pays for it, cannot be judged.",
            Source = "HON principles; PIF; Google, guidelines for raters of pages on health",
            Good = "menus: {footer: [about, how-we-write-and-review, corrections, funding, privacy, accessibility, contact, sources, glossary, red-flags]}",
            Bad = "menus: {footer: [about]}",
        },
        Find);

    private static IEnumerable<Diagnostic> Find(Site site)
    {
        var names = site.Settings.FooterMenu.Select(entry => $" {entry.Page.Value.Split('/')[^1].Replace('-', ' ')} ").ToList();
        return from page in site.Articles.Any(article => article.IsHealth) ? site.Data.Words["site-pages"] : []
               where !page.Words.Any(words => names.Exists(name => name.Contains($" {words} ", StringComparison.OrdinalIgnoreCase)))
               select Check.Rule.At(
                   SourceSpan.File(site.Settings.Path), $"the footer leads to no page on {page.Say}",
                   $"write it as content/{page.Words[0].Replace(' ', '-')}.md, and add it to menus: {{footer: …}}");
    }
}
