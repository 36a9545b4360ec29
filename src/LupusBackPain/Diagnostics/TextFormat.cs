using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace LupusBackPain.Diagnostics;

/// <summary>
/// Findings as text for a person: a line in MSBuild's form, which editors make clickable ("content/a.md(12,8): error code: message"), the line of
/// the file with the place underlined, and what to do. Control characters are shown as '�', so that no file can steer the terminal.
/// </summary>
internal static class TextFormat
{
    private const int FrameWidth = 100;

    /// <summary>Writes the first <paramref name="most"/> findings and says how many more there are. Lines come from <paramref name="lineOf"/>.</summary>
    public static void Write(TextWriter writer, ImmutableArray<Diagnostic> findings, int most, bool colour, Func<SourceSpan, string?> lineOf)
    {
        foreach (var finding in findings.Take(most))
        {
            WriteOne(writer, finding, colour, lineOf);
        }
        if (findings.Length > most)
        {
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"… and {findings.Length - most} more (--verbose shows all)"));
        }
    }

    private static void WriteOne(TextWriter writer, Diagnostic finding, bool colour, Func<SourceSpan, string?> lineOf)
    {
        var at = finding.Span;
        var place = at.Line == 0 ? at.Path : string.Create(CultureInfo.InvariantCulture, $"{at.Path}({at.Line},{at.Column})");
        var severity = Paint(Name(finding.Severity), Colour(finding.Severity), colour);
        writer.WriteLine($"{Clean(place)}: {severity} {finding.Code}: {Clean(finding.Message)}");
        if (at.Line > 0 && lineOf(at) is { } line && at.Column <= line.Length + 1)
        {
            WriteFrame(writer, at, line, Colour(finding.Severity), colour);
        }
        if (finding.Help is { } help)
        {
            writer.WriteLine($"  help: {Clean(help)}");
        }
    }

    /// <summary>The line, cut around the place where it is long, and carets below it.</summary>
    private static void WriteFrame(TextWriter writer, SourceSpan at, string line, string paint, bool colour)
    {
        var start = Math.Max(0, Math.Min(at.Column - 1 - (FrameWidth / 2), line.Length - FrameWidth));
        var shown = line.AsSpan(start, Math.Min(FrameWidth, line.Length - start));
        var before = at.Column - 1 - start;
        var length = Math.Clamp(at.Length, 1, Math.Max(1, shown.Length - before));
        var number = at.Line.ToString(CultureInfo.InvariantCulture);
        var text = $"{(start > 0 ? "…" : "")}{Clean(shown.ToString())}{(start + shown.Length < line.Length ? "…" : "")}";
        var margin = new string(' ', number.Length);
        var pad = new string(' ', before + (start > 0 ? 1 : 0));
        writer.WriteLine($"  {number} | {text}");
        writer.WriteLine($"  {margin} | {pad}{Paint(new string('^', length), paint, colour)}");
    }

    /// <summary>The word for a severity: error, warning, info.</summary>
    public static string Name(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Information => "info",
        _ => "off",
    };

    private static string Colour(Severity severity) => severity switch
    {
        Severity.Error => "31",
        Severity.Warning => "33",
        _ => "36",
    };

    private static string Paint(string text, string code, bool colour) => colour ? $"\e[1;{code}m{text}\e[0m" : text;

    /// <summary>The text with tabs as one space and every other control character, and marks that turn the direction of writing, as '�'.</summary>
    public static string Clean(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\0', '\u001f') && !text.Any(IsSpoof))
        {
            return text;
        }
        var clean = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            clean.Append(letter == '\t' ? ' ' : IsSpoof(letter) ? '\ufffd' : letter);
        }
        return clean.ToString();
    }

    private static bool IsSpoof(char letter) =>
        char.IsControl(letter) || letter is >= '\u202a' and <= '\u202e' or >= '\u2066' and <= '\u2069' or '\u2028' or '\u2029';
}
