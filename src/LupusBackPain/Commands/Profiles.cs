using LupusBackPain.Diagnostics;

namespace LupusBackPain.Commands;

/// <summary>What a site's profile makes of a rule's finding: who the site is written for, or how near it is to being published.</summary>
internal static class Profiles
{
    public static Severity Of(string profile, Rule rule, Severity severity) => profile switch
    {
        "professional" when rule.Ref is "READ-01" or "READ-02" or "READ-05" => Severity.Off,
        "draft" when severity == Severity.Error && (IsOf(rule, "DATE") || rule.Ref == "PROV-02") => Severity.Warning,
        "release" when rule.NeedsPerson => severity,
        _ when rule.NeedsPerson && severity > Severity.Information => Severity.Information,
        "release" when severity == Severity.Warning && (IsOf(rule, "SAFE") || IsOf(rule, "CITE") || IsOf(rule, "DATE")) => Severity.Error,
        _ => severity,
    };

    private static bool IsOf(Rule rule, string area) => rule.Ref.StartsWith(area + "-", StringComparison.Ordinal);
}
