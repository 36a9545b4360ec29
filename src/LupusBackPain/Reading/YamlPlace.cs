using LupusBackPain.Diagnostics;
using YamlDotNet.Core;

namespace LupusBackPain.Reading;

/// <summary>Turns YamlDotNet's marks (1-based within the YAML text) into places of the file.</summary>
internal static class YamlPlace
{
    public static SourceSpan At(YamlText source, Mark mark, int length) =>
        new(source.Path, (int)mark.Line + source.FirstLine - 1, (int)mark.Column, length);

    /// <summary>The words of a scalar: without quotes, below the sign of a block, and no further than the end of their first line.</summary>
    public static SourceSpan Of(YamlText source, YamlDotNet.Core.Events.Scalar scalar)
    {
        // At the end of the text YamlDotNet's marks may lie past it.
        var end = (int)Math.Min(scalar.End.Index, source.Text.Length);
        var start = (int)Math.Min(scalar.Start.Index, end);
        var span = At(source, scalar.Start, 0);
        if (scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted && end - start > 2)
        {
            (start, end, span) = (start + 1, end - 1, span with { Column = span.Column + 1 });
        }
        else if (scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded)
        {
            (start, span) = FirstLineOfBlock(source.Text, start, end, span);
        }
        var line = source.Text.AsSpan(start, end - start);
        var length = line.IndexOf('\n') is var lineEnd and >= 0 ? lineEnd : line.Length;
        return span with { Length = line[..length].TrimEnd().Length };
    }

    private static (int Start, SourceSpan Span) FirstLineOfBlock(string text, int start, int end, SourceSpan span)
    {
        for (var line = span.Line; text.AsSpan(start, end - start).IndexOf('\n') is var lineEnd and >= 0;)
        {
            (start, line) = (start + lineEnd + 1, line + 1);
            var indent = text.AsSpan(start, end - start).IndexOfAnyExcept(' ');
            if (indent >= 0 && text[start + indent] != '\n')
            {
                return (start + indent, span with { Line = line, Column = indent + 1 });
            }
        }
        return (start, span);
    }
}
