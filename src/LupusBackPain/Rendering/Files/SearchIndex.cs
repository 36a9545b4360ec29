using System.Buffers;
using System.Collections.Immutable;
using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Rendering;

/// <summary>
/// What search looks through, as one JSON file that the reader's browser loads when search is opened: every page with as much of its text as
/// there is room for, glossary terms, and words that mean the same. A site has it when it has a search page (content/search.md).
/// </summary>
internal static class SearchIndex
{
    /// <summary>The most that the file may weigh on its way to a reader, compressed as hosts do it (gzip).</summary>
    public const int CompressedLimit = 60 * 1024;

    /// <summary>
    /// Room for texts, in bytes before compression. It is counted before, because what a compressor makes of a text differs from machine to
    /// machine, and the index must not; plain English comes to about a third.
    /// </summary>
    private const int Room = 150_000;

    // The encoder escapes < and & whatever ranges it allows.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), SkipValidation = true };

    public static ImmutableArray<OutputFile> Of(ImmutableArray<PagePlan> plans, Site site, Strings words, DiagnosticBag bag)
    {
        if (!site.ByKey.TryGetValue(OwnFiles.SearchKey, out var search))
        {
            return [];
        }
        var pages = plans.Where(plan => IsFound(plan, search)).Select(plan => SearchPage.Of(plan, site)).ToImmutableArray();
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            Write(json, pages, SearchPage.Share(pages, Room - RoomForWords(site)), site, words);
        }
        var size = CompressedSize(bytes.WrittenSpan);
        if (size > CompressedLimit)
        {
            bag.Add(Problems.Rendering.SearchIndexTooLarge(search.Path, pages.Length, size, CompressedLimit));
        }
        return [OutputFile.Plain(OwnFiles.SearchIndex.FilePath, bytes.WrittenMemory)];
    }

    /// <summary>Drafts, later and expired pages, old addresses, later pages of lists and the search page itself are never found.</summary>
    private static bool IsFound(PagePlan plan, Article search) =>
        plan.Redirect is null && plan.List <= 1 && plan.Url != OwnFiles.NotFound && plan.Url != search.Url
        && plan.Article is not { State: not PageState.Published };

    private static int RoomForWords(Site site) =>
        site.Data.Glossary.Sum(term => term.Term.Length + term.Definition.Length + term.Also.Sum(form => form.Length))
        + site.Data.Synonyms.Sum(group => group.Sum(word => word.Length));

    private static void Write(Utf8JsonWriter json, ImmutableArray<SearchPage> pages, int[] taken, Site site, Strings words)
    {
        json.WriteStartObject();
        WriteTexts(json, "ignored", words.Words.TryGetValue("search.ignored", out var ignored) ? ignored.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries) : []);
        json.WriteStartArray("synonyms");
        foreach (var group in site.Data.Synonyms)
        {
            WriteTexts(json, null, group);
        }
        json.WriteEndArray();
        json.WriteStartArray("pages");
        for (var i = 0; i < pages.Length; i++)
        {
            WritePage(json, pages[i], taken[i], site);
        }
        json.WriteEndArray();
        WriteGlossary(json, site);
        json.WriteEndObject();
    }

    private static void WritePage(Utf8JsonWriter json, SearchPage page, int taken, Site site)
    {
        json.WriteStartObject();
        json.WriteString("url", site.BaseUrl.Link(page.Url));
        json.WriteString("title", page.Title);
        if (page.Section is { } section)
        {
            json.WriteString("section", section);
        }
        WriteTexts(json, "tags", page.Tags);
        var parts = page.Parts.AsSpan(0, taken).ToArray();
        WriteTexts(json, "heads", parts.Where(part => part.IsHeading).Select(part => part.Text));
        WriteTexts(json, "texts", parts.Where(part => !part.IsHeading).Select(part => part.Text));
        json.WriteEndObject();
    }

    private static void WriteGlossary(Utf8JsonWriter json, Site site)
    {
        json.WriteStartArray("terms");
        foreach (var term in site.Data.Glossary)
        {
            json.WriteStartObject();
            json.WriteString("term", term.Term);
            json.WriteString("means", term.Definition);
            WriteTexts(json, "also", term.Also);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        if (site.ByKey.TryGetValue(OwnFiles.GlossaryKey, out var glossary))
        {
            json.WriteString("glossary", site.BaseUrl.Link(glossary.Url));
        }
    }

    private static void WriteTexts(Utf8JsonWriter json, string? name, IEnumerable<string> texts)
    {
        if (name is not null)
        {
            json.WritePropertyName(name);
        }
        json.WriteStartArray();
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }
        json.WriteEndArray();
    }

    private static int CompressedSize(ReadOnlySpan<byte> bytes)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(bytes);
        }
        return (int)compressed.Length;
    }
}
