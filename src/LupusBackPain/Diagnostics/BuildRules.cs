using System.Collections.Immutable;

namespace LupusBackPain.Diagnostics;

/// <summary>Rules of the catalogue that other rooms than Editorial find, since they stand where the fault shows first.</summary>
internal static class BuildRules
{
    public static readonly ImmutableArray<Rule> All =
    [
        new Rule("citation-unknown", "CITE-01", Severity.Error)
        {
            Title = "Every source that is cited is in the list of sources",
            Why = "A claim whose source nobody can look up has none.",
            Source = "JAMA benchmarks, attribution",
            Good = "Walking may ease a painful back [@smith-2020].",
            Bad = "Walking may ease a painful back [@smith-2002].",
            IsFixed = true,
        },
    ];
}
