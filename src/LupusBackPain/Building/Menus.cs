using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Building;

/// <summary>Holds the pages that site.yaml names to those that are on the site.</summary>
internal static class Menus
{
    /// <summary>
    /// The settings without the names that lead nowhere; each of those is reported where it stands. A menu may name a section that has no page
    /// of its own, for it has a list nevertheless.
    /// </summary>
    public static SiteSettings Check(SiteSettings settings, PageKeys keys, DiagnosticBag bag)
    {
        var sections = settings.Sections.Select(section => section.Id.Value).ToHashSet(StringComparer.Ordinal);
        bool Stands(Located<string> name) => IsOnSite(name, keys, bag);
        bool Leads(MenuEntry entry) => (sections.Contains(entry.Page.Value) && keys.Find(entry.Page.Value) is null) || Stands(entry.Page);
        return settings with
        {
            MainMenu = [.. settings.MainMenu.Where(Leads)],
            FooterMenu = [.. settings.FooterMenu.Where(Leads)],
            StartHere = [.. settings.StartHere.Where(Stands)],
            HelpPage = settings.HelpPage is { } page && Stands(page) ? page : null,
        };
    }

    private static bool IsOnSite(Located<string> name, PageKeys keys, DiagnosticBag bag)
    {
        if (keys.Articles.TryGetValue(name.Value, out var article))
        {
            if (article.State == PageState.Expired)
            {
                bag.Add(Problems.Building.PageExpired(name.Span, name.Value));
            }
            return true;
        }
        if (keys.Find(name.Value) is not { } place)
        {
            bag.Add(keys.Unknown(name));
        }
        else if (place.Source.FrontMatter is not null)
        {
            bag.Add(Problems.Building.PageLeftOut(name.Span, name.Value, PageKeys.Why(place)));
        }
        return false;
    }
}
