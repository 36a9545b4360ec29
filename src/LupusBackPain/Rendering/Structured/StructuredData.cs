using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using LupusBackPain.Model;

namespace LupusBackPain.Rendering;

/// <summary>
/// What a page is, for machines: schema.org terms as JSON-LD in one data block. It says nothing that the page does not show, and names a reviewer
/// only where there was one.
/// </summary>
internal static class StructuredData
{
    // The encoder escapes <, > and & whatever ranges it allows, so that no text can end the script element.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), SkipValidation = true };

    public static void Write(HtmlWriter output, PagePlan plan, PageView page, Site site)
    {
        output.Raw("<script type=\"application/ld+json\">"u8);
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            json.WriteStartArray("@graph");
            WritePage(json, plan, page, site);
            WriteBreadcrumb(json, page, site);
            WritePublisher(json, site);
            if (plan.Url == SitePath.Home)
            {
                WriteSite(json, site);
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        output.Raw("</script>\n"u8);
    }

    private static void WritePage(Utf8JsonWriter json, PagePlan plan, PageView page, Site site)
    {
        var url = site.BaseUrl.Absolute(plan.Url);
        json.Open(TypeOf(plan, site), url + "#page");
        json.WriteString("url", url);
        json.WriteString("name", page.Title);
        json.WriteString("description", page.Description);
        json.WriteString("inLanguage", site.Settings.Language);
        json.WriteReference("isPartOf", Root(site) + "#site");
        json.WriteReference("publisher", Root(site) + "#publisher");
        if (page.Breadcrumb is not null)
        {
            json.WriteReference("breadcrumb", url + "#breadcrumb");
        }
        if (ShowsDates(plan))
        {
            json.WriteDay("datePublished", page.PublishedOn);
            json.WriteDay("dateModified", page.UpdatedOn);
        }
        if (plan.Article is { State: not PageState.Expired } article && plan.List < 2)
        {
            StructuredPeople.Write(json, article, site);
            StructuredSubject.Write(json, article, site);
        }
        json.WriteEndObject();
    }

    /// <summary>Whether the theme's layout of a page tells its dates: those of the home page, of lists and of pages with a layout of their own do not.</summary>
    private static bool ShowsDates(PagePlan plan) =>
        plan is { List: 0, Article: { Kind: SourceKind.Article or SourceKind.Page, FrontMatter.Layout: null } };

    private static string TypeOf(PagePlan plan, Site site) => plan switch
    {
        { List: > 0 } => "CollectionPage",
        { Article: { } article } when IsMedical(article, site) => "MedicalWebPage",
        _ => "WebPage",
    };

    /// <summary>Whether a page gives health information; a site of the profile none, which keeps no rule of health publishing, gives none.</summary>
    public static bool IsMedical(Article article, Site site) => article.IsHealth && site.Settings.Profile != "none";

    private static string Root(Site site) => site.BaseUrl.Absolute(SitePath.Home);

    private static void WriteBreadcrumb(Utf8JsonWriter json, PageView page, Site site)
    {
        if (page.Breadcrumb is not { } steps)
        {
            return;
        }
        json.Open("BreadcrumbList", site.BaseUrl.Absolute(page.Path) + "#breadcrumb");
        json.WriteStartArray("itemListElement");
        var position = 1;
        foreach (var step in steps.Append(new LinkView(page.Title, page.Url)))
        {
            json.Open("ListItem");
            json.WriteNumber("position", position++);
            json.WriteString("name", step.Title);
            json.WriteString("item", site.BaseUrl.Origin + step.Url.Value);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePublisher(Utf8JsonWriter json, Site site)
    {
        json.Open(SharedViews.PublisherIsPerson(site) ? "Person" : "Organization", Root(site) + "#publisher");
        json.WriteString("name", SharedViews.PublisherOf(site));
        json.WriteString("url", Root(site));
        json.WriteEndObject();
    }

    private static void WriteSite(Utf8JsonWriter json, Site site)
    {
        json.Open("WebSite", Root(site) + "#site");
        json.WriteString("url", Root(site));
        json.WriteString("name", site.Settings.Title);
        json.WriteString("description", site.Settings.Description);
        json.WriteString("inLanguage", site.Settings.Language);
        json.WriteReference("publisher", Root(site) + "#publisher");
        json.WriteEndObject();
    }
}
