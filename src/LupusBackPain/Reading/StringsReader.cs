using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Reading;

/// <summary>Reads the words that the theme shows, from the file of the site's language or of its primary tag ("en" for "en-GB").</summary>
internal static class StringsReader
{
    public static readonly Strings Nothing =
        new("", FrozenDictionary<string, Located<string>>.Empty, [.. Enumerable.Range(1, 12).Select(month => $"[{month}]")]) { AreRead = false };

    public static Strings Read(SourceFolder folder, ImmutableArray<FoundFile> files, string language)
    {
        var file = Find(files, language) ?? Find(files, language.Split('-')[0]);
        if (file is null)
        {
            folder.Bag.Add(Problems.Theme.StringsMissing(language, [.. files.Select(other => Path.GetFileNameWithoutExtension(other.Path))]));
            return Nothing;
        }
        var root = folder.ReadYaml(file);
        if (root is YamlMap map)
        {
            return ReadWords(map, file.Path, folder.Bag);
        }
        if (root is not YamlRefused)
        {
            folder.Bag.Add(Problems.Values.Wrong(root?.Span ?? SourceSpan.File(file.Path), file.Name, root is null ? "empty" : Scalars.Show(root), "lines of the form 'key: words'", "begin with a line such as home: Home"));
        }
        return Nothing with { Path = file.Path };
    }

    private static Strings ReadWords(YamlMap map, string path, DiagnosticBag bag)
    {
        var fields = new Fields(map, path, bag);
        var months = fields.AllWords("months");
        if (!fields.Has("months"))
        {
            bag.Add(Problems.Values.Missing(SourceSpan.File(path), "months", path, false));
        }
        else if (months.Length != 12)
        {
            bag.Add(Problems.Values.Wrong(fields.PlaceOf("months"), "months", $"a list of {months.Length}", "the list of the twelve names of the months", "write months: [January, February, and so on to December]"));
        }
        var words = new Dictionary<string, Located<string>>(StringComparer.Ordinal);
        Flatten(map, "", words, fields, bag);
        return new Strings(path, words.ToFrozenDictionary(StringComparer.Ordinal), months.Length == 12 ? months : Nothing.Months);
    }

    private static void Flatten(YamlMap map, string prefix, Dictionary<string, Located<string>> words, Fields fields, DiagnosticBag bag)
    {
        foreach (var (key, node) in map.Entries)
        {
            if (node is YamlMap below)
            {
                Flatten(below, $"{prefix}{key.Value}.", words, fields, bag);
            }
            else if ((prefix.Length > 0 || key.Value != "months") && fields.Scalar(prefix + key.Value, node, "words") is { } text)
            {
                words[prefix + key.Value] = text;
                CheckPlaces(prefix + key.Value, text, bag);
            }
        }
    }

    // Words with {0}, {1} … are filled in by number; a brace astray among them would stop the build.
    private static void CheckPlaces(string key, Located<string> words, DiagnosticBag bag)
    {
        if (!words.Value.Contains("{0", StringComparison.Ordinal) && !words.Value.Contains("{1", StringComparison.Ordinal))
        {
            return;
        }
        try
        {
            CompositeFormat.Parse(words.Value);
        }
        catch (FormatException)
        {
            bag.Add(Problems.Values.Wrong(words.Span, key, $"'{words.Value}'", "words with whole places such as {0}", "write each place as {0}, {1} and so on"));
        }
    }

    private static FoundFile? Find(ImmutableArray<FoundFile> files, string language) =>
        files.FirstOrDefault(file => file.Path.Equals($"templates/strings/{language}.yaml", StringComparison.OrdinalIgnoreCase));
}
