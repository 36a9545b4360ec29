using System.Buffers;
using System.Text.Json;
using LupusBackPain.Model;

namespace LupusBackPain.Rendering;

/// <summary>The web app manifest: what a phone shows when a reader keeps the site on the home screen.</summary>
internal static class Manifest
{
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
            if (assets.Find("icon.svg") is { } icon)
            {
                json.WriteStartArray("icons");
                json.WriteStartObject();
                json.WriteString("src", icon.Url.Value);
                json.WriteString("type", "image/svg+xml");
                json.WriteString("sizes", "any");
                json.WriteEndObject();
                json.WriteEndArray();
            }
            json.WriteEndObject();
        }
        return OutputFile.Plain(OwnFiles.Manifest.FilePath, bytes.WrittenMemory);
    }
}
