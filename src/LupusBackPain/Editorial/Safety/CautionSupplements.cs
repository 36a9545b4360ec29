using LupusBackPain.Diagnostics;
using LupusBackPain.Editorial.Text;

namespace LupusBackPain.Editorial.Safety;

/// <summary>Pages that name supplements without 'tell your team'.</summary>
internal static class CautionSupplements
{
    public static readonly Check Check = Check.Page(
        Cautions.Rule("caution-supplements", "SAFE-16", Severity.Warning, "supplements or complementary treatment", "Some supplements affect a condition, its medicines or bleeding.", "EULAR on treatment without medicines, 2023"),
        Find);

    private static IEnumerable<Diagnostic> Find(PageText page) =>
        Cautions.Missing(Check.Rule, page, "supplements");
}
