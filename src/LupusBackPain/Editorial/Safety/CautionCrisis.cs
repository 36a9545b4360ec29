using LupusBackPain.Diagnostics;
using LupusBackPain.Editorial.Text;

namespace LupusBackPain.Editorial.Safety;

/// <summary>Pages that name suicide without the help that is there.</summary>
internal static class CautionCrisis
{
    public static readonly Check Check = Check.Page(
        Cautions.Rule("caution-crisis", "SAFE-15", Severity.Warning, "suicide or self-harm", "Who reads these words in despair needs help at that place.", "WHO, guidance for media on suicide"),
        Find);

    private static IEnumerable<Diagnostic> Find(PageText page) =>
        Cautions.Missing(Check.Rule, page, "crisis");
}
