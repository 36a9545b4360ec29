using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace LupusBackPain.Rendering;

/// <summary>The forms that JSON-LD of schema.org is made of.</summary>
internal static class JsonParts
{
    /// <summary>Opens an object of a type, with a name by which others refer to it where it has one.</summary>
    public static void Open(this Utf8JsonWriter json, string type, string? id = null)
    {
        json.WriteStartObject();
        json.WriteString("@type", type);
        if (id is not null)
        {
            json.WriteString("@id", id);
        }
    }

    public static void WriteReference(this Utf8JsonWriter json, string name, string id)
    {
        json.WriteStartObject(name);
        json.WriteString("@id", id);
        json.WriteEndObject();
    }

    public static void WriteDay(this Utf8JsonWriter json, string name, DateOnly? day)
    {
        if (day is { } value)
        {
            json.WriteString(name, value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Writes texts as a list; nothing where there is none.</summary>
    public static void WriteTexts(this Utf8JsonWriter json, string name, ImmutableArray<string> texts)
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
}
