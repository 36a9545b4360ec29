using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Editorial.Safety;

/// <summary>Care cards whose heading is no call to act that the signs go on from.</summary>
internal static class CardHeading
{
    public static readonly Check Check = Check.Whole(
        new Rule("card-heading", "SAFE-03", Severity.Error)
        {
            Title = "A care card's heading is one thing to do and ends in \"if:\"",
            Why = "Who is frightened reads the heading and one sign, and must know what to do.",
            Source = "NHS digital service manual, care cards",
            Good = "heading: \"Get advice today if:\"",
            Bad = "heading: \"Signs of infection\"",
            IsFixed = true,
        },
        Find);

    private static IEnumerable<Diagnostic> Find(Site site)
    {
        var endings = site.Data.Words["card-endings"].SelectMany(entry => entry.Words).ToList();
        return from set in site.Data.RedFlags.Values
               from card in set.Cards
               where endings.Count > 0 && !endings.Exists(ending => EndsIn(card.Heading, ending))
               select Check.Rule.At(card.Span, $"the heading '{card.Heading}' does not end in \"if:\"", "say what to do, such as 'Get advice today if:'");
    }

    private static bool EndsIn(string heading, string ending) =>
        heading.TrimEnd().EndsWith($" {ending}:", StringComparison.OrdinalIgnoreCase);
}
