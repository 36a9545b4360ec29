namespace LupusBackPain.Checking;

/// <summary>The addresses of sitemaps and their indexes (sitemaps.org, with Google's pictures, films and languages), and of RSS and Atom feeds.</summary>
internal static class FeedReferences
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string Rss1 = "http://purl.org/rss/1.0/";
    private const string Media = "http://search.yahoo.com/mrss/";
    private const string Podcast = "http://www.itunes.com/dtds/podcast-1.0.dtd";

    /// <summary>What an XML file refers to; nothing where its root element is not one of these formats.</summary>
    public static void Add(TreeDocument document, Url file, List<Reference> found)
    {
        if (document.Root is not { } root)
        {
            return;
        }
        if (root.Name is "urlset" or "sitemapindex")
        {
            AddSitemap(root, found);
        }
        else if (root.Name is "rss" or "RDF" || root is { Name: "feed", Namespace: Atom })
        {
            AddFeed(root, file, found);
        }
    }

    private static void AddSitemap(TreeElement element, List<Reference> found)
    {
        if (element.Name is "loc" or "content_loc" or "thumbnail_loc" or "player_loc")
        {
            Add(element.Text, Use.Absolute | Use.Filled, element, null, found);
        }
        else if (element is { Name: "link", Namespace: Namespaces.Html } && element.TryGet("href", out var href))
        {
            Add(href, Use.Absolute | Use.Filled, element, null, found);
        }
        foreach (var child in element.Children)
        {
            if (child is TreeElement inner)
            {
                AddSitemap(inner, found);
            }
        }
    }

    private static void AddFeed(TreeElement element, Url outer, List<Reference> found)
    {
        var baseUrl = outer;
        if (element.TryGet("xml:base", out var written))
        {
            baseUrl = Url.Parse(written.ToString(), outer) ?? outer;
        }
        var ends = element.Namespace switch
        {
            Atom => AddAtom(element, baseUrl, found),
            "" or Rss1 => AddRss(element, baseUrl, found),
            Media or Podcast => AddMedia(element, baseUrl, found),
            _ => false,
        };
        foreach (var child in ends ? default : element.Children)
        {
            if (child is TreeElement inner)
            {
                AddFeed(inner, baseUrl, found);
            }
        }
    }

    /// <summary>Adds an Atom element's addresses; true where nothing below it can hold one.</summary>
    private static bool AddAtom(TreeElement element, Url? baseUrl, List<Reference> found)
    {
        switch (element.Name)
        {
            case "link":
                AddAttribute(element, "href", baseUrl, found);
                return true;
            case "content" or "summary" or "title" or "subtitle" or "rights":
                AddAttribute(element, "src", baseUrl, found);
                return true;
            case "generator":
                AddAttribute(element, "uri", baseUrl, found);
                return true;
            case "icon" or "logo" or "uri":
                Add(element.Text, Use.None, element, baseUrl, found);
                return true;
            default:
                return false;
        }
    }

    private static bool AddRss(TreeElement element, Url? baseUrl, List<Reference> found)
    {
        switch (element.Name)
        {
            case "link" or "comments" or "docs":
                Add(element.Text, Use.None, element, baseUrl, found);
                return true;
            case "url" when element.Parent is TreeElement { Name: "image" }:
                Add(element.Text, Use.None, element, baseUrl, found);
                return true;
            case "guid" when !element.Is("isPermaLink", "false"):
                Add(element.Text, Use.Absolute, element, null, found);
                return true;
            case "enclosure" or "source":
                AddAttribute(element, "url", baseUrl, found);
                return true;
            default:
                return false;
        }
    }

    private static bool AddMedia(TreeElement element, Url? baseUrl, List<Reference> found)
    {
        AddAttribute(element, element.Namespace == Podcast ? "href" : "url", baseUrl, found);
        return false;
    }

    private static void AddAttribute(TreeElement element, string name, Url? baseUrl, List<Reference> found)
    {
        if (element.TryGet(name, out var value))
        {
            Add(value, Use.None, element, baseUrl, found);
        }
    }

    private static void Add(ReadOnlySpan<char> written, Use use, TreeElement element, Url? baseUrl, List<Reference> found) =>
        found.Add(new Reference(written.Trim(" \t\n\r\f").ToString(), use, element.At, baseUrl?.ToString()));
}
