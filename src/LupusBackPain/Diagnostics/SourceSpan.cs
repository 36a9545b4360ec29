namespace LupusBackPain.Diagnostics;

/// <summary>
/// A place in a file. Path is relative to the source folder and uses '/'. Line and Column are 1-based; Column and Length count
/// UTF-16 units, as SARIF 2.1.0 has them. Line 0 means the whole file.
/// </summary>
internal readonly record struct SourceSpan(string Path, int Line, int Column, int Length) : IComparable<SourceSpan>
{
    /// <summary>The whole file at <paramref name="path"/>.</summary>
    public static SourceSpan File(string path) => new(path, 0, 0, 0);

    /// <summary>Orders by path (ordinal), line, column, length.</summary>
    public int CompareTo(SourceSpan other)
    {
        var byPath = string.CompareOrdinal(Path, other.Path);
        return byPath != 0 ? byPath : (Line, Column, Length).CompareTo((other.Line, other.Column, other.Length));
    }
}
