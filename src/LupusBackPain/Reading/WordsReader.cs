using System.Collections.Frozen;
using System.Collections.Immutable;
using LupusBackPain.Model;

namespace LupusBackPain.Reading;

/// <summary>Reads the word lists of the site's language: content/data/words/, the file of its whole tag (en-GB.yaml) or else of its first part (en.yaml).</summary>
internal static class WordsReader
{
    /// <summary>The name below content/data/ of the file that is read for a language.</summary>
    public static string NameOf(string language, ImmutableArray<FoundFile> files)
    {
        var whole = $"words/{language}.yaml";
        return files.Any(file => file.Path == $"content/data/{whole}") ? whole : $"words/{language.Split('-')[0]}.yaml";
    }

    public static WordLists Read(DataFile file)
    {
        if (file.AsMap() is not { } lists)
        {
            return WordLists.Empty;
        }
        var read = WordLists.Names.ToFrozenDictionary(name => name, name => List(lists, name), StringComparer.Ordinal);
        lists.Finish();
        return new WordLists(read);
    }

    private static ImmutableArray<WordEntry> List(Fields lists, string name)
    {
        var entries = ImmutableArray.CreateBuilder<WordEntry>();
        foreach (var fields in lists.Maps(name, "{words: [one, two], say: other words}"))
        {
            var (words, say, except) = (fields.AllWords("words"), fields.Words("say"), fields.AllWords("except"));
            fields.Finish();
            entries.Add(new WordEntry(words, say, except, fields.Span));
        }
        return entries.DrainToImmutable();
    }
}
