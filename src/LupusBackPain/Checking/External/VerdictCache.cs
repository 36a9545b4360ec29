using System.Text.Json;
using LupusBackPain.Diagnostics;

namespace LupusBackPain.Checking.External;

/// <summary>The file that keeps verdicts between runs, by URL. A file that is no such cache is told and counts as empty.</summary>
internal static class VerdictCache
{
    private const int Version = 1;
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public static Dictionary<string, Seen> Load(string file, DiagnosticBag bag)
    {
        var known = new Dictionary<string, Seen>(StringComparer.Ordinal);
        if (!File.Exists(file))
        {
            return known;
        }
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(file));
            if (document.RootElement.GetProperty("version").GetInt32() == Version)
            {
                foreach (var link in document.RootElement.GetProperty("links").EnumerateObject())
                {
                    known[link.Name] = Read(link.Value);
                }
                return known;
            }
        }
        catch (Exception foreign) when (foreign is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            // Told below, as a file of another version is.
        }
        bag.Add(Problems.External.CacheUnreadable(file));
        return [];
    }

    /// <summary>Writes what was seen in the last 30 days, in the order of URLs; the file is the old or the new one, whatever happens.</summary>
    public static void Save(string file, IReadOnlyDictionary<string, Seen> known, DateTimeOffset now)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var half = $"{file}.new";
        using (var stream = File.Create(half))
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteNumber("version", Version);
            json.WriteStartObject("links");
            foreach (var (url, seen) in known.Where(one => now - one.Value.At < Kept).OrderBy(one => one.Key, StringComparer.Ordinal))
            {
                json.WriteStartObject(url);
                Write(json, seen);
                json.WriteEndObject();
            }
            json.WriteEndObject();
            json.WriteEndObject();
        }
        File.Move(half, file, overwrite: true);
    }

    private static Seen Read(JsonElement link)
    {
        var answer = link.GetProperty("answer").GetString() switch
        {
            "sound" => Answer.Sound,
            "gone" => Answer.Gone,
            "no-host" => Answer.NoHost,
            "status" => Answer.Status,
            _ => throw new FormatException("no such answer"),
        };
        var verdict = new Verdict(answer, link.GetProperty("status").GetInt32(), Text(link, "movedTo"), Text(link, "etag"));
        return new Seen(verdict, link.GetProperty("at").GetDateTimeOffset(), link.TryGetProperty("brokenSince", out var since) ? since.GetDateTimeOffset() : null);
    }

    private static string? Text(JsonElement link, string name) => link.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static void Write(Utf8JsonWriter json, Seen seen)
    {
        json.WriteString("answer", seen.Verdict.Answer switch { Answer.Sound => "sound", Answer.Gone => "gone", Answer.NoHost => "no-host", _ => "status" });
        json.WriteNumber("status", seen.Verdict.Status);
        json.WriteString("at", seen.At);
        if (seen.BrokenSince is { } since)
        {
            json.WriteString("brokenSince", since);
        }
        if (seen.Verdict.MovedTo is { } moved)
        {
            json.WriteString("movedTo", moved);
        }
        if (seen.Verdict.ETag is { } tag)
        {
            json.WriteString("etag", tag);
        }
    }
}
