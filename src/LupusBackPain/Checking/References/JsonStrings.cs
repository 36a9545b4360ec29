using System.Text;
using System.Text.Json;

namespace LupusBackPain.Checking;

/// <summary>Walks through JSON without building it.</summary>
internal static class JsonStrings
{
    /// <summary>
    /// Every string value with the names that lead to it (an array adds none) and its offset in octets, up to the first mistake in the JSON.
    /// </summary>
    public static List<(string[] Path, string Value, int Offset)> Of(ReadOnlySpan<byte> json)
    {
        var found = new List<(string[], string, int)>();
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = 128 });
        var names = new List<string>();
        try
        {
            while (reader.Read())
            {
                Visit(ref reader, names, found);
            }
        }
        catch (Exception mistake) when (mistake is JsonException or InvalidOperationException)
        {
            // Whether the JSON is sound is another check's question.
        }
        return found;
    }

    private static void Visit(ref Utf8JsonReader reader, List<string> names, List<(string[], string, int)> found)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                names.RemoveRange(reader.CurrentDepth, names.Count - reader.CurrentDepth);
                break;
            case JsonTokenType.StartArray:
                names.RemoveRange(reader.CurrentDepth, names.Count - reader.CurrentDepth);
                names.Add("");
                break;
            case JsonTokenType.PropertyName:
                names.RemoveRange(reader.CurrentDepth - 1, names.Count - reader.CurrentDepth + 1);
                names.Add(reader.GetString()!);
                break;
            case JsonTokenType.String:
                var path = names.Take(reader.CurrentDepth).Where(name => name.Length > 0).ToArray();
                found.Add((path, reader.GetString()!, (int)reader.TokenStartIndex));
                break;
        }
    }

    /// <summary>As above, for text; offsets are those of its UTF-8 form.</summary>
    public static List<(string[] Path, string Value, int Offset)> Of(string json) => Of(Encoding.UTF8.GetBytes(json));
}
