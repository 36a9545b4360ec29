using System.Text;
using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Reading;

/// <summary>A Markdown file in two parts. Yaml is null where there is no front matter; BodyLine is the line (1-based) that Body begins on.</summary>
internal sealed record FencedText(string? Yaml, Utf8Text Body, int BodyLine);

/// <summary>Parts a Markdown file at the lines of three hyphens: the first is line 1 of the file.</summary>
internal static class FrontMatterFence
{
    public static FencedText Split(string path, ReadOnlySpan<byte> text, DiagnosticBag bag)
    {
        if (!IsFence(FirstLine(text)))
        {
            bag.Add(Unopened(path, text));
            return new FencedText(null, new Utf8Text(text.ToArray()), 1);
        }
        var start = LineEnd(text, 0);
        for (var at = start; at < text.Length; at = LineEnd(text, at))
        {
            if (IsFence(FirstLine(text[at..])))
            {
                var yaml = text[start..at];
                return new FencedText(Encoding.UTF8.GetString(yaml), new Utf8Text(text[LineEnd(text, at)..].ToArray()), yaml.Count((byte)'\n') + 3);
            }
        }
        bag.Add(Problems.FrontMatter.Unclosed(new SourceSpan(path, 1, 1, 3)));
        return new FencedText(null, default, 1);
    }

    private static Diagnostic Unopened(string path, ReadOnlySpan<byte> text)
    {
        var blank = text.IndexOfAnyExcept((byte)'\n', (byte)' ', (byte)'\t');
        return blank > 0 && IsFence(FirstLine(text[blank..])) ? Problems.FrontMatter.NotFirst(new SourceSpan(path, text[..blank].Count((byte)'\n') + 1, 1, 3))
            : Problems.FrontMatter.Missing(new SourceSpan(path, 1, 1, 1));
    }

    private static ReadOnlySpan<byte> FirstLine(ReadOnlySpan<byte> text) => text.IndexOf((byte)'\n') is var end and >= 0 ? text[..end] : text;

    /// <summary>Where the line after the one at <paramref name="at"/> begins.</summary>
    private static int LineEnd(ReadOnlySpan<byte> text, int at) => text[at..].IndexOf((byte)'\n') is var end and >= 0 ? at + end + 1 : text.Length;

    private static bool IsFence(ReadOnlySpan<byte> line) => line.TrimEnd(" \t"u8).SequenceEqual("---"u8);
}
