using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace LupusBackPain.Diagnostics;

/// <summary>Collects the findings of a run; safe to add to from several threads. The one mutable type that is passed between stages.</summary>
internal sealed class DiagnosticBag
{
    private readonly ConcurrentBag<Diagnostic> findings = [];

    /// <summary>Whether an error was added.</summary>
    public bool HasErrors => findings.Any(finding => finding.Severity == Severity.Error);

    public void Add(Diagnostic finding) => findings.Add(finding);

    /// <summary>Every finding once, in the order of its place.</summary>
    public ImmutableArray<Diagnostic> ToSorted() => [.. findings.Distinct().Order()];
}
