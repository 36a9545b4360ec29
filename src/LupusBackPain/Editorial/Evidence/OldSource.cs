using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Editorial.Evidence;

/// <summary>Cited guidelines and reviews that are too old, with no reason why they still hold.</summary>
internal static class OldSource
{
    public static readonly Check Check = Check.Whole(
        new Rule("old-source", "CITE-09", Severity.Warning)
        {
            Title = "A guideline is at most eight years old, a review at most ten",
            Why = "Older ones do not know what has been found since.",
            Source = "JAMA benchmarks, currency; PIF, review",
            Good = "custom: {evidence: guideline}, issued 2023",
            Bad = "custom: {evidence: guideline}, issued 2010",
            NeedsPerson = true,
        },
        Find);

    /// <summary>The cited guidelines and reviews for which somebody must look for a newer one.</summary>
    public static IEnumerable<Reference> Owed(Site site) =>
        Sources.Used(site).Where(source => source.OldOk is null && MostYears(source) is { } most && Sources.Age(source, site.Options.Date) > most);

    /// <summary>How old a source may be by its kind; null where the kind has no limit.</summary>
    public static int? MostYears(Reference source) => source.Evidence switch
    {
        "guideline" => GuidelineYears,
        "review" or "systematic-review" or "meta-analysis" => Years,
        _ => null,
    };

    private static IEnumerable<Diagnostic> Find(Site site) =>
        from source in Owed(site)
        select Check.Rule.At(source.Span, $"'{source.Id}' is {Sources.Age(source, site.Options.Date)} years old", "look for a newer one, or say why it still holds (custom: oldOk)");

    /// <summary>How old a source of treatment may be.</summary>
    public const int Years = 10;

    private const int GuidelineYears = 8;
}
