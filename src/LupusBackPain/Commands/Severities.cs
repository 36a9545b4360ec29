using System.Collections.Frozen;
using System.Collections.Immutable;
using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Commands;

/// <summary>
/// What each finding weighs on this site and its pages. The one place where that is decided. Holds only the switches, so that the texts that were
/// read need not be kept until the findings are known.
/// </summary>
internal sealed class Severities
{
    private readonly FrozenDictionary<string, Severity> bySite;
    private readonly FrozenDictionary<string, FrozenSet<string>> offByPage;

    private Severities(Sources sources)
    {
        bySite = sources.Settings.Rules
            .DistinctBy(rule => rule.Key.Value, StringComparer.Ordinal)
            .ToFrozenDictionary(rule => rule.Key.Value, rule => rule.Value, StringComparer.Ordinal);
        offByPage = sources.Pages
            .Where(page => page.FrontMatter is { Rules.IsEmpty: false })
            .ToFrozenDictionary(page => page.Path, page => page.FrontMatter!.Rules.Select(rule => rule.Code.Value).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    public static Severities Of(Sources sources) => new(sources);

    /// <summary>
    /// The findings with the severity that site.yaml's <c>rules</c> give their code; those switched off there, or by the front matter of the page
    /// that they stand on, are left out.
    /// </summary>
    public ImmutableArray<Diagnostic> Apply(ImmutableArray<Diagnostic> findings) =>
    [
        .. from finding in findings
           where !(offByPage.TryGetValue(finding.Span.Path, out var off) && off.Contains(finding.Code))
           let severity = bySite.GetValueOrDefault(finding.Code, finding.Severity)
           where severity != Severity.Off
           select finding with { Severity = severity },
    ];
}
