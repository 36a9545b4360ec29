using System.Collections.Immutable;
using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Reading;

/// <summary>
/// Reads the values of one map by key and type. Each method names a key that the map may have and says what its value must be; a value of
/// another form is told and counts as absent. <see cref="Finish()"/>, called last, tells every key that was not asked for.
/// </summary>
internal sealed class Fields(YamlMap map, string owner, DiagnosticBag bag, string prefix = "")
{
    private readonly List<string> known = [];
    private readonly List<string> absent = [];

    /// <summary>Where the map stands.</summary>
    public SourceSpan Span => map.Span;

    /// <summary>Whether the map has the key, whatever its value.</summary>
    public bool Has(string key) => Find(key) is not null;

    /// <summary>Where the key is written; where the map stands, if it is not.</summary>
    public SourceSpan PlaceOf(string key) => Entry(key)?.Key.Span ?? map.Span;

    /// <summary>The text without white space at its ends; null where it is absent or blank.</summary>
    public Located<string>? Text(string key) => Value(key) is { } node && Scalar(key, node, "text") is { } text ? text : null;

    /// <summary>The text; null, with a finding, where it is absent (told by <see cref="Finish()"/>) or blank.</summary>
    public Located<string>? RequiredText(string key)
    {
        var text = Text(key);
        if (!Has(key))
        {
            absent.Add(key);
        }
        else if (text is null && Value(key) is YamlScalar)
        {
            bag.Add(Problems.Values.Missing(PlaceOf(key), prefix + key, owner, isBlank: true));
        }
        return text;
    }

    /// <summary>The words alone, for a value that no later stage points at.</summary>
    public string? Words(string key) => Text(key)?.Value;

    public Located<DateOnly>? Date(string key) => Text(key) is { } text ? Scalars.Date(prefix + key, text, bag) : null;

    /// <summary>The day; null, with a finding, where it is absent or none.</summary>
    public Located<DateOnly>? RequiredDate(string key) => RequiredText(key) is null ? null : Date(key);

    public bool? Flag(string key) => Text(key) is { } text ? Scalars.Flag(prefix + key, text, bag) : null;

    public int? Number(string key, int least, int most) => Text(key) is { } text ? Scalars.Number(prefix + key, text, least, most, bag) : null;

    /// <summary>The value that a word stands for; null where it is absent or none of the words.</summary>
    public T? Choice<T>(string key, ReadOnlySpan<(string Word, T Value)> choices)
        where T : struct => Text(key) is { } text ? Scalars.Choice(prefix + key, text, choices, bag) : null;

    /// <summary>The texts of a list; empty where it is absent.</summary>
    public ImmutableArray<Located<string>> Texts(string key)
    {
        var items = Items(key);
        var texts = ImmutableArray.CreateBuilder<Located<string>>(items.Length);
        foreach (var item in items)
        {
            if (Scalar(key, item, "text") is { } text)
            {
                texts.Add(text);
            }
            else if (item is YamlScalar)
            {
                bag.Add(Problems.Values.Wrong(item.Span, prefix + key, "an empty item", "a list of texts", "write the text behind the '-', or take the line out"));
            }
        }
        return texts.DrainToImmutable();
    }

    /// <summary>The texts of a list without their places.</summary>
    public ImmutableArray<string> AllWords(string key) => [.. Texts(key).Select(text => text.Value)];

    /// <summary>The items of a list, untyped; empty where it is absent.</summary>
    public ImmutableArray<YamlNode> Items(string key)
    {
        var node = Value(key);
        if (node is YamlList list)
        {
            return list.Items;
        }
        if (node is not (null or YamlRefused or YamlScalar { IsEmpty: true }))
        {
            bag.Add(Problems.Values.WrongForm(node.Span, prefix + key, Scalars.Show(node), "a list", Scalars.ListOf(node)));
        }
        return [];
    }

    /// <summary>The map below a key, to be read by type; null where it is absent. The example shows one to who wrote something else.</summary>
    public Fields? Map(string key, string example) =>
        Value(key) is { } node && AsMap(key, node, example) is { } below ? new Fields(below, owner, bag, $"{prefix}{key}.") : null;

    /// <summary>The maps of a list, to be read by type. The example shows one of them.</summary>
    public IEnumerable<Fields> Maps(string key, string example)
    {
        foreach (var item in Items(key))
        {
            if (AsMap(key, item, $"[{example}]") is { } below)
            {
                yield return new Fields(below, owner, bag, $"{prefix}{key}.");
            }
        }
    }

    /// <summary>The keys and values below a key whose names are free.</summary>
    public ImmutableArray<(YamlScalar Key, YamlNode Value)> Entries(string key, string example) =>
        Value(key) is { } node ? AsMap(key, node, example)?.Entries ?? [] : [];

    /// <summary>The map below a key whose values are free too.</summary>
    public DataMap Untyped(string key) => Value(key) is { } node && AsMap(key, node, "{name: value}") is { } below ? Scalars.UntypedMap(below) : DataMap.Empty;

    /// <summary>The untyped value below a key; null where it is absent.</summary>
    public YamlNode? Value(string key)
    {
        known.Add(key);
        return Find(key);
    }

    /// <summary>The text of an untyped value; null where it is blank or, with a finding, no text.</summary>
    public Located<string>? Scalar(string key, YamlNode node, string expected)
    {
        if (node is YamlScalar scalar)
        {
            var value = scalar.Value.Trim();
            return value.Length > 0 ? new Located<string>(value, scalar.Span) : null;
        }
        if (node is not YamlRefused)
        {
            bag.Add(Problems.Values.Wrong(
                node.Span, prefix + key, Scalars.Show(node), expected, "put a text in quotes if it begins with '[' or '{', or holds ': '"));
        }
        return null;
    }

    /// <summary>Tells every key that no method asked for, with the nearest that one did, and every required key that is not there.</summary>
    public void Finish() => Finish(isFree: false);

    /// <summary>The same of a map whose keys are free: of them, tells only those that look like a misspelt one of ours.</summary>
    public void FinishFree() => Finish(isFree: true);

    // A required key that is only misspelt is told once, at the misspelt one.
    private void Finish(bool isFree)
    {
        foreach (var (key, _) in map.Entries.Where(entry => !known.Contains(entry.Key.Value, StringComparer.Ordinal)))
        {
            var meant = Nearest.Of(key.Value, known);
            if (meant is not null || !isFree)
            {
                bag.Add(Problems.Values.UnknownKey(key.Span, prefix, key.Value, owner, known));
            }
            absent.RemoveAll(name => name == meant);
        }
        foreach (var name in absent)
        {
            bag.Add(Problems.Values.Missing(map.Span, prefix + name, owner, isBlank: false));
        }
    }

    private YamlMap? AsMap(string key, YamlNode node, string example)
    {
        if (node is not (YamlMap or YamlRefused or YamlScalar { IsEmpty: true }))
        {
            bag.Add(Problems.Values.WrongForm(node.Span, prefix + key, Scalars.Show(node), "keys with values", example));
        }
        return node as YamlMap;
    }

    private YamlNode? Find(string key) => Entry(key)?.Value;

    private (YamlScalar Key, YamlNode Value)? Entry(string key)
    {
        foreach (var entry in map.Entries)
        {
            if (entry.Key.Value == key)
            {
                return entry;
            }
        }
        return null;
    }
}
