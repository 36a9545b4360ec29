using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LupusBackPain.Diagnostics;
using LupusBackPain.Model;
using LupusBackPain.Rendering;

namespace LupusBackPain.Tests.Rendering;

public sealed class WorkerTests
{
    private static readonly ImmutableArray<OutputFile> Small =
    [
        Html("404.html"), Text("_headers"), Text("assets/site.0123456789.css"), Html("causes/discs/index.html"), Html("causes/index.html"), Text("feed.xml"), Html("index.html"),
        OutputFile.Plain("media/spine.svg", "<svg/>"u8.ToArray()), Text("robots.txt"), Text("search.json"),
    ];

    private static OutputFile Html(string path) => OutputFile.Plain(path, Encoding.UTF8.GetBytes("<p>" + path));

    private static OutputFile Text(string path) => OutputFile.Plain(path, Encoding.UTF8.GetBytes(path));

    private static JsonElement Build(ImmutableArray<OutputFile> files, string address = "https://example.org/lupus/")
    {
        var site = SiteSample.Site(SiteSample.Settings(address), [SiteSample.Article("discs")]);
        var worker = Worker.Of(files, site, Wording.Of(SiteSample.Theme.Strings, new DiagnosticBag()));
        Assert.Equal("sw.js", worker.Path);
        var line = Encoding.UTF8.GetString(worker.Bytes.Span).Split('\n')[0];
        return JsonDocument.Parse(line["const build = ".Length..].TrimEnd(';')).RootElement;
    }

    private static string[] Urls(JsonElement list) => [.. list.EnumerateArray().Select(file => file[0].GetString()!)];

    [Fact]
    public void It_lists_every_file_that_a_page_loads_or_leads_to_by_its_address_with_the_hash_of_its_bytes()
    {
        var build = Build(Small);
        Assert.Equal(
            [
                "/lupus/404.html", "/lupus/assets/site.0123456789.css", "/lupus/causes/discs/", "/lupus/causes/", "/lupus/", "/lupus/media/spine.svg",
                "/lupus/search.json",
            ],
            Urls(build.GetProperty("core")));
        Assert.Equal(Convert.ToBase64String(SHA256.HashData("<p>index.html"u8)), build.GetProperty("core")[4][1].GetString());
        Assert.Equal("{}", build.GetProperty("parts").GetRawText());
        Assert.Equal("2026-11-22", build.GetProperty("date").GetString());
    }

    [Fact]
    public void Its_version_changes_with_any_byte_and_with_nothing_else()
    {
        var version = Build(Small).GetProperty("version").GetString();
        Assert.Equal(version, Build(Small).GetProperty("version").GetString());
        Assert.NotEqual(version, Build(Small.SetItem(3, OutputFile.Plain("causes/discs/index.html", "<p>Other."u8.ToArray()))).GetProperty("version").GetString());
    }

    [Fact]
    public void A_site_of_more_than_5_MB_is_kept_section_by_section()
    {
        var build = Build(Small.SetItem(7, OutputFile.Plain("media/spine.svg", new byte[5 * 1024 * 1024])));
        Assert.Equal(
            ["/lupus/404.html", "/lupus/assets/site.0123456789.css", "/lupus/causes/", "/lupus/", "/lupus/search.json"], Urls(build.GetProperty("core")));
        Assert.Equal(["/lupus/causes/discs/"], Urls(build.GetProperty("parts").GetProperty("causes")));
        Assert.Equal(["/lupus/media/spine.svg"], Urls(build.GetProperty("parts").GetProperty("media")));
    }

    [Fact]
    public void The_line_above_a_copy_names_its_day_after_the_way_to_help()
    {
        var text = Build(Small).GetProperty("old").GetString()!;
        Assert.StartsWith("<p class=\"offline\" role=\"note\"><a href=\"/lupus/red-flags/\">", text, StringComparison.Ordinal);
        Assert.Contains("a copy from 22 November 2026, more than 30 days old", text, StringComparison.Ordinal);
    }
}
