using System.Text;
using LupusBackPain.Model;

namespace LupusBackPain.Rendering;

/// <summary>Files that hosts and crawlers read: robots.txt, _headers (Netlify, Cloudflare Pages), .nojekyll (GitHub Pages).</summary>
internal static class HostFiles
{
    public static IEnumerable<OutputFile> Of(Site site) =>
    [
        Text(OwnFiles.Robots, Robots(site)),
        Text(OwnFiles.Headers, Headers(site.BaseUrl)),
        Text(OwnFiles.NoJekyll, ""),
    ];

    /// <summary>A preview is open to crawlers on purpose: they must come in to read that it may not be listed.</summary>
    private static string Robots(Site site) =>
        "User-agent: *\nDisallow:\n" + (site.Options.IsPreview ? "" : $"\nSitemap: {site.BaseUrl.Absolute(OwnFiles.Sitemap)}\n");

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

    private static OutputFile Text(SitePath path, string text) => OutputFile.Plain(path.FilePath, Encoding.UTF8.GetBytes(text));
}
