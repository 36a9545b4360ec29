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
        foreach (var fields in settings.Maps("sections"))
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

    /// <summary>Every id that is declared, in an entry with errors as well.</summary>
    public static IReadOnlySet<string> Ids(Fields settings) =>
        settings.Items("sections").OfType<YamlMap>().SelectMany(map => map.Entries)
            .Where(entry => entry.Key.Value == "id").Select(entry => entry.Value).OfType<YamlScalar>()
            .Select(id => id.Value.Trim()).ToFrozenSet(StringComparer.Ordinal);

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
