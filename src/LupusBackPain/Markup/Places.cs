using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Markup;

/// <summary>
/// Turns offsets in a Markdown text into places of the file that the text was taken from. A body starts at the first column of a line; a
/// value of the front matter starts somewhere in one, or, where it was folded or escaped, cannot be told letter by letter.
/// </summary>
internal sealed class Places
{
    private readonly string path;
    private readonly List<int> lineStarts;
    private readonly int firstLine;
    private readonly int firstColumn;
    private readonly SourceSpan? whole;
    private int recent;

    private Places(string path, string text, List<int> lineStarts, int firstLine, int firstColumn, SourceSpan? whole)
    {
        this.path = path;
        Text = text;
        this.lineStarts = lineStarts;
        this.firstLine = firstLine;
        this.firstColumn = firstColumn;
        this.whole = whole;
    }

    /// <summary>The Markdown text that the offsets count in.</summary>
    public string Text { get; }

    /// <summary>The places of a body whose lines start at the given offsets.</summary>
    public static Places OfBody(Source source, string text, List<int> lineStarts) => new(source.Path, text, lineStarts, source.BodyLine, 1, null);

    /// <summary>The places of a scalar of the front matter: exact where it stands on one line as it is, without escapes.</summary>
    public static Places OfValue(Located<string> value)
    {
        var (text, span) = (value.Value, value.Span);
        return new Places(span.Path, text, [0], span.Line, span.Column, span.Length == text.Length ? null : span);
    }

    /// <summary>The line and column of an offset, 1-based.</summary>
    public (int Line, int Column) Of(int offset)
    {
        if (whole is { } span)
        {
            return (span.Line, span.Column);
        }
        var line = LineOf(offset);
        return (firstLine + line, offset - lineStarts[line] + (line == 0 ? firstColumn : 1));
    }

    /// <summary>The place of a part of the text; only its first line where it runs over several.</summary>
    public SourceSpan At(int offset, int length)
    {
        if (whole is { } span)
        {
            return span;
        }
        offset = Math.Clamp(offset, 0, Text.Length);
        var part = Text.AsSpan(offset, Math.Clamp(length, 0, Text.Length - offset));
        var end = part.IndexOf('\n');
        var (line, column) = Of(offset);
        return new SourceSpan(path, line, column, end < 0 ? part.Length : end);
    }

    private int LineOf(int offset)
    {
        if (lineStarts[recent] <= offset && (recent + 1 == lineStarts.Count || offset < lineStarts[recent + 1]))
        {
            return recent;
        }
        var found = lineStarts.BinarySearch(offset);
        return recent = Math.Max(0, found >= 0 ? found : ~found - 1);
    }
}
