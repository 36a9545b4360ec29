using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Editorial.Safety;

/// <summary>Emergency cards that do not say which number to call, and countries of the site without one.</summary>
internal static class EmergencyNumber
{
    public static readonly Check Check = Check.Whole(
        new Rule("emergency-number", "SAFE-02", Severity.Error)
        {
            Title = "An emergency card names the emergency number of each of the site's countries",
            Why = "A wrong or missing number costs lives.",
            Source = "NHS digital service manual, care cards",
            Good = "heading: \"Call {emergency} if:\"",
            Bad = "heading: \"Call an ambulance if:\"",
            IsFixed = true,
        },
        Find);

    private static IEnumerable<Diagnostic> Find(Site site) =>
        site.Data.RedFlags.Values.SelectMany(set => set.Cards).Where(card => card.Urgency == Urgency.Emergency && !NamesIt(card))
            .Select(card => Check.Rule.At(card.Span, "this emergency card does not say which number to call", "write {emergency} in its heading"))
            .Concat(site.Settings.Countries
                .Where(country => !site.Data.HelpLines.Any(line => line.Country == country.Value && line.Use == "emergency"))
                .Select(country => Check.Rule.At(country.Span, $"there is no emergency number for '{country.Value}'", "add it to content/data/numbers.yaml")));

    private static bool NamesIt(CareCard card) =>
        card.Heading.Contains("{emergency}", StringComparison.Ordinal) || card.Items.Any(item => item.Text.Contains("{emergency}", StringComparison.Ordinal));
}
