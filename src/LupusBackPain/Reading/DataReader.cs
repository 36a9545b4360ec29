using System.Collections.Immutable;
using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Reading;

/// <summary>The data of a site, and the names in it that pages may refer to.</summary>
internal sealed record ReadData(SiteData Data, NameSet People, NameSet RedFlags, NameSet Conditions, NameSet Countries);

/// <summary>Reads content/data/ by type.</summary>
internal static class DataReader
{
    private static readonly string[] FileNames =
    [
        "references.yaml", "glossary.yaml", "red-flags.yaml", "cautions.yaml", "numbers.yaml", "conditions.yaml", "people.yaml", "popular.yaml",
        "links-allow.yaml", "synonyms.yaml",
    ];

    public static ReadData Read(SourceFolder folder, ImmutableArray<FoundFile> files, string language)
    {
        foreach (var file in files)
        {
            var name = file.Path["content/data/".Length..];
            if (!FileNames.Contains(name, StringComparer.Ordinal) && !name.StartsWith("words/", StringComparison.Ordinal))
            {
                folder.Bag.Add(Problems.Data.UnknownFile(file.Path, name, FileNames));
            }
        }
        DataFile Open(string name) => new(folder, files.FirstOrDefault(file => file.Path == $"content/data/{name}"), name);
        var (people, redFlags, conditions, numbers, references) =
            (Open("people.yaml"), Open("red-flags.yaml"), Open("conditions.yaml"), Open("numbers.yaml"), Open("references.yaml"));
        var (sources, sourceNames) = ReferenceReader.Read(references, folder.Bag);
        var care = new CareReader(sourceNames, folder.Bag);
        var data = new SiteData
        {
            References = sources,
            Glossary = EntryReader.Glossary(Open("glossary.yaml"), sourceNames, folder.Bag),
            RedFlags = care.RedFlags(redFlags),
            Cautions = care.Cautions(Open("cautions.yaml")),
            HelpLines = EntryReader.HelpLines(numbers),
            Conditions = EntryReader.Conditions(conditions),
            People = EntryReader.People(people),
            Popular = [.. Open("popular.yaml").Texts()],
            AllowedLinks = EntryReader.AllowedLinks(Open("links-allow.yaml")),
            Synonyms = EntryReader.Synonyms(Open("synonyms.yaml"), folder.Bag),
            Words = WordsReader.Read(Open(WordsReader.NameOf(language, files))),
        };
        return new ReadData(
            data,
            new NameSet(people.Names, Problems.Names.Person),
            new NameSet(redFlags.Names, Problems.Names.RedFlags),
            new NameSet(conditions.Names, Problems.Names.Condition),
            new NameSet(numbers.Names, Problems.Names.Country));
    }
}
