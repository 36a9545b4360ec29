using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Editorial.Evidence;

/// <summary>Papers that nobody has looked up for retractions within a year; told once.</summary>
internal static class RetractionUnchecked
{
    public static readonly Check Check = Check.Whole(
        new Rule("retraction-unchecked", "CITE-11", Severity.Warning)
        {
            Title = "Somebody has looked within a year whether a paper was retracted or corrected",
            Why = "A retracted study goes on being believed where it is cited.",
            Source = "COPE, retraction guidelines",
            Good = "custom: {retractionChecked: 2026-05-01}",
            Bad = "(no retractionChecked)",
            NeedsPerson = true,
        },
        Find);

    /// <summary>For how many months a look at a paper counts.</summary>
    public const int Months = 12;

    /// <summary>The cited papers that somebody must look up.</summary>
    public static IEnumerable<Reference> Owed(Site site) =>
        Sources.Used(site).Where(source => source.Type == "article-journal" && !(source.RetractionChecked >= site.Options.Date.AddMonths(-Months)));

    private static IEnumerable<Diagnostic> Find(Site site)
    {
        var old = Owed(site).ToList();
        return old.Count == 0 ? [] : [Check.Rule.At(old[0].Span, $"it is not written down that somebody looked within a year whether {PageNotSeen.Said(old)} was retracted", "look each up, and write the day as custom.retractionChecked")];
    }
}
