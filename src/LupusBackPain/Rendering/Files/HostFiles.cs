using System.Text;
using LupusBackPain.Model;

namespace LupusBackPain.Rendering;

/// <summary>Files that hosts and crawlers read: robots.txt, _headers (Netlify, Cloudflare Pages), .nojekyll (GitHub Pages).</summary>
internal static class HostFiles
{
    public static IEnumerable<OutputFile> Of(Site site) =>
    [
        Text("robots.txt", Robots(site)),
        Text("_headers", Headers(site.BaseUrl)),
        Text(".nojekyll", ""),
    ];

    /// <summary>A preview is open to crawlers on purpose: they must come in to read that it may not be listed.</summary>
    private static string Robots(Site site) =>
        "User-agent: *\nDisallow:\n" + (site.Options.IsPreview ? "" : $"\nSitemap: {site.BaseUrl.Absolute(Sitemap.Path)}\n");

    private static string Headers(BaseUrl site)
    {
        var isSecure = site.Origin.StartsWith("https:", StringComparison.Ordinal);
        return $"""
            {site.Path}*
              Content-Security-Policy: {(isSecure ? SecurityPolicy.ForSecureHeader : SecurityPolicy.ForHeader)}
              X-Content-Type-Options: nosniff
              Referrer-Policy: strict-origin-when-cross-origin
              Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()
              Cross-Origin-Opener-Policy: same-origin
              Cross-Origin-Resource-Policy: same-origin
            {(isSecure ? "  Strict-Transport-Security: max-age=31536000\n" : "")}{site.Path}assets/*
              Cache-Control: public, max-age=31536000, immutable

            """.ReplaceLineEndings("\n");
    }

    private static OutputFile Text(string path, string text) => OutputFile.Plain(path, Encoding.UTF8.GetBytes(text));
}
