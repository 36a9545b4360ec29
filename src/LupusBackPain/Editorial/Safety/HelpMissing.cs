using LupusBackPain.Diagnostics;
using LupusBackPain.Editorial.Text;
using LupusBackPain.Model;

namespace LupusBackPain.Editorial.Safety;

/// <summary>A health page without care cards, without a link to the page that has them, and without a reason.</summary>
internal static class HelpMissing
{
    public static readonly Check Check = Check.Page(
        new Rule("help-missing", "SAFE-01", Severity.Error)
        {
            Title = "Every health page tells when to get help, or links to the page that does, or says why not",
            Why = "A reader with a danger sign may land on any page.",
            Source = "NHS digital service manual, care cards",
            Good = "redFlags: back-pain",
            Bad = "redFlags: none",
            IsFixed = true,
        },
        Find);

    private static IEnumerable<Diagnostic> Find(PageText page) =>
        page.Article.IsHealth && !HasHelp(page)
            ? [Check.Rule.At(PlaceOf(page.FrontMatter), "the page does not tell when to get help",
        "name care cards in redFlags, link to the page that has them, or write 'redFlags: none' with redFlagsReason")]
            : [];

    private static SourceSpan PlaceOf(FrontMatter page) => page.RedFlags?.Span ?? page.Title.Span;

    private static bool HasHelp(PageText page) =>
        page.FrontMatter is { RedFlags.Value: not "none" } or { RedFlags.Value: "none", RedFlagsReason: not null }
        || !page.Article.Body.CardsShown.IsEmpty
        || (page.Site.Settings.HelpPage is { } help && page.Article.Body.Links.Any(link => LeadsTo(link, help.Value)));

    private static bool LeadsTo(ArticleLink link, string key)
    {
        var (path, slug) = (link.Target.Split('#')[0], key.Split('/')[^1]);
        return path.Split('/')[^1] == slug + ".md" || path.TrimEnd('/').EndsWith("/" + slug, StringComparison.Ordinal);
    }
}
