using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LupusBackPain.Model;

namespace LupusBackPain.Rendering;

/// <summary>
/// The service worker (sw.js): the list of the finished files with their hashes, then worker.js. It is made last. A theme that registers it
/// gives its readers the whole site without a network; a site of more than 5 MB the sections that they visited, and what all pages need.
/// </summary>
internal static class Worker
{
    private const int WholeSiteLimit = 5 * 1024 * 1024;

    /// <summary>Files that no page loads or leads to.</summary>
    private static readonly ImmutableArray<string> NotKept = [.. new[] { OwnFiles.Headers, OwnFiles.NoJekyll, OwnFiles.Robots }.Select(file => file.FilePath)];

    /// <summary>A file on the list: its address with the base path, and the base64 of its SHA-256, as the integrity of a request has it.</summary>
    private sealed record Kept(string Url, string Hash, string? Part);

    public static OutputFile Of(IReadOnlyList<OutputFile> files, Site site, Wording words)
    {
        var isSmall = files.Sum(file => (long)file.Length) <= WholeSiteLimit;
        var sections = site.Sections.Select(section => section.Settings.Id.Value).ToHashSet(StringComparer.Ordinal);
        var kept = files.AsParallel().AsOrdered().Where(IsKept).Select(file => new Kept(
            site.BaseUrl.Link(AddressOf(file.Path)),
            Convert.ToBase64String(SHA256.HashData(file.Bytes.Span)),
            isSmall ? null : PartOf(file.Path, sections))).ToImmutableArray();
        return OutputFile.Plain(OwnFiles.Worker.FilePath, Encoding.UTF8.GetBytes($"const build = {Build(kept, site, words)};\n{Script()}"));
    }

    private static bool IsKept(OutputFile file) => !NotKept.Contains(file.Path) && !file.Path.EndsWith(".xml", StringComparison.Ordinal);

    /// <summary>What a file of a large site is kept with: its section, the pictures (each as it is seen), or null: with the first visit.</summary>
    private static string? PartOf(string path, HashSet<string> sections)
    {
        var folders = path.Split('/');
        return folders[0] == "media" || (folders.Length > 2 && sections.Contains(folders[0])) ? folders[0] : null;
    }

    private static SitePath AddressOf(string path) =>
        new("/" + (path == "index.html" || path.EndsWith("/index.html", StringComparison.Ordinal) ? path[..^"index.html".Length] : path));

    private static string Build(ImmutableArray<Kept> kept, Site site, Wording words)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString("version", Version(kept));
            json.WriteString("root", site.BaseUrl.Link(SitePath.Home));
            json.WriteString("date", site.Options.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteString("copy", Line(words.OfflineCopy, site, words));
            json.WriteString("old", Line(words.OfflineOld, site, words));
            json.WriteString("missing", site.BaseUrl.Link(OwnFiles.NotFound));
            Write(json, "core", kept.Where(file => file.Part is null));
            json.WriteStartObject("parts");
            foreach (var part in kept.Where(file => file.Part is not null).GroupBy(file => file.Part!))
            {
                Write(json, part.Key, part);
            }
            json.WriteEndObject();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    private static string Version(ImmutableArray<Kept> kept) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', kept.Select(file => $"{file.Url} {file.Hash}")))))[..16];

    private static void Write(Utf8JsonWriter json, string name, IEnumerable<Kept> files)
    {
        json.WriteStartArray(name);
        foreach (var file in files)
        {
            json.WriteStartArray();
            json.WriteStringValue(file.Url);
            json.WriteStringValue(file.Hash);
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }

    /// <summary>The line above a kept page. The way to help stands before what is said about the page's age.</summary>
    private static string Line(string text, Site site, Wording words)
    {
        var help = site.Settings.HelpPage is { } key && site.ByKey.TryGetValue(key.Value, out var page)
            ? $"<a href=\"{Html.Escape(site.BaseUrl.Link(page.Url))}\">{Html.Escape(words.HelpHere)}</a> "
            : "";
        return $"<p class=\"offline\" role=\"note\">{help}{Html.Escape(Wording.Fill(text, words.Strings.LongDate(site.Options.Date)))}</p>";
    }

    private static string Script()
    {
        using var stream = typeof(Worker).Assembly.GetManifestResourceStream("worker.js")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
