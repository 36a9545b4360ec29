using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using LupusBackPain.Model;

namespace LupusBackPain.Rendering;

/// <summary>
/// The list of pages for search engines (sitemaps.org): every page that they may list, with the day on which its content last changed. A
/// preview has none.
/// </summary>
internal static class Sitemap
{
    private const string Names = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>The protocol allows no more addresses in one file.</summary>
    private const int FileLimit = 50_000;

    public static ImmutableArray<OutputFile> Of(ImmutableArray<PagePlan> plans, Site site, int limit = FileLimit)
    {
        var pages = plans.Where(plan => plan.IsIndexed(site)).ToImmutableArray();
        if (pages.IsEmpty)
        {
            return [];
        }
        if (pages.Length <= limit)
        {
            return [File(OwnFiles.Sitemap, pages, site)];
        }
        var parts = pages.Chunk(limit).Select((chunk, index) => (Url: new SitePath($"/sitemap-{index + 1}.xml"), Pages: chunk)).ToList();
        return [File(OwnFiles.Sitemap, "sitemapindex", "sitemap", parts.Select(part => (part.Url, Newest(part.Pages))), site),
            .. parts.Select(part => File(part.Url, [.. part.Pages], site))];
    }

    private static DateOnly? Newest(IEnumerable<PagePlan> pages) => pages.Max(page => page.Modified);

    private static OutputFile File(SitePath path, ImmutableArray<PagePlan> pages, Site site) =>
        File(path, "urlset", "url", pages.Select(page => (page.Url, page.Modified)), site);

    private static OutputFile File(SitePath path, string root, string item, IEnumerable<(SitePath Url, DateOnly? Modified)> entries, Site site) =>
        OutputFile.Plain(path.FilePath, Xml.Document(xml =>
        {
            xml.WriteStartElement(root, Names);
            foreach (var (url, modified) in entries)
            {
                WriteEntry(xml, item, site.BaseUrl.Absolute(url), modified);
            }
            xml.WriteEndElement();
        }));

    private static void WriteEntry(XmlWriter xml, string item, string address, DateOnly? modified)
    {
        xml.WriteStartElement(item, Names);
        xml.WriteElementString("loc", Names, address);
        if (modified is { } day)
        {
            xml.WriteElementString("lastmod", Names, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }
        xml.WriteEndElement();
    }
}
