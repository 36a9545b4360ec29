using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Editorial.Evidence;

/// <summary>DOIs that cannot be right, or stand with an address.</summary>
internal static class DoiForm
{
    public static readonly Check Check = Check.Whole(
        new Rule("doi-form", "CITE-04", Severity.Error)
        {
            Title = "A DOI has its form and stands without an address before it",
            Why = "A DOI that cannot be right leads nowhere.",
            Source = "Crossref, form of a DOI",
            Good = "DOI: 10.1136/ard-2023-224762",
            Bad = "DOI: https://doi.org/10.1136/ard-2023-224762",
        },
        Find);

    private static IEnumerable<Diagnostic> Find(Site site) =>
        from source in site.Data.References.Values
        where source.Doi is { } doi && !IsDoi(doi)
        select Check.Rule.At(source.PlaceOf("DOI"), $"'{source.Doi}' is no DOI", "write it as 10.1136/ard-2023-224762, without 'https://doi.org/'");

    internal static bool IsDoi(string doi)
    {
        var slash = doi.IndexOf('/', StringComparison.Ordinal);
        return slash is >= 7 and <= 12 && doi.StartsWith("10.", StringComparison.Ordinal)
            && doi.AsSpan(3, slash - 3).IndexOfAnyExceptInRange('0', '9') < 0
            && doi.Length > slash + 1 && doi.AsSpan(slash + 1).IndexOfAnyExcept(Allowed) < 0;
    }

    private static readonly System.Buffers.SearchValues<char> Allowed =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._;()/:<>");
}
