using System.Globalization;
using System.Xml;
using LupusBackPain.Model;

namespace LupusBackPain.Rendering;

/// <summary>The site's Atom feeds (RFC 4287): one of the newest articles of all sections, and one a section.</summary>
internal static class Feeds
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    public static IEnumerable<OutputFile> Of(Site site, Wording words) =>
        from section in site.Sections.Prepend(null)
        let plan = FeedPlan.Of(site, section)
        where plan is not null
        select OutputFile.Plain(plan.Url.FilePath, Xml.Document(xml => Write(xml, plan, site, words)));

    private static void Write(XmlWriter xml, FeedPlan plan, Site site, Wording words)
    {
        var home = plan.Section?.Url ?? SitePath.Home;
        var title = plan.Section is { } section ? Wording.Fill(words.FullTitle, section.Settings.Title, site.Settings.Title) : site.Settings.Title;
        xml.WriteStartElement("feed", Atom);
        xml.WriteAttributeString("xml", "lang", null, site.Settings.Language);
        xml.WriteElementString("id", Atom, Id(site, plan.Url));
        xml.WriteElementString("title", Atom, title);
        xml.WriteElementString("subtitle", Atom, plan.Section?.Settings.Question ?? site.Settings.Description);
        xml.WriteElementString("updated", Atom, Time(plan.Entries.Max(article => article.Modified!.Value)));
        WriteLink(xml, "self", "application/atom+xml", site.BaseUrl.Absolute(plan.Url));
        WriteLink(xml, "alternate", "text/html", site.BaseUrl.Absolute(home));
        WriteAuthor(xml, SharedViews.PublisherOf(site));
        foreach (var article in plan.Entries)
        {
            WriteEntry(xml, article, site);
        }
        xml.WriteEndElement();
    }

    private static void WriteEntry(XmlWriter xml, Article article, Site site)
    {
        xml.WriteStartElement("entry", Atom);
        xml.WriteElementString("id", Atom, Id(site, article.Url));
        xml.WriteElementString("title", Atom, article.FrontMatter.Title.Value);
        xml.WriteElementString("published", Atom, Time(article.FrontMatter.Published!.Value.Value));
        xml.WriteElementString("updated", Atom, Time(article.Modified!.Value));
        WriteLink(xml, "alternate", "text/html", site.BaseUrl.Absolute(article.Url));
        foreach (var person in article.FrontMatter.Authors.IsEmpty ? [] : People.PeopleOf(article.FrontMatter.Authors, site))
        {
            WriteAuthor(xml, person.Name);
        }
        xml.WriteElementString("summary", Atom, article.FrontMatter.Description.Value);
        xml.WriteEndElement();
    }

    /// <summary>An id that stays when the site is built for another host: the address that site.yaml gives, whatever --base-url says.</summary>
    private static string Id(Site site, SitePath path) => site.Settings.BaseUrl.Absolute(path);

    private static string Time(DateOnly day) => day.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture);

    private static void WriteLink(XmlWriter xml, string relation, string type, string address)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static void WriteAuthor(XmlWriter xml, string name)
    {
        xml.WriteStartElement("author", Atom);
        xml.WriteElementString("name", Atom, name);
        xml.WriteEndElement();
    }
}
