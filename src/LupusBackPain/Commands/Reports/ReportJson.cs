using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Commands;

/// <summary>The report as JSON (RFC 8259). Its keys are told in this folder's README.md; they are added to, never changed.</summary>
internal static class ReportJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(SiteReport report)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("date", Day(report.Date));
            WriteSite(json, report.Site);
            WriteTotals(json, report);
            WriteList(json, "pages", report.Pages, page => ReportJsonPages.WritePage(json, page, report));
            WriteList(json, "sections", report.Sections, section => ReportJsonPages.WriteSection(json, section.Id, section.Title, section.Pages));
            WriteList(json, "conditions", report.Site.Data.Conditions.Values.OrderBy(condition => condition.Id, StringComparer.Ordinal), condition => WriteCondition(json, condition, report));
            WriteList(json, "sources", report.Sources, source => WriteSource(json, source, report.Date));
            WriteList(json, "calendar", report.Calendar, due => WriteDue(json, due));
            WriteList(json, "acts", report.Acts, act => WriteAct(json, act));
            WriteList(json, "findings", report.Findings, finding => WriteFinding(json, finding));
            WriteList(json, "checklist", ReportNames.Checklist, json.WriteStringValue);
            json.WriteEndObject();
        }
        stream.Write("\n"u8);
        return stream.ToArray();
    }

    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static void WriteList<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(item);
        }
        json.WriteEndArray();
    }

    public static void WriteStrings(Utf8JsonWriter json, string name, IEnumerable<string> items) => WriteList(json, name, items, json.WriteStringValue);

    public static void WriteAct(Utf8JsonWriter json, OwedAct act)
    {
        json.WriteStartObject();
        json.WriteString("act", ReportNames.Of(act.Act).Name);
        json.WriteString("subject", act.Subject);
        json.WriteString("last", Day(act.Last));
        json.WriteString("since", Day(act.Since));
        json.WriteString("role", ReportNames.Role(act.Act));
        WriteStrings(json, "who", act.Who.Select(person => person.Id));
        json.WriteEndObject();
    }

    public static void WriteCounts(Utf8JsonWriter json, string name, Func<Severity, int> count)
    {
        json.WriteStartObject(name);
        json.WriteNumber("error", count(Severity.Error));
        json.WriteNumber("warning", count(Severity.Warning));
        json.WriteNumber("info", count(Severity.Information));
        json.WriteEndObject();
    }

    private static void WriteSite(Utf8JsonWriter json, Site site)
    {
        json.WriteStartObject("site");
        json.WriteString("title", site.Settings.Title);
        json.WriteString("address", site.BaseUrl.Absolute(SitePath.Home));
        json.WriteString("language", site.Settings.Language);
        json.WriteString("profile", site.Settings.Profile);
        json.WriteEndObject();
    }

    private static void WriteTotals(Utf8JsonWriter json, SiteReport report)
    {
        json.WriteStartObject("totals");
        json.WriteNumber("pages", report.Pages.Length);
        json.WriteNumber("healthPages", report.HealthPages.Count());
        json.WriteNumber("words", report.Pages.Sum(page => page.Article.Words));
        WriteNumber(json, "medianGrade", SiteReport.MedianGrade(report.HealthPages));
        json.WriteNumber("sources", report.Sources.Length);
        json.WriteNumber("acts", report.Acts.Length);
        WriteCounts(json, "findings", severity => report.Findings.Count(finding => finding.Severity == severity));
        json.WriteStartObject("reviews");
        foreach (var state in (ReadOnlySpan<string>)["unreviewed", "not-real", "changed", "overdue", "due-soon", "current"])
        {
            json.WriteNumber(state, report.HealthPages.Count(page => page.Review!.State == state));
        }
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>A number to one decimal, or null.</summary>
    public static void WriteNumber(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, Math.Round((decimal)number, 1));
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void WriteCondition(Utf8JsonWriter json, Condition condition, SiteReport report)
    {
        json.WriteStartObject();
        json.WriteString("id", condition.Id);
        json.WriteString("name", condition.Name);
        WriteStrings(json, "pages", report.Pages.Where(page => page.Article.FrontMatter.Conditions.Any(named => named.Value == condition.Id)).Select(page => page.Key));
        json.WriteEndObject();
    }

    private static void WriteSource(Utf8JsonWriter json, ReportedSource source, DateOnly today)
    {
        var reference = source.Reference;
        json.WriteStartObject();
        json.WriteString("id", reference.Id);
        json.WriteString("title", reference.Title);
        json.WriteString("type", reference.Type);
        json.WriteString("evidence", ReportNames.Evidence(reference));
        WriteYear(json, "year", reference);
        json.WriteString("age", ReportedSource.AgeBand(reference, today));
        json.WriteBoolean("confirmed", reference.Confirmed);
        json.WriteString("accessed", Day(Editorial.Evidence.PageNotSeen.SeenOn(reference)));
        json.WriteString("retractionChecked", Day(reference.RetractionChecked));
        WriteStrings(json, "pages", source.Pages.Select(page => page.Key));
        json.WriteBoolean("inCardsOrCautions", source.InData);
        json.WriteEndObject();
    }

    public static void WriteYear(Utf8JsonWriter json, string name, Reference? reference)
    {
        if (reference?.Issued is { } issued)
        {
            json.WriteNumber(name, issued.Year);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void WriteDue(Utf8JsonWriter json, DueDay due)
    {
        json.WriteStartObject();
        json.WriteString("day", Day(due.Day));
        json.WriteString("due", ReportNames.Of(due.What).Name);
        json.WriteString("subject", due.Subject);
        json.WriteString("state", due.State);
        json.WriteEndObject();
    }

    private static void WriteFinding(Utf8JsonWriter json, Diagnostic finding)
    {
        var rule = Editorial.Rules.Known.FirstOrDefault(rule => rule.Code == finding.Code);
        json.WriteStartObject();
        json.WriteString("severity", TextFormat.Name(finding.Severity));
        json.WriteString("code", finding.Code);
        json.WriteString("rule", rule?.Ref);
        json.WriteString("file", finding.Span.Path);
        json.WriteNumber("line", finding.Span.Line);
        json.WriteNumber("column", finding.Span.Column);
        json.WriteString("message", finding.Message);
        json.WriteString("help", finding.Help);
        json.WriteBoolean("needsPerson", rule?.NeedsPerson == true);
        json.WriteEndObject();
    }
}
