using System.Collections.Frozen;
using System.Collections.Immutable;
using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Reading;

/// <summary>Reads the care cards (red-flags.yaml) and the cautions (cautions.yaml): what pages say about getting help.</summary>
internal sealed class CareReader(NameSet sources, DiagnosticBag bag)
{
    private static readonly (string Word, Urgency Value)[] Cards =
        [("emergency", Urgency.Emergency), ("urgent", Urgency.Urgent), ("non-urgent", Urgency.NonUrgent)];

    private static readonly string[] Uses = ["emergency", "urgent", "crisis"];

    public FrozenDictionary<string, CareCards> RedFlags(DataFile file)
    {
        var sets = new Dictionary<string, CareCards>(StringComparer.Ordinal);
        foreach (var (id, fields) in file.ByName())
        {
            var cards = ImmutableArray.CreateBuilder<CareCard>();
            foreach (var (word, urgency) in Cards)
            {
                if (fields.Map(word, "{heading: Ask for help if, items: [{text: A sign}]}") is { } card && Card(card, urgency, fields.PlaceOf(word)) is { } read)
                {
                    cards.Add(read);
                }
            }
            fields.Finish();
            if (!Cards.Any(card => fields.Has(card.Word)))
            {
                bag.Add(Problems.Data.NoCards(id.Span, id.Value));
            }
            sets[id.Value] = new CareCards(id.Value, cards.DrainToImmutable(), id.Span);
        }
        return sets.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public FrozenDictionary<string, Caution> Cautions(DataFile file)
    {
        var cautions = new Dictionary<string, Caution>(StringComparer.Ordinal);
        foreach (var (id, fields) in file.ByName())
        {
            var (when, text, known) = (fields.AllWords("when"), fields.RequiredText("text"), sources.Only(fields.Texts("sources"), bag));
            var except = fields.AllWords("except");
            fields.Finish();
            if (text is { } found)
            {
                CheckNumbers(found);
                cautions[id.Value] = new Caution(id.Value, when, found.Value, known, id.Span) { Except = except };
            }
        }
        return cautions.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private CareCard? Card(Fields fields, Urgency urgency, SourceSpan at)
    {
        var heading = fields.RequiredText("heading");
        var items = ImmutableArray.CreateBuilder<CareItem>();
        foreach (var item in fields.Maps("items", "{text: A sign}"))
        {
            var (text, known, why) = (item.RequiredText("text"), sources.Only(item.Texts("sources"), bag), item.Words("why"));
            item.Finish();
            if (text is { } found)
            {
                CheckNumbers(found);
                items.Add(new CareItem(found.Value, known, why));
            }
        }
        fields.Finish();
        if (items.Count == 0)
        {
            bag.Add(Problems.Data.NoItems(at));
        }
        if (heading is not { } title)
        {
            return null;
        }
        CheckNumbers(title);
        return new CareCard(urgency, title.Value, items.DrainToImmutable(), at);
    }

    // A name in braces stands for a number to call. A misspelt one would show the reader no number.
    private void CheckNumbers(Located<string> text)
    {
        for (var start = text.Value.IndexOf('{'); start >= 0; start = text.Value.IndexOf('{', start + 1))
        {
            var end = text.Value.IndexOf('}', start);
            var name = end < 0 ? text.Value[(start + 1)..] : text.Value[(start + 1)..end];
            if (end < 0 || !Uses.Contains(name, StringComparer.Ordinal))
            {
                bag.Add(Problems.Data.UnknownNumber(text.Span, name, Uses));
            }
        }
    }
}
