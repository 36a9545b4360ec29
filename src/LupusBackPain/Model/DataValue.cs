using System.Collections.Immutable;

namespace LupusBackPain.Model;

/// <summary>An untyped value of a data file or of <c>extra</c>: text, a list or a map. Scalars stay as written; nothing is guessed.</summary>
internal abstract record DataValue;

internal sealed record DataText(string Value) : DataValue;

internal sealed record DataList(ImmutableArray<DataValue> Items) : DataValue;

internal sealed record DataMap(ImmutableArray<KeyValuePair<string, DataValue>> Entries) : DataValue
{
    public static readonly DataMap Empty = new(ImmutableArray<KeyValuePair<string, DataValue>>.Empty);

    /// <summary>The value of a key, or null.</summary>
    public DataValue? Find(string key) => Entries.FirstOrDefault(entry => entry.Key == key).Value;
}
