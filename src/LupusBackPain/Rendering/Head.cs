using System.Globalization;
using System.Text;
using LupusBackPain.Model;

namespace LupusBackPain.Rendering;

/// <summary>
/// What stands in a page's head for browsers, search engines and sites that show a link: security policy, title, canonical address, feeds,
/// OpenGraph, structured data. A template writes it as `page.head`.
/// </summary>
internal sealed record Head(PagePlan Plan, Site Site, SiteView Shared)
{
    // The policy holds single quotes only, so that it can stand in a double-quoted attribute as it is.
    private static readonly byte[] Policy =
        Encoding.UTF8.GetBytes($"<meta http-equiv=\"Content-Security-Policy\" content=\"{SecurityPolicy.ForMeta}\">\n");

    public void WriteTo(HtmlWriter output, PageView page)
    {
        output.Raw(Policy);
        output.Raw("<title>"u8);
        output.Text(page.FullTitle);
        output.Raw("</title>\n"u8);
        if (page.Description.Length > 0)
        {
            Meta(output, "name", "description", page.Description);
        }
        if (!Plan.IsIndexed(Site))
        {
            Meta(output, "name", "robots", "noindex");
        }
        if (Plan.Url != OwnFiles.NotFound)
        {
            Link(output, "canonical", Site.BaseUrl.Absolute(Plan.Redirect?.To ?? Plan.Url));
        }
        WriteNeighbours(output, page);
        WriteFeeds(output);
        Link(output, "manifest", Site.BaseUrl.Link(OwnFiles.Manifest));
        if (Plan.Redirect is null && Plan.Url != OwnFiles.NotFound)
        {
            WriteCard(output, page);
            StructuredData.Write(output, Plan, page, Site);
        }
    }

    private static void WriteNeighbours(HtmlWriter output, PageView page)
    {
        if (page.List?.Previous is { } previous)
        {
            Link(output, "prev", previous.Value);
        }
        if (page.List?.Next is { } next)
        {
            Link(output, "next", next.Value);
        }
    }

    private void WriteFeeds(HtmlWriter output)
    {
        if (Shared.Feed is { } feed)
        {
            Feed(output, feed, Shared.Title);
        }
        var url = Plan.Section is { } section ? Href.To(Site.BaseUrl, section.Url) : null;
        if (Shared.Sections?.FirstOrDefault(each => each.Url == url) is { Feed: { } own } view)
        {
            Feed(output, own, $"{Shared.Title}: {view.Title}");
        }
    }

    private void WriteCard(HtmlWriter output, PageView page)
    {
        Property(output, "og:type", page.IsArticle ? "article" : "website");
        Property(output, "og:site_name", Site.Settings.Title);
        Property(output, "og:title", page.Title);
        Property(output, "og:description", page.Description);
        Property(output, "og:url", Site.BaseUrl.Absolute(Plan.Url));
        Property(output, "og:locale", Site.Settings.Language.Replace('-', '_'));
        if (page is { IsArticle: true, PublishedOn: { } published })
        {
            Property(output, "article:published_time", Iso(published));
            Property(output, "article:modified_time", Iso(page.UpdatedOn ?? published));
        }
        if (Shared.Picture is { } picture)
        {
            Property(output, "og:image", Site.BaseUrl.Absolute(picture));
            Property(output, "og:image:width", "1200");
            Property(output, "og:image:height", "630");
        }
        Meta(output, "name", "twitter:card", Shared.Picture is null ? "summary" : "summary_large_image");
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Property(HtmlWriter output, string name, string content) => Meta(output, "property", name, content);

    private static void Meta(HtmlWriter output, string kind, string name, string content) =>
        Element(output, "meta", (kind, name), ("content", content));

    private static void Link(HtmlWriter output, string relation, string address) =>
        Element(output, "link", ("rel", relation), ("href", address));

    private static void Feed(HtmlWriter output, Href address, string title) =>
        Element(output, "link", ("rel", "alternate"), ("type", "application/atom+xml"), ("title", title), ("href", address.Value));

    private static void Element(HtmlWriter output, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        output.Raw("<"u8);
        output.Text(name);
        foreach (var attribute in attributes)
        {
            output.Raw(" "u8);
            output.Text(attribute.Name);
            output.Raw("=\""u8);
            output.Text(attribute.Value);
            output.Raw("\""u8);
        }
        output.Raw(">\n"u8);
    }
}
