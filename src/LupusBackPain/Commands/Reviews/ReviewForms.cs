using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using LupusBackPain.Model;

namespace LupusBackPain.Commands;

/// <summary>The list of reviews as a table for people, JSON (RFC 8259), CSV (RFC 4180) and a calendar (RFC 5545).</summary>
internal static class ReviewForms
{
    private static readonly string[] Columns = ["page", "title", "state", "by", "on", "next"];

    public static string Table(ImmutableArray<ReviewState> states) => states.IsEmpty ? "no page\n"
        : string.Concat(states.Select(state =>
            string.Create(CultureInfo.InvariantCulture, $"{Day(state.Review?.Next),-10}  {state.State,-10}  {state.Article.Key,-40}  {By(state)}").TrimEnd() + "\n"));

    public static string Json(ImmutableArray<ReviewState> states)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartArray();
            foreach (var state in states)
            {
                json.WriteStartObject();
                foreach (var (column, value) in Columns.Zip(Values(state)))
                {
                    json.WriteString(column, value.Length > 0 ? value : null);
                }
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    public static string Csv(ImmutableArray<ReviewState> states) =>
        string.Concat(states.Select(Values).Prepend(Columns).Select(values => string.Join(',', values.Select(Quoted)) + "\r\n"));

    /// <summary>Each page that is due as an event of a whole day.</summary>
    public static string Ics(ImmutableArray<ReviewState> states, Site site)
    {
        var lines = new List<string> { "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//lbp//reviews//EN" };
        foreach (var state in states.Where(state => state.Review?.Next is not null))
        {
            lines.AddRange(
            [
                "BEGIN:VEVENT",
                $"UID:{state.Article.Key}@{new Uri(site.BaseUrl.Absolute(state.Article.Url)).Host}",
                $"DTSTAMP:{site.Options.Date:yyyyMMdd}T000000Z",
                $"DTSTART;VALUE=DATE:{state.Review!.Next!.Value:yyyyMMdd}",
                $"SUMMARY:{Escaped("Review: " + state.Article.FrontMatter.Title.Value)}",
                $"URL:{site.BaseUrl.Absolute(state.Article.Url)}",
                "END:VEVENT",
            ]);
        }
        return string.Concat(lines.Append("END:VCALENDAR").Select(Folded));
    }

    private static string[] Values(ReviewState state) =>
        [state.Article.Key, state.Article.FrontMatter.Title.Value, state.State, By(state), Day(state.Review?.On), Day(state.Review?.Next)];

    private static string By(ReviewState state) => string.Join("; ", state.Review?.By.Select(person => person.Name) ?? []);

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Quoted(string value) =>
        value.AsSpan().ContainsAny(",\"\r\n") ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;

    private static string Escaped(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    /// <summary>A line of at most 75 bytes; what is longer goes on behind a space, and no letter is cut in two.</summary>
    private static string Folded(string line)
    {
        var (text, length) = (new StringBuilder(), 0);
        foreach (var letter in line.EnumerateRunes())
        {
            if (length + letter.Utf8SequenceLength > 75)
            {
                text.Append("\r\n ");
                length = 1;
            }
            text.Append(letter.ToString());
            length += letter.Utf8SequenceLength;
        }
        return text.Append("\r\n").ToString();
    }
}
