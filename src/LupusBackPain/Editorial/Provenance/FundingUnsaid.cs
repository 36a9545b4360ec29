using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Editorial.Provenance;

/// <summary>Sites that do not tell their funding or their conflicts of interest.</summary>
internal static class FundingUnsaid
{
    public static readonly Check Check = Check.Whole(
        new Rule("funding-unsaid", "PROV-04", Severity.Error)
        {
            Title = "The site says who pays for it, and what its makers earn by it",
            Why = "Money bends advice; readers can only allow for it where it is told.",
            Source = "JAMA benchmarks, disclosure; HON principles; PIF",
            Good = "funding: Nobody pays for this site.",
            Bad = "(site.yaml says nothing of funding)",
            NeedsPerson = true,
        },
        Find);

    private static IEnumerable<Diagnostic> Find(Site site)
    {
        if (site.Settings.Funding is null)
        {
            yield return Check.Rule.At(SourceSpan.File(site.Settings.Path), "the site does not say who pays for it", "write 'funding:' and who does; never guess it");
        }
        if (site.Settings.Conflicts is null)
        {
            yield return Check.Rule.At(SourceSpan.File(site.Settings.Path), "the site does not say what its makers earn by it", "write 'conflicts:' and what they sell or are paid for");
        }
    }
}
