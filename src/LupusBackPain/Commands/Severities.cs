using System.Collections.Frozen;
using System.Collections.Immutable;
using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Commands;

/// <summary>Gives each finding the weight that this site and its page ask for. The one place where that happens.</summary>
internal static class Severities
{
    /// <summary>
    /// The findings with the severity that site.yaml's <c>rules</c> give their code; those switched off there, or by the front matter of the page
    /// that they stand on, are left out.
    /// </summary>
    public static ImmutableArray<Diagnostic> Apply(ImmutableArray<Diagnostic> findings, Sources sources)
    {
        var bySite = sources.Settings.Rules
            .DistinctBy(rule => rule.Key.Value, StringComparer.Ordinal)
            .ToFrozenDictionary(rule => rule.Key.Value, rule => rule.Value, StringComparer.Ordinal);
        var byPage = sources.Pages
            .Where(page => page.FrontMatter is { Rules.IsEmpty: false })
            .ToFrozenDictionary(page => page.Path, page => page.FrontMatter!.Rules.Select(rule => rule.Code.Value).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
        return
        [
            .. from finding in findings
               where !(byPage.TryGetValue(finding.Span.Path, out var off) && off.Contains(finding.Code))
               let severity = bySite.GetValueOrDefault(finding.Code, finding.Severity)
               where severity != Severity.Off
               select finding with { Severity = severity },
        ];
    }
}
