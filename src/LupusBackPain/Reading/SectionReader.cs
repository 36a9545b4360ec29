using System.Collections.Frozen;
using System.Collections.Immutable;
using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Reading;

/// <summary>Reads the sections that site.yaml declares.</summary>
internal static class SectionReader
{
    public static ImmutableArray<SectionSettings> Read(Fields settings, DiagnosticBag bag)
    {
        var sections = ImmutableArray.CreateBuilder<SectionSettings>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var fields in settings.Maps("sections", "{id: guides, title: Guides, question: How is it done?}"))
        {
            var (id, title, question) = (fields.RequiredText("id"), fields.RequiredText("title"), fields.RequiredText("question"));
            fields.Finish();
            if (id is { } found && IsId(found, lines, bag) && title is not null && question is not null)
            {
                sections.Add(new SectionSettings(found, title.Value.Value, question.Value.Value));
            }
        }
        return sections.DrainToImmutable();
    }

    /// <summary>Every id that is declared, in an entry with errors as well; null where the list itself cannot be read.</summary>
    public static IReadOnlySet<string>? Ids(Fields settings) => settings.Value("sections") switch
    {
        null => FrozenSet<string>.Empty,
        YamlList list => list.Items.SelectMany(IdsOf).ToFrozenSet(StringComparer.Ordinal),
        _ => null,
    };

    private static IEnumerable<string> IdsOf(YamlNode entry) => entry switch
    {
        YamlScalar scalar => [scalar.Value.Trim()],
        YamlMap map => from pair in map.Entries where pair.Key.Value == "id" && pair.Value is YamlScalar select ((YamlScalar)pair.Value).Value.Trim(),
        _ => [],
    };

    private static bool IsId(Located<string> id, Dictionary<string, int> lines, DiagnosticBag bag)
    {
        if (id.Value is "data" or "media" or "assets")
        {
            bag.Add(Problems.Settings.ReservedSection(id.Span, id.Value));
            return false;
        }
        if (Slug.Fault(id.Value) is { } fault)
        {
            bag.Add(Problems.Settings.SectionId(id.Span, id.Value, fault.Why, fault.Instead));
            return false;
        }
        if (!lines.TryAdd(id.Value, id.Span.Line))
        {
            bag.Add(Problems.Data.DuplicateId(id.Span, id.Value, lines[id.Value]));
            return false;
        }
        return true;
    }
}
