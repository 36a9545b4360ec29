namespace LupusBackPain.Diagnostics;

/// <summary>How much a finding weighs. Only <see cref="Error"/> keeps a site from being published, unless warnings are made to count.</summary>
internal enum Severity
{
    Off,
    Information,
    Warning,
    Error,
}

/// <summary>
/// One finding: a kebab-case code, a severity, a sentence that says what is wrong, its place, what to do about it, and, where the finding
/// is about a reference, that reference as it was written.
/// </summary>
internal sealed record Diagnostic(string Code, Severity Severity, string Message, SourceSpan Span, string? Help = null, string? Target = null)
    : IComparable<Diagnostic>
{
    /// <summary>For what is told where its author wrote it: the place in the built site where a reader meets it (the first of several). Null for all else.</summary>
    public SourceSpan? InSite { get; init; }

    /// <summary>Orders by place, then code, then message, so that a list of findings is the same whatever the threads did.</summary>
    public int CompareTo(Diagnostic? other)
    {
        if (other is null)
        {
            return 1;
        }
        var bySpan = Span.CompareTo(other.Span);
        if (bySpan != 0)
        {
            return bySpan;
        }
        var byCode = string.CompareOrdinal(Code, other.Code);
        if (byCode != 0)
        {
            return byCode;
        }
        var byMessage = string.CompareOrdinal(Message, other.Message);
        return byMessage != 0 ? byMessage : string.CompareOrdinal(Target, other.Target);
    }
}
