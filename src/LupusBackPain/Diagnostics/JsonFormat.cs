using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace LupusBackPain.Diagnostics;

/// <summary>Findings as one JSON object (RFC 8259, UTF-8): {"diagnostics": [{code, severity, file, line, column, target?, message, help?, inSite?}]}; inSite is {file, line, column}.</summary>
internal static class JsonFormat
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Stream stream, ImmutableArray<Diagnostic> findings)
    {
        using var writer = new Utf8JsonWriter(stream, Options);
        writer.WriteStartObject();
        writer.WriteStartArray("diagnostics");
        foreach (var finding in findings)
        {
            WriteOne(writer, finding);
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.Flush();
        stream.Write("\n"u8);
    }

    private static void WriteOne(Utf8JsonWriter writer, Diagnostic finding)
    {
        writer.WriteStartObject();
        writer.WriteString("code", finding.Code);
        writer.WriteString("severity", TextFormat.Name(finding.Severity));
        writer.WriteString("file", finding.Span.Path);
        writer.WriteNumber("line", finding.Span.Line);
        writer.WriteNumber("column", finding.Span.Column);
        if (finding.Target is { } target)
        {
            writer.WriteString("target", target);
        }
        writer.WriteString("message", finding.Message);
        if (finding.Help is { } help)
        {
            writer.WriteString("help", help);
        }
        if (finding.InSite is { } place)
        {
            writer.WriteStartObject("inSite");
            writer.WriteString("file", place.Path);
            writer.WriteNumber("line", place.Line);
            writer.WriteNumber("column", place.Column);
            writer.WriteEndObject();
        }
        writer.WriteEndObject();
    }
}
