using System.Collections.Immutable;
using LupusBackPain.Diagnostics;

namespace LupusBackPain.Reading;

/// <summary>A node of a YAML document with its place. Nothing is typed yet: <c>no</c>, <c>1.10</c> and <c>012</c> are the text as written.</summary>
internal abstract class YamlNode(SourceSpan span)
{
    /// <summary>Where the node stands; of a scalar the words without their quotes, as far as the end of the first line.</summary>
    public SourceSpan Span { get; } = span;

    /// <summary>A node in the place of a whole file that could not be read.</summary>
    public static YamlNode Refused(string path) => new YamlRefused(SourceSpan.File(path));
}

/// <summary>Text. IsEmpty: nothing was written at all, which is not the same as "".</summary>
internal sealed class YamlScalar(string value, bool isEmpty, SourceSpan span) : YamlNode(span)
{
    public string Value { get; } = value;
    public bool IsEmpty { get; } = isEmpty;
}

internal sealed class YamlList(ImmutableArray<YamlNode> items, SourceSpan span) : YamlNode(span)
{
    public ImmutableArray<YamlNode> Items { get; } = items;
}

/// <summary>A map in the order written; every key is text and stands in it once.</summary>
internal sealed class YamlMap(ImmutableArray<(YamlScalar Key, YamlNode Value)> entries, SourceSpan span) : YamlNode(span)
{
    public ImmutableArray<(YamlScalar Key, YamlNode Value)> Entries { get; } = entries;
}

/// <summary>A node that was refused, with its finding already told: whoever reads it says no more.</summary>
internal sealed class YamlRefused(SourceSpan span) : YamlNode(span);

/// <summary>YAML text and where it stands: FirstLine is the line of the file (1-based) that the text begins on.</summary>
internal sealed record YamlText(string Path, string Text, int FirstLine);
