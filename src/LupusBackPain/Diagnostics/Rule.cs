namespace LupusBackPain.Diagnostics;

/// <summary>
/// A rule of good health publishing, as data: its code (kebab-case), the id that the catalogue of rules gives it ("SAFE-09"), and what its
/// findings weigh unless the site says otherwise. What it finds, and in which words, stands in the file that declares it.
/// </summary>
internal sealed record Rule(string Code, string Ref, Severity Severity)
{
    /// <summary>What the rule asks for, in one line.</summary>
    public required string Title { get; init; }

    /// <summary>Why it matters to a reader.</summary>
    public required string Why { get; init; }

    /// <summary>The standard or body that asks for it.</summary>
    public required string Source { get; init; }

    /// <summary>A text or front matter that keeps the rule.</summary>
    public required string Good { get; init; }

    /// <summary>One that breaks it.</summary>
    public required string Bad { get; init; }

    /// <summary>Whether no site and no page may switch it off or make it weigh less.</summary>
    public bool IsFixed { get; init; }

    /// <summary>
    /// Whether only an act of a person, such as looking a source up again, mends what it finds. Writing cannot, and must not try to, so that it
    /// informs until the site is released.
    /// </summary>
    public bool NeedsPerson { get; init; }

    /// <summary>A finding of this rule, with its own severity unless another is given.</summary>
    public Diagnostic At(SourceSpan at, string message, string? help = null, Severity? severity = null) =>
        new(Code, severity ?? Severity, message, at, help);
}
