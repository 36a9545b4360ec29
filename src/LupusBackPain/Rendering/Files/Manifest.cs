using System.Buffers;
using System.Text.Json;
using LupusBackPain.Model;

namespace LupusBackPain.Rendering;

/// <summary>The web app manifest: what a phone shows when a reader keeps the site on the home screen.</summary>
internal static class Manifest
{
    /// <summary>The icons that a theme may have; some phones take no SVG.</summary>
    private static readonly (string Name, string Type, string Sizes)[] Icons =
        [("icon.svg", "image/svg+xml", "any"), ("icon-192.png", "image/png", "192x192"), ("icon-512.png", "image/png", "512x512")];

    public static OutputFile Of(Site site, AssetSet assets)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            var home = site.BaseUrl.Link(SitePath.Home);
            json.WriteStartObject();
            json.WriteString("id", home);
            json.WriteString("name", site.Settings.Title);
            json.WriteString("description", site.Settings.Description);
            json.WriteString("lang", site.Settings.Language);
            json.WriteString("start_url", home);
            json.WriteString("scope", home);
            json.WriteString("display", "browser");
            WriteIcons(json, assets);
            json.WriteEndObject();
        }
        return OutputFile.Plain(OwnFiles.Manifest.FilePath, bytes.WrittenMemory);
    }

    private static void WriteIcons(Utf8JsonWriter json, AssetSet assets)
    {
        var icons = Icons.Select(icon => (icon.Sizes, icon.Type, Asset: assets.Find(icon.Name))).Where(icon => icon.Asset is not null).ToList();
        if (icons.Count == 0)
        {
            return;
        }
        json.WriteStartArray("icons");
        foreach (var (sizes, type, asset) in icons)
        {
            json.WriteStartObject();
            json.WriteString("src", asset!.Url.Value);
            json.WriteString("type", type);
            json.WriteString("sizes", sizes);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
