using System.Collections.Immutable;
using System.Text.Json;
using LupusBackPain.Model;

namespace LupusBackPain.Rendering;

/// <summary>Who wrote a page, and who checked it: a reviewer and a day stand there only for a clinical review of the words as they are.</summary>
internal static class StructuredPeople
{
    public static void Write(Utf8JsonWriter json, Article article, Site site)
    {
        WritePeople(json, "author", People.PeopleOf(article.FrontMatter.Authors, site));
        if (CheckedReview.Of(article, site) is { IsClinical: true, IsChanged: false } review)
        {
            json.WriteDay("lastReviewed", review.On);
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
        json.Open(person.IsOrganisation ? "Organization" : "Person");
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
                json.Open("EducationalOccupationalCredential");
                json.WriteString("name", credential);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }
}
