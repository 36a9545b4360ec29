using LupusBackPain.Diagnostics;
using LupusBackPain.Editorial.Text;

namespace LupusBackPain.Editorial.Safety;

/// <summary>Pages that name steroids without 'do not stop suddenly'.</summary>
internal static class CautionSteroids
{
    public static readonly Check Check = Check.Page(
        Cautions.Rule("caution-steroids", "SAFE-10", Severity.Error, "steroids", "Stopping steroids suddenly can bring an adrenal crisis.", "European and UK guidance on steroids, 2020 and 2024"),
        Find);

    private static IEnumerable<Diagnostic> Find(PageText page) =>
        Cautions.Missing(Check.Rule, page, "steroids");
}
