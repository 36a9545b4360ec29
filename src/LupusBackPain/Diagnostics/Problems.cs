namespace LupusBackPain.Diagnostics;

#pragma warning disable IDE0051 // Kept together: which of these a stage uses changes with its findings.

/// <summary>
/// Every finding of reading, markup, building, rendering, checking and the machine: one method each, grouped by the stage that finds it
/// (Problems.Reading.cs and its siblings). A method takes the facts and owns the words; no other place writes a message.
/// </summary>
internal static partial class Problems
{
    private static Diagnostic Error(string code, SourceSpan at, string message, string help, string? target = null) =>
        new(code, Severity.Error, message, at, help, target);

    private static Diagnostic Warning(string code, SourceSpan at, string message, string help, string? target = null) =>
        new(code, Severity.Warning, message, at, help, target);

    private static Diagnostic Information(string code, SourceSpan at, string message, string help, string? target = null) =>
        new(code, Severity.Information, message, at, help, target);

    /// <summary>“Did you mean X?”, or the fallback where no name is near.</summary>
    private static string DidYouMean(string? nearest, string otherwise) => nearest is null ? otherwise : $"did you mean '{nearest}'?";
}
