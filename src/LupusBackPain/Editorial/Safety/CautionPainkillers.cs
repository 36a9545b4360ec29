using LupusBackPain.Diagnostics;
using LupusBackPain.Editorial.Text;

namespace LupusBackPain.Editorial.Safety;

/// <summary>Pages that name NSAIDs or opioids without their cautions.</summary>
internal static class CautionPainkillers
{
    public static readonly Check Check = Check.Page(
        Cautions.Rule("caution-painkillers", "SAFE-11", Severity.Error, "anti-inflammatory painkillers or opioids", "Anti-inflammatory painkillers can harm kidneys, stomach and an unborn baby; opioids can slow the breath.", "FDA 2020; MHRA 2020; Østensen 2000"),
        Find);

    private static IEnumerable<Diagnostic> Find(PageText page) =>
        Cautions.Missing(Check.Rule, page, "nsaid", "opioids");
}
