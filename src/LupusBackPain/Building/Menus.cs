using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Building;

/// <summary>Holds the pages that site.yaml names to those that are on the site.</summary>
internal static class Menus
{
    /// <summary>The settings without the names that lead nowhere; each of those is reported where it stands.</summary>
    public static SiteSettings Check(SiteSettings settings, PageKeys keys, DiagnosticBag bag)
    {
        bool Stands(Located<string> name) => IsOnSite(name, keys, bag);
        return settings with
        {
            MainMenu = [.. settings.MainMenu.Where(entry => Stands(entry.Page))],
            FooterMenu = [.. settings.FooterMenu.Where(entry => Stands(entry.Page))],
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
