using LupusBackPain.Diagnostics;
using LupusBackPain.Editorial.Text;

namespace LupusBackPain.Editorial.Safety;

/// <summary>Pages that name further medicines without their cautions.</summary>
internal static class CautionMedicines
{
    public static readonly Check Check = Check.Page(
        Cautions.Rule("caution-medicines", "SAFE-10", Severity.Error, "medicines that harm an unborn baby or must not be stopped", "Some medicines harm an unborn baby; stopping others brings harm of its own.", "EULAR on medicines in pregnancy, 2016; ACR on bones, 2022"),
        Find);

    private static IEnumerable<Diagnostic> Find(PageText page) =>
        Cautions.Missing(Check.Rule, page, "pregnancy", "bone-medicine");
}
