using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace LupusBackPain.Diagnostics;

/// <summary>Findings for GitHub Actions: workflow commands, which become notes at their lines, and a table for the summary of the step.</summary>
internal static class GitHubFormat
{
    /// <summary>How many notes of one severity GitHub shows for a step.</summary>
    private const int MostNotes = 10;

    /// <summary>How many rows the table has; GitHub drops a summary of more than 1 MiB.</summary>
    private const int MostRows = 500;

    /// <summary>Writes a workflow command for as many findings as GitHub shows. <paramref name="folder"/> is the site's folder in the repository, "" or "docs/".</summary>
    public static void WriteNotes(TextWriter writer, ImmutableArray<Diagnostic> findings, string folder)
    {
        foreach (var finding in findings.GroupBy(finding => finding.Severity).OrderByDescending(group => group.Key).SelectMany(group => group.Take(MostNotes)))
        {
            var at = finding.Span;
            var place = at.Line == 0
                ? ""
                : string.Create(CultureInfo.InvariantCulture, $",line={at.Line},col={at.Column},endColumn={at.Column + Math.Max(1, at.Length)}");
            var text = finding.Help is { } help ? $"{finding.Message}\n{help}" : finding.Message;
            writer.WriteLine($"::{Command(finding.Severity)} file={Property(folder + at.Path)}{place},title={Property(finding.Code)}::{Data(text)}");
        }
    }

    /// <summary>The findings as a table in Markdown, the gravest first, below what they come to.</summary>
    public static string Summary(ImmutableArray<Diagnostic> findings, string count)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"### lbp: {count}\n\n| | Where | What is wrong | What to do |\n|---|---|---|---|\n");
        foreach (var finding in findings.OrderByDescending(finding => finding.Severity).Take(MostRows))
        {
            var line = finding.Span.Line == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", line {finding.Span.Line}");
            text.Append(CultureInfo.InvariantCulture,
                $"| {TextFormat.Name(finding.Severity)} | {Cell(finding.Span.Path)}{line} | {Cell(finding.Message)} ({Cell(finding.Code)}) | {Cell(finding.Help ?? "")} |\n");
        }
        if (findings.Length > MostRows)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n… and {findings.Length - MostRows} more.\n");
        }
        return text.Append('\n').ToString();
    }

    private static string Command(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "notice",
    };

    /// <summary>A command's text: the runner ends it at a line's end, and reads %25, %0D and %0A back.</summary>
    private static string Data(string text) => Spoofless(text)
        .Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);

    /// <summary>Control characters as '�', line ends apart.</summary>
    private static string Spoofless(string text) => string.Join('\n', text.Split('\n').Select(line => string.Join('\r', line.Split('\r').Select(TextFormat.Clean))));

    /// <summary>Text in a cell of a Markdown table: nothing in it is markup.</summary>
    private static string Cell(string text)
    {
        var cell = new StringBuilder(text.Length);
        foreach (var letter in TextFormat.Clean(text))
        {
            _ = letter switch
            {
                '&' => cell.Append("&amp;"),
                '<' => cell.Append("&lt;"),
                '>' => cell.Append("&gt;"),
                '@' => cell.Append("&#64;"), // else a mention, which would send mail to somebody
                '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '~' or '#' or '!' => cell.Append('\\').Append(letter),
                _ => cell.Append(letter),
            };
        }
        return cell.ToString();
    }
}
