using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Editorial.Provenance;

/// <summary>Sites that do not tell how their words are made.</summary>
internal static class HowMadeUnsaid
{
    public static readonly Check Check = Check.Whole(
        new Rule("how-made-unsaid", "PROV-05", Severity.Warning)
        {
            Title = "The site says how its words are made",
            Why = "A reader may want to know whether people or machines wrote what they act on.",
            Source = "Google, content made for people",
            Good = "howMade: Written by two editors from the sources listed.",
            Bad = "(site.yaml says nothing of how it is made)",
        },
        Find);

    private static IEnumerable<Diagnostic> Find(Site site) =>
        site.Settings.HowMade is null ? [Check.Rule.At(SourceSpan.File(site.Settings.Path), "the site does not say how its words are made", "write 'howMade:', the use of machines included")] : [];
}
