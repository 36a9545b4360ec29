namespace LupusBackPain.Serving;

/// <summary>The media type of a file by its name's ending, as a well set-up host sends it; text is UTF-8.</summary>
internal static class ContentTypes
{
    public static string Of(string extension) => extension.ToLowerInvariant() switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" or ".mjs" => "text/javascript; charset=utf-8",
        ".json" or ".map" => "application/json; charset=utf-8",
        ".webmanifest" => "application/manifest+json; charset=utf-8",
        ".xml" => "application/xml; charset=utf-8",
        ".txt" or ".md" or ".vtt" or ".csv" => Text(extension),
        ".svg" => "image/svg+xml; charset=utf-8",
        ".png" => "image/png",
        ".jpg" or ".jpeg" => "image/jpeg",
        ".gif" => "image/gif",
        ".webp" => "image/webp",
        ".avif" => "image/avif",
        ".ico" => "image/x-icon",
        ".woff2" => "font/woff2",
        ".woff" => "font/woff",
        ".pdf" => "application/pdf",
        ".mp4" => "video/mp4",
        ".webm" => "video/webm",
        ".mp3" => "audio/mpeg",
        ".wasm" => "application/wasm",
        _ => "application/octet-stream",
    };

    private static string Text(string extension) => extension.ToLowerInvariant() switch
    {
        ".md" => "text/markdown; charset=utf-8",
        ".vtt" => "text/vtt; charset=utf-8",
        ".csv" => "text/csv; charset=utf-8",
        _ => "text/plain; charset=utf-8",
    };
}
