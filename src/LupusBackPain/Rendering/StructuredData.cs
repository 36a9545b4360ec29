using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using LupusBackPain.Model;

namespace LupusBackPain.Rendering;

/// <summary>
/// What a page is, for search engines: schema.org terms as JSON-LD in one data block. It says nothing that the page does not show, and names
/// a reviewer only where there was one.
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
        json.WriteStartObject();
        json.WriteString("@type", TypeOf(plan));
        json.WriteString("@id", url + "#page");
        json.WriteString("url", url);
        json.WriteString("name", page.Title);
        json.WriteString("description", page.Description);
        json.WriteString("inLanguage", site.Settings.Language);
        WriteReference(json, "isPartOf", Root(site) + "#site");
        WriteReference(json, "publisher", Root(site) + "#publisher");
        WriteDay(json, "datePublished", page.PublishedOn);
        WriteDay(json, "dateModified", plan.List > 0 ? plan.Modified : page.UpdatedOn);
        if (plan.Article is { State: not PageState.Expired } article)
        {
            WritePeople(json, "author", People.PeopleOf(article.FrontMatter.Authors, site));
            WriteReview(json, article, site);
            WriteConditions(json, article, site);
        }
        json.WriteEndObject();
    }

    private static string TypeOf(PagePlan plan) => plan switch
    {
        { List: > 0 } => "CollectionPage",
        { Article.IsHealth: true } => "MedicalWebPage",
        _ => "WebPage",
    };

    private static string Root(Site site) => site.BaseUrl.Absolute(SitePath.Home);

    private static void WriteReview(Utf8JsonWriter json, Article article, Site site)
    {
        if (CheckedReview.Of(article, site) is { IsClinical: true, IsChanged: false } review)
        {
            WriteDay(json, "lastReviewed", review.On);
            WritePeople(json, "reviewedBy", review.By);
        }
    }

    private static void WritePeople(Utf8JsonWriter json, string name, ImmutableArray<Person> people)
    {
        if (people.IsEmpty)
        {
            return;
        }
        json.WriteStartArray(name);
        foreach (var person in people)
        {
            WritePerson(json, person);
        }
        json.WriteEndArray();
    }

    private static void WritePerson(Utf8JsonWriter json, Person person)
    {
        json.WriteStartObject();
        json.WriteString("@type", person.IsOrganisation ? "Organization" : "Person");
        json.WriteString("name", person.Name);
        if (person.Url is { } url)
        {
            json.WriteString("url", url);
        }
        if (!person.Credentials.IsEmpty && !person.IsOrganisation)
        {
            json.WriteStartArray("hasCredential");
            foreach (var credential in person.Credentials)
            {
                json.WriteStartObject();
                json.WriteString("@type", "EducationalOccupationalCredential");
                json.WriteString("name", credential);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private static void WriteConditions(Utf8JsonWriter json, Article article, Site site)
    {
        var conditions = article.FrontMatter.Conditions.Select(id => site.Data.Conditions.GetValueOrDefault(id.Value)).OfType<Condition>().ToList();
        if (conditions.Count == 0)
        {
            return;
        }
        json.WriteStartArray("about");
        foreach (var condition in conditions)
        {
            WriteCondition(json, condition);
        }
        json.WriteEndArray();
    }

    private static void WriteCondition(Utf8JsonWriter json, Condition condition)
    {
        json.WriteStartObject();
        json.WriteString("@type", "MedicalCondition");
        json.WriteString("name", condition.Name);
        WriteTexts(json, "alternateName", condition.AlternateNames);
        if (!condition.Codes.IsEmpty)
        {
            json.WriteStartArray("code");
            foreach (var code in condition.Codes)
            {
                json.WriteStartObject();
                json.WriteString("@type", "MedicalCode");
                json.WriteString("codingSystem", NameOf(code.System));
                json.WriteString("codeValue", code.Value.Value);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    /// <summary>What a system of codes calls itself.</summary>
    private static string NameOf(string system) => system switch
    {
        "mesh" => "MeSH",
        "icd10" => "ICD-10",
        "icd11" => "ICD-11",
        _ => "SNOMED CT",
    };

    private static void WriteTexts(Utf8JsonWriter json, string name, ImmutableArray<string> texts)
    {
        if (texts.IsEmpty)
        {
            return;
        }
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }
        json.WriteEndArray();
    }

    private static void WriteBreadcrumb(Utf8JsonWriter json, PageView page, Site site)
    {
        if (page.Breadcrumb is not { } steps)
        {
            return;
        }
        json.WriteStartObject();
        json.WriteString("@type", "BreadcrumbList");
        json.WriteStartArray("itemListElement");
        var position = 1;
        foreach (var step in steps.Append(new LinkView(page.Title, page.Url)))
        {
            json.WriteStartObject();
            json.WriteString("@type", "ListItem");
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
        json.WriteStartObject();
        json.WriteString("@type", "Organization");
        json.WriteString("@id", Root(site) + "#publisher");
        json.WriteString("name", SharedViews.PublisherOf(site));
        json.WriteString("url", Root(site));
        json.WriteEndObject();
    }

    private static void WriteSite(Utf8JsonWriter json, Site site)
    {
        json.WriteStartObject();
        json.WriteString("@type", "WebSite");
        json.WriteString("@id", Root(site) + "#site");
        json.WriteString("url", Root(site));
        json.WriteString("name", site.Settings.Title);
        json.WriteString("description", site.Settings.Description);
        json.WriteString("inLanguage", site.Settings.Language);
        WriteReference(json, "publisher", Root(site) + "#publisher");
        json.WriteEndObject();
    }

    private static void WriteReference(Utf8JsonWriter json, string name, string id)
    {
        json.WriteStartObject(name);
        json.WriteString("@id", id);
        json.WriteEndObject();
    }

    private static void WriteDay(Utf8JsonWriter json, string name, DateOnly? day)
    {
        if (day is { } value)
        {
            json.WriteString(name, value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }
    }
}
