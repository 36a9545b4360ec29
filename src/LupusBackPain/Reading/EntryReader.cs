using System.Collections.Frozen;
using System.Collections.Immutable;
using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Reading;

/// <summary>Reads the data files that are plain lists or maps of entries. An entry that lacks what it must have is told and left out.</summary>
internal static class EntryReader
{
    public static ImmutableArray<GlossaryTerm> Glossary(DataFile file, NameSet sources, DiagnosticBag bag)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var terms = ImmutableArray.CreateBuilder<GlossaryTerm>();
        var forms = new Dictionary<string, (Fields Entry, int Line)>(StringComparer.OrdinalIgnoreCase);
        foreach (var fields in file.Items())
        {
            var (term, definition, also) = (fields.RequiredText("term"), fields.RequiredText("definition"), fields.Texts("also"));
            var known = sources.Only(fields.Texts("sources"), bag);
            fields.Finish();
            foreach (var form in term is { } first ? [first, .. also] : also)
            {
                if (!forms.TryAdd(form.Value, (fields, form.Span.Line)) && forms[form.Value] is var (entry, line) && entry != fields)
                {
                    bag.Add(Problems.Data.DuplicateId(form.Span, form.Value, line));
                }
            }
            if (term is { } found && definition is { } meaning)
            {
                terms.Add(new GlossaryTerm(found.Value, meaning.Value, [.. also.Select(form => form.Value)], found.Span)
                {
                    Id = Unique(found.Value, ids),
                    Sources = [.. known.Select(source => source.Value)],
                });
            }
        }
        return terms.DrainToImmutable();
    }

    /// <summary>A term as an id, with -2, -3 … where another term has become the same one.</summary>
    private static string Unique(string term, HashSet<string> ids)
    {
        var words = Anchor.Of(term);
        var (first, number) = (words.Length == 0 || Anchor.IsReserved(words) ? $"term-{words}".TrimEnd('-') : words, 1);
        var id = first;
        while (!ids.Add(id))
        {
            id = $"{first}-{++number}";
        }
        return id;
    }

    public static ImmutableArray<HelpLine> HelpLines(DataFile file)
    {
        var lines = ImmutableArray.CreateBuilder<HelpLine>();
        foreach (var (country, uses) in file.ByName())
        {
            foreach (var use in (ReadOnlySpan<string>)["emergency", "urgent", "crisis"])
            {
                if (uses.Map(use, "{number: \"112\", name: Emergency services}") is not { } line)
                {
                    continue;
                }
                var (number, name) = (line.RequiredText("number"), line.RequiredText("name"));
                line.Finish();
                if (number is not null && name is not null)
                {
                    lines.Add(new HelpLine(country.Value, use, number.Value.Value, name.Value.Value));
                }
            }
            uses.Finish();
        }
        return lines.DrainToImmutable();
    }

    private enum Specialty
    {
        Rheumatologic,
        Musculoskeletal,
        Neurologic,
        Physiotherapy,
        PrimaryCare,
        Emergency,
    }

    private static ReadOnlySpan<(string Word, Specialty Value)> Specialties => new[]
    {
        (nameof(Specialty.Rheumatologic), Specialty.Rheumatologic), (nameof(Specialty.Musculoskeletal), Specialty.Musculoskeletal),
        (nameof(Specialty.Neurologic), Specialty.Neurologic), (nameof(Specialty.Physiotherapy), Specialty.Physiotherapy),
        (nameof(Specialty.PrimaryCare), Specialty.PrimaryCare), (nameof(Specialty.Emergency), Specialty.Emergency),
    };

    public static FrozenDictionary<string, Condition> Conditions(DataFile file)
    {
        var conditions = new Dictionary<string, Condition>(StringComparer.Ordinal);
        foreach (var (id, fields) in file.ByName())
        {
            var (name, others, codes) = (fields.RequiredText("name"), fields.AllWords("alternateNames"), fields.Map("codes", "{mesh: D000000, icd10: A00}"));
            var known = ImmutableArray.CreateBuilder<ConditionCode>();
            foreach (var system in (ReadOnlySpan<string>)["mesh", "icd10", "snomed", "icd11"])
            {
                if (codes?.Text(system) is { } code)
                {
                    known.Add(new ConditionCode(system, code));
                }
            }
            codes?.Finish();
            var specialty = fields.Choice("specialty", Specialties);
            fields.Finish();
            if (name is { } found)
            {
                conditions[id.Value] = new Condition(id.Value, found.Value, others, known.DrainToImmutable(), id.Span) { Specialty = specialty?.ToString() };
            }
        }
        return conditions.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public static FrozenDictionary<string, Person> People(DataFile file)
    {
        var people = new Dictionary<string, Person>(StringComparer.Ordinal);
        foreach (var (id, fields) in file.ByName())
        {
            var name = fields.RequiredText("name");
            var (isOrganisation, role) = (fields.Flag("organisation") ?? false, fields.Words("role"));
            var (credentials, interests, url) = (fields.AllWords("credentials"), fields.Words("interests"), fields.Words("url"));
            fields.Finish();
            if (name is { } found)
            {
                people[id.Value] = new Person(id.Value, found.Value, isOrganisation, role, credentials, interests, url, id.Span);
            }
        }
        return people.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The entries of a file of the form of links-allow.yaml, wherever it lies; its findings name it by the path given.</summary>
    public static ImmutableArray<AllowedLink> AllowedLinks(string path, DiagnosticBag bag) =>
        AllowedLinks(new DataFile(new SourceFolder("", bag), new FoundFile(path, new FileInfo(path).Length), Path.GetFileName(path)));

    public static ImmutableArray<ImmutableArray<string>> Synonyms(DataFile file, DiagnosticBag bag)
    {
        var groups = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        var lines = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var (span, words) in file.Groups())
        {
            foreach (var word in words.Where(word => !lines.TryAdd(word.Value, word.Span.Line)))
            {
                bag.Add(Problems.Data.DuplicateId(word.Span, word.Value, lines[word.Value]));
            }
            if (words.Length < 2)
            {
                bag.Add(Problems.Data.LoneSynonym(span));
            }
            groups.Add([.. words.Select(word => word.Value)]);
        }
        return groups.DrainToImmutable();
    }

    public static ImmutableArray<AllowedLink> AllowedLinks(DataFile file)
    {
        var links = ImmutableArray.CreateBuilder<AllowedLink>();
        foreach (var fields in file.Items())
        {
            var (target, reason) = (fields.RequiredText("target"), fields.RequiredText("reason"));
            var until = fields.RequiredDate("until");
            fields.Finish();
            if (target is { } found && reason is { } why && until is { } day)
            {
                links.Add(new AllowedLink(found, why.Value, day));
            }
        }
        return links.DrainToImmutable();
    }
}
