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

    private static IEnumerable<Diagnostic> Find(Site site)
    {
        var since = site.Options.Date.AddMonths(-12);
        var old = Sources.Used(site).Where(source => source.Type is "webpage" or "post" or "post-weblog" && !(source.Accessed is { } seen && Day(seen) >= since)).ToList();
        return old.Count == 0 ? [] : [Check.Rule.At(old[0].Span, $"it is not written down that somebody looked at {Said(old)} within a year", "look at each again, and write the day as 'accessed'")];
    }

    internal static string Said(List<Reference> sources) =>
        sources.Count == 1 ? $"'{sources[0].Id}'" : $"'{sources[0].Id}' and {sources.Count - 1} more sources";

    private static DateOnly Day((int Year, int Month, int Day) date) => new(date.Year, Math.Max(1, date.Month), Math.Max(1, date.Day));
}
