using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using LupusBackPain.Diagnostics;

namespace LupusBackPain.Serving;

/// <summary>What the newest build found, as the event that open pages show and as a page for when there is no site to show yet.</summary>
internal static class FindingsPage
{
    public static string Json(PreviewState state)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("build", state.Build);
            json.WriteNumber("version", state.Version);
            json.WriteBoolean("newest", state.IsNewest);
            json.WriteString("title", Title(state));
            json.WriteStartArray("findings");
            foreach (var finding in MostSevereFirst(state))
            {
                Write(json, finding);
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    public static string Html(PreviewState state)
    {
        var items = string.Concat(MostSevereFirst(state).Select(Item));
        return $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>Preview</title>
            </head>
            <body>
            <h1>{Text(Heading(state))}</h1>
            <p>This page follows your changes by itself.</p>
            {(items.Length > 0 ? $"<ol>\n{items}</ol>" : "")}
            </body>
            </html>

            """;
    }

    /// <summary>What a page says of the newest build; null where there is nothing to do.</summary>
    private static string? Title(PreviewState state)
    {
        var counts = string.Join(" and ", new[] { Count(state, Severity.Error, "error"), Count(state, Severity.Warning, "warning") }.OfType<string>());
        return (counts.Length > 0, state.IsNewest) switch
        {
            (true, true) => $"This build has {counts}.",
            (true, false) => $"The newest build has {counts}. What you see is the last good one.",
            (false, false) => "The newest build cannot be shown. What you see is the last good one.",
            (false, true) => null,
        };
    }

    private static string Heading(PreviewState state) => state switch
    {
        { Build: 0 } => "The site is being built",
        { IsNewest: true } => Title(state) ?? "The newest build has nothing to report.",
        { Files: null } => "The site cannot be shown until these are put right",
        _ => Title(state)!,
    };

    private static string? Count(PreviewState state, Severity severity, string word)
    {
        var count = state.Findings.Count(finding => finding.Severity == severity);
        return count == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{count} {word}{(count == 1 ? "" : "s")}");
    }

    private static IEnumerable<Diagnostic> MostSevereFirst(PreviewState state) =>
        state.Findings.Where(finding => finding.Severity != Severity.Off).OrderByDescending(finding => finding.Severity);

    private static void Write(Utf8JsonWriter json, Diagnostic finding)
    {
        json.WriteStartObject();
        json.WriteString("place", Place(finding.Span));
        json.WriteString("severity", Name(finding.Severity));
        json.WriteString("code", finding.Code);
        json.WriteString("message", finding.Message);
        json.WriteString("help", finding.Help);
        json.WriteEndObject();
    }

    private static string Item(Diagnostic finding) =>
        $"<li><p><code>{Text(Place(finding.Span))}</code> {Name(finding.Severity)} <code>{Text(finding.Code)}</code></p><p>{Text(finding.Message)}</p>"
        + (finding.Help is null ? "" : $"<p>help: {Text(finding.Help)}</p>") + "</li>\n";

    private static string Place(SourceSpan span) =>
        span.Line == 0 ? span.Path : string.Create(CultureInfo.InvariantCulture, $"{span.Path}({span.Line},{span.Column})");

    private static string Name(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
