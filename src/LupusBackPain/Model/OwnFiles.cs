using System.Collections.Immutable;

namespace LupusBackPain.Model;

/// <summary>The addresses that the generator takes for itself: no page, alias or file of the author's may have one of them.</summary>
internal static class OwnFiles
{
    public static readonly SitePath Feed = new("/feed.xml");
    public static readonly SitePath Sitemap = new("/sitemap.xml");
    public static readonly SitePath Robots = new("/robots.txt");
    public static readonly SitePath NotFound = new("/404.html");
    public static readonly SitePath Manifest = new("/manifest.webmanifest");

    public static readonly SitePath SearchIndex = new("/search.json");

    /// <summary>The service worker, which keeps the site on the reader's device.</summary>
    public static readonly SitePath Worker = new("/sw.js");

    /// <summary>The keys of two pages that the generator knows: the one that a reader searches on, and the one with the glossary.</summary>
    public const string SearchKey = "search", GlossaryKey = "glossary";

    /// <summary>The headers that Netlify and Cloudflare Pages send.</summary>
    public static readonly SitePath Headers = new("/_headers");

    /// <summary>Keeps GitHub Pages from running Jekyll over the site.</summary>
    public static readonly SitePath NoJekyll = new("/.nojekyll");

    /// <summary>The folder of the theme's files; ends in '/'.</summary>
    public static readonly SitePath Assets = new("/assets/");

    public static readonly ImmutableArray<SitePath> All = [Feed, Sitemap, Robots, NotFound, Manifest, SearchIndex, Worker, Headers, NoJekyll];

    public static SitePath SectionFeed(string section) => new($"/{section}/feed.xml");

    /// <summary>A page of a section's list: the section's own address for the first, "/causes/page/2/" for the second, and so on.</summary>
    public static SitePath SectionPage(string section, int number) => new(number == 1 ? $"/{section}/" : $"/{section}/page/{number}/");

    /// <summary>Whether an output file ("causes/page/2/index.html") lies in a folder that is the generator's own. Case is ignored.</summary>
    public static bool IsInOwnFolder(string filePath, IEnumerable<string> sections) =>
        filePath.StartsWith(Assets.Value[1..], StringComparison.OrdinalIgnoreCase)
        || sections.Any(section => IsNumbered(filePath, section + "/page/"));

    private static bool IsNumbered(string filePath, string folder) =>
        filePath.StartsWith(folder, StringComparison.OrdinalIgnoreCase) && filePath.Length > folder.Length && char.IsAsciiDigit(filePath[folder.Length]);
}
