using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Editorial.Evidence;

/// <summary>Web pages among the sources that nobody has looked at within a year; told once.</summary>
internal static class PageNotSeen
{
    public static readonly Check Check = Check.Whole(
        new Rule("source-not-seen", "CITE-08", Severity.Warning)
        {
            Title = "It is written down when a web page that is cited was last looked at, at most a year ago",
            Why = "Web pages change without a word.",
            Source = "NLM, Citing Medicine",
            Good = "accessed: 2026-05-01",
            Bad = "(no accessed)",
            NeedsPerson = true,
        },
        Find);

    /// <summary>For how many months it counts that a page was looked at.</summary>
    public const int Months = 12;

    /// <summary>The cited web pages that somebody must look at again.</summary>
    public static IEnumerable<Reference> Owed(Site site) =>
        Sources.Used(site).Where(source => IsPage(source) && !(SeenOn(source) >= site.Options.Date.AddMonths(-Months)));

    /// <summary>Whether a source is a web page, which may change at any time.</summary>
    public static bool IsPage(Reference source) => source.Type is "webpage" or "post" or "post-weblog";

    /// <summary>The day on which a web page was last looked at; the first of the month or year where no more is known.</summary>
    public static DateOnly? SeenOn(Reference source) =>
        source.Accessed is { } seen ? new DateOnly(seen.Year, Math.Max(1, seen.Month), Math.Max(1, seen.Day)) : null;

    private static IEnumerable<Diagnostic> Find(Site site)
    {
        var old = Owed(site).ToList();
        return old.Count == 0 ? [] : [Check.Rule.At(old[0].Span, $"it is not written down that somebody looked at {Said(old)} within a year", "look at each again, and write the day as 'accessed'")];
    }

    internal static string Said(List<Reference> sources) =>
        sources.Count == 1 ? $"'{sources[0].Id}'" : $"'{sources[0].Id}' and {sources.Count - 1} more sources";
}
