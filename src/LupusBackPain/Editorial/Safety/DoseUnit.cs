using LupusBackPain.Diagnostics;
using LupusBackPain.Editorial.Text;

namespace LupusBackPain.Editorial.Safety;

/// <summary>Units of doses that are easily misread.</summary>
internal static class DoseUnit
{
    public static readonly Check Check = Check.Page(
        new Rule("dose-unit", "SAFE-13", Severity.Error)
        {
            Title = "Micrograms are spelled out",
            Why = "\"mcg\" and \"µg\" are read as \"mg\", a dose a thousand times as high.",
            Source = "NHS A to Z of health writing, medicines",
            Good = "20 micrograms of vitamin D",
            Bad = "20 mcg of vitamin D",
            IsFixed = true,
        },
        Find);

    private static IEnumerable<Diagnostic> Find(PageText page) =>
        from found in Doses.In(page, "dose-units-unsafe")
        select Check.Rule.At(found.Span, $"'{found.Words}' can be misread", "write: micrograms");
}
