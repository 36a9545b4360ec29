namespace LupusBackPain.Diagnostics;

/// <summary>
/// The lines of the files below a folder, for showing a finding's place. A file is read when its first finding is shown; one that cannot be read
/// has no lines.
/// </summary>
internal sealed class SourceLines(string root)
{
    private readonly Dictionary<string, string[]> files = new(StringComparer.Ordinal);

    /// <summary>The line that a place is on, without its end, or null.</summary>
    public string? At(SourceSpan span)
    {
        if (!files.TryGetValue(span.Path, out var lines))
        {
            files[span.Path] = lines = Read(Path.Combine(root, span.Path));
        }
        return span.Line >= 1 && span.Line <= lines.Length ? lines[span.Line - 1] : null;
    }

    private static string[] Read(string path)
    {
        try
        {
            return File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n").Split('\n') : [];
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
