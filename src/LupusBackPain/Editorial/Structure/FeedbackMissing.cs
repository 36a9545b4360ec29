using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Editorial.Structure;

/// <summary>Sites without an address for readers who find a mistake. With one, the layouts put a link on every page, the page's address filled in.</summary>
internal static class FeedbackMissing
{
    public static readonly Check Check = Check.Whole(
        new Rule("feedback-missing", "SITE-04", Severity.Warning)
        {
            Title = "Every page has a link by which readers tell of a mistake on it",
            Why = "Readers see mistakes first, and tell of them only where that takes one step.",
            Source = "PIF, feedback",
            Good = "contact: feedback@example.org",
            Bad = "(site.yaml has no contact)",
            NeedsPerson = true,
        },
        Find);

    private static IEnumerable<Diagnostic> Find(Site site) =>
        site.Settings.Contact is null
            ? [Check.Rule.At(SourceSpan.File(site.Settings.Path), "the site has no address for readers who find a mistake", "write 'contact:' with an e-mail address that somebody reads; never make one up")]
            : [];
}
