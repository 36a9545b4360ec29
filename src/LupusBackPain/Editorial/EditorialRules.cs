using LupusBackPain.Diagnostics;
using LupusBackPain.Editorial.Text;
using LupusBackPain.Model;

namespace LupusBackPain.Editorial;

/// <summary>Holds a site to the rules of a good health publisher.</summary>
internal static class EditorialRules
{
    /// <summary>Adds to the bag what the rules that are on find. Expired pages have no words left to look at.</summary>
    public static void Check(Site site, Func<Rule, bool> isOn, DiagnosticBag bag)
    {
        var checks = Rules.All.Where(check => isOn(check.Rule)).ToList();
        foreach (var finding in checks.SelectMany(check => check.OnSite?.Invoke(site) ?? []))
        {
            bag.Add(finding);
        }
        var onPages = checks.Select(check => check.OnPage).OfType<Func<PageText, IEnumerable<Diagnostic>>>().ToList();
        if (onPages.Count == 0)
        {
            return;
        }
        var lexicon = Lexicon.Of(site.Data);
        Parallel.ForEach(site.Articles.Where(article => article.State != PageState.Expired), article =>
        {
            var page = PageText.Of(article, site, lexicon);
            foreach (var finding in onPages.SelectMany(find => find(page)))
            {
                bag.Add(finding);
            }
        });
    }
}
