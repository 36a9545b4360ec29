using LupusBackPain.Diagnostics;

namespace LupusBackPain.Model;

/// <summary>A value with the place where its author wrote it, so that a later stage can point there.</summary>
internal readonly record struct Located<T>(T Value, SourceSpan Span)
{
    public override string ToString() => Value?.ToString() ?? "";
}
