using System.Collections.Frozen;
using System.Collections.Immutable;
using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Reading;

/// <summary>
/// One data file of a site, or of the form of one. A file that is missing is empty. IsReadable is false where the file is there and cannot be read: then nobody
/// knows which names it defines.
/// </summary>
internal sealed class DataFile
{
    private readonly YamlNode? root;
    private readonly DiagnosticBag bag;

    public DataFile(SourceFolder folder, FoundFile? file, string name)
    {
        (Name, bag) = (name, folder.Bag);
        root = file is null ? null : folder.ReadYaml(file);
    }

    public string Name { get; }

    public bool IsReadable => root is not YamlRefused;

    /// <summary>The names of the top-level map, sound or not; null where the file cannot be read.</summary>
    public IReadOnlySet<string>? Names =>
        IsReadable ? ((root as YamlMap)?.Entries ?? []).Select(entry => entry.Key.Value).ToFrozenSet(StringComparer.Ordinal) : null;

    /// <summary>The file as one map; null where it is missing or none.</summary>
    public Fields? AsMap() => Root<YamlMap>("lines of the form 'key: value'", "begin each line with a key and a colon") is { } map ? new Fields(map, Name, bag) : null;

    /// <summary>The maps of a file whose top level is a map of them by name.</summary>
    public IEnumerable<(YamlScalar Name, Fields Fields)> ByName()
    {
        foreach (var (key, node) in Root<YamlMap>("entries by their names", "begin each entry with its name and a colon, and indent what belongs to it")?.Entries ?? [])
        {
            if (node is YamlMap map)
            {
                yield return (key, new Fields(map, Name, bag));
            }
            else
            {
                Refuse(node, key.Value, "keys with values", $"write {key.Value}: alone on its line, and its keys indented below it");
            }
        }
    }

    /// <summary>The maps of a file whose top level is a list of them, or of the list below <paramref name="key"/>.</summary>
    public IEnumerable<Fields> Items(string? key = null)
    {
        if (key is not null && root is YamlMap map && map.Entries.Any(entry => entry.Key.Value == key))
        {
            var fields = new Fields(map, Name, bag);
            foreach (var item in fields.Maps(key, "{id: a-name, title: A title}"))
            {
                yield return item;
            }
            yield break;
        }
        foreach (var node in Root<YamlList>("a list of entries that begin with '- '", "write '- ' before each entry")?.Items ?? [])
        {
            if (node is YamlMap item)
            {
                yield return new Fields(item, Name, bag);
            }
            else
            {
                Refuse(node, "an entry", "keys with values", "write '- ' and the first key of the entry, and its other keys below that key");
            }
        }
    }

    /// <summary>The texts of a file whose top level is a list of them.</summary>
    public IEnumerable<Located<string>> Texts() => Texts(Root<YamlList>("a list of names that begin with '- '", "write each name on a line of its own, behind '- '"));

    private IEnumerable<Located<string>> Texts(YamlList? list)
    {
        foreach (var node in list?.Items ?? [])
        {
            if (node is YamlScalar { Value: var value } && !string.IsNullOrWhiteSpace(value))
            {
                yield return new Located<string>(value.Trim(), node.Span);
            }
            else
            {
                Refuse(node, "an entry", "a text", "write a word or a name, in quotes if it begins with '[' or '{', or holds ': '");
            }
        }
    }

    /// <summary>The lists of texts of a file whose top level is a list of them.</summary>
    public IEnumerable<(SourceSpan Span, ImmutableArray<Located<string>> Texts)> Groups()
    {
        foreach (var node in Root<YamlList>("a list of lists", "write each group of words on a line, such as - [diuretic, water pill]")?.Items ?? [])
        {
            if (node is YamlList list)
            {
                yield return (node.Span, [.. Texts(list)]);
            }
            else
            {
                Refuse(node, "an entry", "a list", "write the words of a group on one line, such as - [diuretic, water pill]");
            }
        }
    }

    private T? Root<T>(string expected, string help)
        where T : YamlNode
    {
        if (root is not (null or T))
        {
            Refuse(root, Name, expected, help);
        }
        return root as T;
    }

    private void Refuse(YamlNode node, string key, string expected, string help)
    {
        if (node is not YamlRefused)
        {
            bag.Add(Problems.Values.Wrong(node.Span, key, Scalars.Show(node), expected, help));
        }
    }
}
