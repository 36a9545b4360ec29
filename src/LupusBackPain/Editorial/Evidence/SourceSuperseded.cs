using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Editorial.Evidence;

/// <summary>Cited sources whose status says that they no longer hold.</summary>
internal static class SourceSuperseded
{
    public static readonly Check Check = Check.Whole(
        new Rule("source-superseded", "CITE-10", Severity.Error)
        {
            Title = "A source that was withdrawn, retracted or replaced is not cited",
            Why = "It says what its own authors no longer say.",
            Source = "ACP, note on guidelines; COPE",
            Good = "status: current",
            Bad = "status: superseded",
        },
        Find);

    private static IEnumerable<Diagnostic> Find(Site site) =>
        from source in Sources.Used(site)
        where IsGone(source) || IsOldGuideline(source, site.Options.Date)
        select IsGone(source)
            ? Check.Rule.At(source.Span, $"'{source.Id}' is {source.Status}", "cite what replaced it; for history or numbers, say why it still holds (custom: oldOk)")
            : Check.Rule.At(source.Span, $"'{source.Id}' is a guideline of the American College of Physicians, which withdraws them after {AcpYears} years", "cite a newer one", Severity.Warning);

    private const int AcpYears = 5;

    private static bool IsGone(Reference source) =>
        source.Status is { } status && (status is "withdrawn" or "retracted" || (status.StartsWith("superseded", StringComparison.Ordinal) && source.OldOk is null));

    private static bool IsOldGuideline(Reference source, DateOnly day) =>
        source is { Evidence: "guideline", OldOk: null } && Sources.Age(source, day) > AcpYears
        && source.Authors.Any(author => author.Literal?.Contains("American College of Physicians", StringComparison.OrdinalIgnoreCase) == true);
}
