using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace LupusBackPain.Diagnostics;

/// <summary>
/// Findings as SARIF 2.1.0, the form that code hosts and editors read. Columns count UTF-16 units; paths are relative to SRCROOT, the folder
/// that holds content/ and templates/, or, where a finding is met in the built site, to SITEROOT, the folder that is published.
/// </summary>
internal static class SarifFormat
{
    private const string Base = "SRCROOT", Site = "SITEROOT";

    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one run. Each code that was found is a rule of it, told by itself where it is one of the rules; a place never reaches beyond the end of its line.</summary>
    public static void Write(Stream stream, ImmutableArray<Diagnostic> findings, ImmutableArray<Rule> rules, Func<SourceSpan, string?> lineOf)
    {
        using var writer = new Utf8JsonWriter(stream, Options);
        var codes = findings.Select(finding => finding.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        writer.WriteStartObject();
        writer.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        writer.WriteString("version", "2.1.0");
        writer.WriteStartArray("runs");
        writer.WriteStartObject();
        WriteTool(writer, codes.Select(code => TextOf(code, rules, findings)));
        writer.WriteString("columnKind", "utf16CodeUnits");
        WriteBase(writer);
        writer.WriteStartArray("results");
        foreach (var finding in findings)
        {
            WriteResult(writer, finding, codes.BinarySearch(finding.Code, StringComparer.Ordinal), lineOf);
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.Flush();
        stream.Write("\n"u8);
    }

    /// <summary>What a code stands for; one that neither the rules nor the catalogue know is told by its first finding.</summary>
    private static CodeText TextOf(string code, ImmutableArray<Rule> rules, ImmutableArray<Diagnostic> findings)
    {
        if (rules.FirstOrDefault(rule => rule.Code == code) is { } found)
        {
            return new CodeText(code, found.Severity, found.Title + ".", $"{found.Why} Source: {found.Source}. For example, write: {found.Good}");
        }
        if (Catalogue.Codes.TryGetValue(code, out var text))
        {
            return text;
        }
        var first = findings.First(finding => finding.Code == code);
        return new CodeText(code, first.Severity, first.Message, first.Help ?? first.Message);
    }

    private static void WriteTool(Utf8JsonWriter writer, IEnumerable<CodeText> codes)
    {
        writer.WriteStartObject("tool");
        writer.WriteStartObject("driver");
        writer.WriteString("name", "lbp");
        writer.WriteString("semanticVersion", typeof(SarifFormat).Assembly.GetName().Version!.ToString(3));
        writer.WriteStartArray("rules");
        foreach (var code in codes)
        {
            writer.WriteStartObject();
            writer.WriteString("id", code.Code);
            WriteText(writer, "shortDescription", code.Summary);
            WriteText(writer, "fullDescription", code.Summary);
            WriteText(writer, "help", code.Help);
            writer.WriteStartObject("defaultConfiguration");
            writer.WriteString("level", Level(code.Severity));
            writer.WriteEndObject();
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteBase(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("originalUriBaseIds");
        writer.WriteStartObject(Base);
        WriteText(writer, "description", "The folder that holds content/ and templates/.");
        writer.WriteEndObject();
        writer.WriteStartObject(Site);
        WriteText(writer, "description", "The folder that is published.");
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter writer, Diagnostic finding, int rule, Func<SourceSpan, string?> lineOf)
    {
        writer.WriteStartObject();
        writer.WriteString("ruleId", finding.Code);
        writer.WriteNumber("ruleIndex", rule);
        writer.WriteString("level", Level(finding.Severity));
        WriteText(writer, "message", finding.Help is { } help ? $"{finding.Message}: {help}" : finding.Message);
        WriteLocation(writer, "locations", Base, finding.Span, lineOf);
        if (finding.InSite is { } place)
        {
            WriteLocation(writer, "relatedLocations", Site, place, _ => null);
        }
        writer.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter writer, string name, string root, SourceSpan at, Func<SourceSpan, string?> lineOf)
    {
        writer.WriteStartArray(name);
        writer.WriteStartObject();
        writer.WriteStartObject("physicalLocation");
        writer.WriteStartObject("artifactLocation");
        var isRelative = !Path.IsPathRooted(at.Path);
        writer.WriteString("uri", (isRelative ? "" : "file://") + Encode(at.Path));
        if (isRelative)
        {
            writer.WriteString("uriBaseId", root);
        }
        writer.WriteEndObject();
        WriteRegion(writer, at, lineOf);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    private static void WriteRegion(Utf8JsonWriter writer, SourceSpan at, Func<SourceSpan, string?> lineOf)
    {
        if (at.Line == 0)
        {
            return;
        }
        var end = at.Column + Math.Max(1, at.Length);
        writer.WriteStartObject("region");
        writer.WriteNumber("startLine", at.Line);
        writer.WriteNumber("startColumn", at.Column);
        writer.WriteNumber("endColumn", lineOf(at) is { } line ? Math.Max(at.Column, Math.Min(end, line.Length + 1)) : end);
        writer.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter writer, string name, string text)
    {
        writer.WriteStartObject(name);
        writer.WriteString("text", text);
        writer.WriteEndObject();
    }

    private static string Encode(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    private static string Level(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Information => "note",
        _ => "none",
    };
}
