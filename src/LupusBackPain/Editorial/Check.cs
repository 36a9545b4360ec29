using LupusBackPain.Diagnostics;
using LupusBackPain.Editorial.Text;
using LupusBackPain.Model;

namespace LupusBackPain.Editorial;

/// <summary>A rule with the way its findings are found: on each page by itself, or on the site as a whole.</summary>
internal sealed record Check(Rule Rule, Func<PageText, IEnumerable<Diagnostic>>? OnPage, Func<Site, IEnumerable<Diagnostic>>? OnSite)
{
    public static Check Page(Rule rule, Func<PageText, IEnumerable<Diagnostic>> find) => new(rule, find, null);

    public static Check Whole(Rule rule, Func<Site, IEnumerable<Diagnostic>> find) => new(rule, null, find);
}
