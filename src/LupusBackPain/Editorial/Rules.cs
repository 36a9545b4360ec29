using System.Collections.Immutable;
using LupusBackPain.Editorial.Safety;

namespace LupusBackPain.Editorial;

/// <summary>Every editorial rule. A new rule is a file and a line here.</summary>
internal static class Rules
{
    public static readonly ImmutableArray<Check> All =
    [
        Hype.Check,
    ];
}
