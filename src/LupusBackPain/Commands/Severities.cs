using System.Collections.Frozen;
using System.Collections.Immutable;
using LupusBackPain.Diagnostics;
using LupusBackPain.Editorial;
using LupusBackPain.Model;

namespace LupusBackPain.Commands;

/// <summary>
/// What each finding weighs on this site and its pages, by the site's profile, its rules, and the pages' own. The one place where that is
/// decided. Holds only the switches, so that the texts that were read need not be kept until the findings are known.
/// </summary>
internal sealed class Severities
{
    private static readonly FrozenDictionary<string, Rule> Known = Rules.Known.ToFrozenDictionary(rule => rule.Code, StringComparer.Ordinal);

    private readonly string profile;
    private readonly FrozenDictionary<string, Severity> bySite;
    private readonly FrozenDictionary<string, FrozenSet<string>> offByPage;

    private Severities(Sources sources)
    {
        profile = sources.Settings.Profile;
        bySite = sources.Settings.Rules
            .Where(rule => !IsFixed(rule.Key.Value))
            .DistinctBy(rule => rule.Key.Value, StringComparer.Ordinal)
            .ToFrozenDictionary(rule => rule.Key.Value, rule => rule.Value, StringComparer.Ordinal);
        offByPage = sources.Pages
            .Where(page => page.FrontMatter is { Rules.IsEmpty: false })
            .ToFrozenDictionary(
                page => page.Path,
                page => page.FrontMatter!.Rules.Select(rule => rule.Code.Value).Where(code => !IsFixed(code)).ToFrozenSet(StringComparer.Ordinal),
                StringComparer.Ordinal);
    }

    /// <summary>The switches of a site, and in the bag those that name no rule, or one that may not be changed.</summary>
    public static Severities Of(Sources sources, DiagnosticBag bag)
    {
        foreach (var (code, severity) in sources.Settings.Rules)
        {
            Check(code, isFixed => isFixed && severity < Known[code.Value].Severity, bag);
        }
        foreach (var rule in sources.Pages.SelectMany(page => page.FrontMatter?.Rules ?? []))
        {
            Check(rule.Code, isFixed => isFixed, bag);
        }
        return new Severities(sources);
    }

    /// <summary>Whether the site lets a rule look at its pages at all.</summary>
    public bool IsOn(Rule rule) => profile != "none" && Of(rule.Code, rule.Severity) != Severity.Off;

    /// <summary>The findings with the weight that they have on this site; those that are switched off, here or on their page, are left out.</summary>
    public ImmutableArray<Diagnostic> Apply(ImmutableArray<Diagnostic> findings) =>
    [
        .. from finding in findings
           where !(offByPage.TryGetValue(finding.Span.Path, out var off) && off.Contains(finding.Code))
           let severity = Of(finding.Code, finding.Severity)
           where severity != Severity.Off
           select finding with { Severity = severity },
    ];

    private Severity Of(string code, Severity severity) =>
        bySite.TryGetValue(code, out var set) ? set
        : profile != "none" && Known.TryGetValue(code, out var rule) ? Profiles.Of(profile, rule, AtLeast(rule, severity))
        : severity;

    /// <summary>A finding of another room than Editorial weighs here what the catalogue of rules says.</summary>
    private static Severity AtLeast(Rule rule, Severity severity) =>
        BuildRules.All.Contains(rule) && severity < rule.Severity ? rule.Severity : severity;

    private static bool IsFixed(string code) => Known.TryGetValue(code, out var rule) && rule.IsFixed;

    private static void Check(Located<string> code, Func<bool, bool> isRefused, DiagnosticBag bag)
    {
        if (!Known.ContainsKey(code.Value) && !Problems.Switchable.Contains(code.Value))
        {
            bag.Add(Problems.Rules.Unknown(code.Span, code.Value, Nearest.Of(code.Value, Known.Keys.Concat(Problems.Switchable))));
        }
        else if (isRefused(IsFixed(code.Value)))
        {
            bag.Add(Problems.Rules.Fixed(code.Span, code.Value));
        }
    }
}
