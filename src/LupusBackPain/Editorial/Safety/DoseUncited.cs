using LupusBackPain.Diagnostics;
using LupusBackPain.Editorial.Text;
using LupusBackPain.Editorial.Evidence;
using LupusBackPain.Model;

namespace LupusBackPain.Editorial.Safety;

/// <summary>Doses without a source, or on a page that is not about a treatment.</summary>
internal static class DoseUncited
{
    public static readonly Check Check = Check.Page(
        new Rule("dose-uncited", "SAFE-13", Severity.Warning)
        {
            Title = "A dose has a source and stands on a page about a treatment",
            Why = "A wrong dose, or one read on the wrong page, is taken.",
            Source = "NHS A to Z of health writing, medicines",
            Good = "The long-term dose is 5 mg a day or less [@eular-sle-2023].",
            Bad = "Take 5 mg a day.",
            IsFixed = true,
        },
        Find);

    private static IEnumerable<Diagnostic> Find(PageText page) =>
        from found in Doses.In(page, "dose-units")
        let isCited = Support.Of(page, found.Index).Any()
        where !isCited || page.FrontMatter.Kind != PageKind.Treatment
        select Check.Rule.At(
            found.Span, isCited ? $"the dose '{found.Words}' stands on a page that is not about a treatment" : $"the dose '{found.Words}' has no source",
            isCited ? "leave it out and link to the page about the treatment" : "name the source in the same paragraph, such as [@nice-ng243]");
}
