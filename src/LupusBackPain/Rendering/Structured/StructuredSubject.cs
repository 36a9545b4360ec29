using System.Collections.Immutable;
using System.Text.Json;
using LupusBackPain.Model;

namespace LupusBackPain.Rendering;

/// <summary>What a page is about, for whom, its parts, and the sources on which it rests, in the order of the list that it shows.</summary>
internal static class StructuredSubject
{
    public static void Write(Utf8JsonWriter json, Article article, Site site)
    {
        if (article.Kind != SourceKind.Section && StructuredData.IsMedical(article, site))
        {
            json.WriteString("audience", site.Settings.Profile == "professional" ? "https://schema.org/Clinician" : "https://schema.org/Patient");
        }
        json.WriteTexts("mainContentOfPage", [.. article.Body.Outline.Where(heading => heading.Level == 2).Select(heading => heading.Title)]);
        WriteConditions(json, [.. article.FrontMatter.Conditions.Select(id => site.Data.Conditions.GetValueOrDefault(id.Value)).OfType<Condition>()]);
        WriteSources(json, [.. article.Body.Cited.Select(site.Data.References.GetValueOrDefault).OfType<Reference>()]);
    }

    private static void WriteConditions(Utf8JsonWriter json, ImmutableArray<Condition> conditions)
    {
        if (conditions.Select(condition => condition.Specialty).OfType<string>().Distinct(StringComparer.Ordinal).ToImmutableArray() is { IsEmpty: false } specialties)
        {
            json.WriteTexts("specialty", [.. specialties.Select(specialty => "https://schema.org/" + specialty)]);
        }
        if (conditions.IsEmpty)
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
        json.Open("MedicalCondition");
        json.WriteString("name", condition.Name);
        json.WriteTexts("alternateName", condition.AlternateNames);
        if (!condition.Codes.IsEmpty)
        {
            json.WriteStartArray("code");
            foreach (var code in condition.Codes)
            {
                json.Open("MedicalCode");
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

    private static void WriteSources(Utf8JsonWriter json, ImmutableArray<Reference> sources)
    {
        if (sources.IsEmpty)
        {
            return;
        }
        json.WriteStartArray("citation");
        foreach (var source in sources)
        {
            var isArticle = source.Type.StartsWith("article", StringComparison.Ordinal);
            json.Open(isArticle ? "MedicalScholarlyArticle" : "CreativeWork");
            json.WriteString("headline", source.Title);
            WriteAddress(json, source);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteAddress(Utf8JsonWriter json, Reference source)
    {
        if ((source.Doi is { } doi ? "https://doi.org/" + doi : source.Pmid is { } pmid ? $"https://pubmed.ncbi.nlm.nih.gov/{pmid}/" : null) is { } identifier)
        {
            json.WriteString("identifier", identifier);
        }
        else if (source.Url is { } url)
        {
            json.WriteString("url", url.Value);
        }
    }
}
