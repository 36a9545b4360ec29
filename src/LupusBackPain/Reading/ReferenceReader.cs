using System.Collections.Frozen;
using System.Collections.Immutable;
using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Reading;

/// <summary>Reads references.yaml: CSL-YAML, as a plain list or, as pandoc writes it, as the list below <c>references</c>.</summary>
internal static class ReferenceReader
{
    /// <summary>The sources by id, and every id, those of sources with errors as well.</summary>
    public static (FrozenDictionary<string, Reference> ById, NameSet Names) Read(DataFile file, DiagnosticBag bag)
    {
        var byId = new Dictionary<string, Reference>(StringComparer.Ordinal);
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        var disputes = new List<Located<string>>();
        foreach (var fields in file.Items("references"))
        {
            var id = fields.RequiredText("id");
            if (id is { } twice && !lines.TryAdd(twice.Value, twice.Span.Line))
            {
                bag.Add(Problems.Data.DuplicateId(twice.Span, twice.Value, lines[twice.Value]));
            }
            if (ReadItem(fields, id, disputes, bag) is { } reference)
            {
                byId.TryAdd(reference.Id, reference);
            }
        }
        var names = new NameSet(file.IsReadable ? lines.Keys.ToFrozenSet(StringComparer.Ordinal) : null, Problems.Names.Source);
        names.Only([.. disputes], bag);
        return (byId.ToFrozenDictionary(StringComparer.Ordinal), names);
    }

    private static Reference? ReadItem(Fields fields, Located<string>? id, List<Located<string>> disputes, DiagnosticBag bag)
    {
        var (type, title) = (Type(fields, bag), fields.RequiredText("title"));
        var custom = fields.Map("custom", "{evidence: guideline}");
        var read = new Reference
        {
            Id = id?.Value ?? "",
            Type = type ?? "",
            Title = CslText.Plain(title?.Value) ?? "",
            Authors = Authors(fields, "author"),
            Editors = Authors(fields, "editor"),
            ContainerTitle = CslText.Plain(fields.Words("container-title")),
            ContainerTitleShort = CslText.Plain(fields.Words("container-title-short") ?? fields.Words("journalAbbreviation")),
            Edition = fields.Words("edition"),
            Publisher = fields.Words("publisher"),
            PublisherPlace = fields.Words("publisher-place"),
            Number = fields.Words("number"),
            Issued = CslDate.Read(fields, "issued", bag),
            Accessed = CslDate.Read(fields, "accessed", bag),
            Volume = fields.Words("volume"),
            Issue = fields.Words("issue"),
            Page = fields.Words("page"),
            Doi = Identifier(fields, "DOI")?.Value,
            Pmid = Identifier(fields, "PMID")?.Value,
            Pmcid = Identifier(fields, "PMCID")?.Value,
            Isbn = Identifier(fields, "ISBN")?.Value,
            Url = Identifier(fields, "URL"),
            Places = Places(fields),
            Span = id?.Span ?? fields.Span,
        };
        ReadTheRest(fields, bag);
        fields.Finish();
        read = custom is null ? read : WithCustom(read, custom, disputes);
        return id is null || type is null || title is null ? null : read;
    }

    private static Reference WithCustom(Reference reference, Fields custom, List<Located<string>> disputes)
    {
        var conflicts = custom.Texts("conflicts-with");
        disputes.AddRange(conflicts);
        reference = reference with
        {
            Evidence = custom.Words("evidence"),
            MoreAuthors = custom.Flag("et-al") ?? false,
            Confirmed = custom.Flag("confirmed") ?? false,
            Status = custom.Words("status"),
            Population = custom.Words("population"),
            ConflictsWith = [.. conflicts.Select(source => source.Value)],
            RetractionChecked = custom.Date("retractionChecked")?.Value,
            OldOk = custom.Words("oldOk"),
            Incomplete = custom.Flag("incomplete") ?? false,
            Facts = custom.AllWords("facts"),
            Unconfirmed = custom.AllWords("unconfirmed"),
        };
        custom.Value("note");
        custom.FinishFree();
        return reference;
    }

    private static FrozenDictionary<string, SourceSpan> Places(Fields fields)
    {
        var places = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        foreach (var key in (ReadOnlySpan<string>)["DOI", "PMID", "PMCID", "ISBN"])
        {
            if (Identifier(fields, key) is { } text)
            {
                places[key] = text.Span;
            }
        }
        return places.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>An identifier: CSL writes its name in capitals, and pandoc reads small letters as well.</summary>
    private static Located<string>? Identifier(Fields fields, string key) => fields.Text(key) ?? fields.Text(key.ToLowerInvariant());

    private static string? Type(Fields fields, DiagnosticBag bag)
    {
        if (fields.RequiredText("type") is not { } type)
        {
            return null;
        }
        if (CslNames.Types.Contains(type.Value, StringComparer.Ordinal))
        {
            return type.Value;
        }
        bag.Add(Problems.Values.NoChoice(type.Span, "type", type.Value, CslNames.Types));
        return null;
    }

    private const string Name = "{family: Smith, given: Ann}";

    private static ImmutableArray<SourceAuthor> Authors(Fields fields, string key)
    {
        // One name may stand without a list, and an organisation as a mere text: pandoc reads both.
        switch (fields.Value(key))
        {
            case YamlScalar { IsEmpty: false } only:
                return [new SourceAuthor(null, null, only.Value.Trim())];
            case YamlMap:
                return [Author(fields.Map(key, Name)!)];
            case YamlList list when list.Items.All(item => item is YamlScalar):
                return [.. fields.AllWords(key).Select(name => new SourceAuthor(null, null, name))];
            default:
                return [.. fields.Maps(key, Name).Select(Author)];
        }
    }

    private static SourceAuthor Author(Fields name)
    {
        var (family, given, literal) = (name.Words("family"), name.Words("given"), name.Words("literal"));
        var (before, within, after) = (name.Words("dropping-particle"), name.Words("non-dropping-particle"), name.Words("suffix"));
        _ = (name.Value("comma-suffix"), name.Value("static-ordering"), name.Value("parse-names"));
        name.Finish();
        return new SourceAuthor(Joined(before, within, family), given, literal, after);
    }

    private static string? Joined(params ReadOnlySpan<string?> parts)
    {
        var words = string.Join(' ', parts).Trim();
        return words.Length == 0 ? null : words.Replace("  ", " ", StringComparison.Ordinal);
    }

    // What pages do not show is still read by type, so that a slip in it is told.
    private static void ReadTheRest(Fields fields, DiagnosticBag bag)
    {
        foreach (var key in CslNames.OtherTexts)
        {
            fields.Text(key);
        }
        foreach (var key in CslNames.OtherPeople)
        {
            Authors(fields, key);
        }
        foreach (var key in CslNames.OtherDates)
        {
            CslDate.Read(fields, key, bag);
        }
        fields.Value("categories");
    }
}
