using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Editorial.Safety;

/// <summary>A site that does not say that its pages are general information. The layouts show it once a page.</summary>
internal static class DisclaimerMissing
{
    public static readonly Check Check = Check.Whole(
        new Rule("disclaimer-missing", "SAFE-08", Severity.Error)
        {
            Title = "Every page says once that it is general information",
            Why = "No page knows its reader; a clinician who does must not be replaced by it.",
            Source = "HON principles, complementarity; DISCERN",
            Good = "disclaimer: This page gives general information. It does not replace advice from a health professional who knows you.",
            Bad = "(site.yaml has no disclaimer)",
            IsFixed = true,
        },
        Find);

    private static IEnumerable<Diagnostic> Find(Site site) =>
        site.Settings.Disclaimer is null && site.Articles.Any(article => article.IsHealth)
            ? [Check.Rule.At(SourceSpan.File(site.Settings.Path), "the site has no disclaimer", "write 'disclaimer:' with what the pages are not")]
            : [];
}
