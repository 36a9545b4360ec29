namespace LupusBackPain.Checking;

/// <summary>The addresses of a web application manifest, relative to the manifest itself.</summary>
internal static class ManifestReferences
{
    public static void Add(ReadOnlySpan<byte> json, List<Reference> found)
    {
        var places = new TextPlaces(json);
        foreach (var (path, value, offset) in JsonStrings.Of(json))
        {
            if (UseOf(string.Join('.', path)) is { } use)
            {
                found.Add(new Reference(value.Trim(' ', '\t', '\n', '\r', '\f'), use, places.At(offset)));
            }
        }
    }

    private static Use? UseOf(string path) => path switch
    {
        "start_url" or "shortcuts.url" or "share_target.action" or "file_handlers.action" => Use.Followed,
        "icons.src" or "screenshots.src" or "shortcuts.icons.src" or "file_handlers.icons.src" => Use.Loaded | Use.Filled,
        "scope" => Use.Prefix,
        _ => null,
    };
}
