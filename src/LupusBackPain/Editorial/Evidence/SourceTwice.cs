using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Editorial.Evidence;

/// <summary>One work (by DOI or PMID) under two ids.</summary>
internal static class SourceTwice
{
    public static readonly Check Check = Check.Whole(
        new Rule("source-twice", "CITE-15", Severity.Error)
        {
            Title = "A work stands in the list of sources once",
            Why = "One work under two ids looks like two sources.",
            Source = "NLM, Citing Medicine",
            Good = "one entry with DOI 10.1234/a",
            Bad = "two entries with DOI 10.1234/a",
        },
        Find);

    private static IEnumerable<Diagnostic> Find(Site site) =>
        Twice(site, "DOI", source => source.Doi?.ToUpperInvariant()).Concat(Twice(site, "PMID", source => source.Pmid)).DistinctBy(finding => finding.Span.Line);

    private static IEnumerable<Diagnostic> Twice(Site site, string key, Func<Reference, string?> value) =>
        from work in site.Data.References.Values.Where(source => value(source) is not null).GroupBy(value)
        let sources = work.OrderBy(source => source.Span.Line).ToList()
        from second in sources.Skip(1)
        select Check.Rule.At(second.PlaceOf(key), $"'{second.Id}' is the same work as '{sources[0].Id}'", $"keep one, and cite it everywhere");
}
