using LupusBackPain.Diagnostics;
using LupusBackPain.Editorial.Text;
using LupusBackPain.Model;

namespace LupusBackPain.Editorial.Evidence;

/// <summary>Paragraphs all of whose sources are opinions or abstracts; told once a page.</summary>
internal static class WeakAlone
{
    public static readonly Check Check = Check.Page(
        new Rule("weak-source-alone", "CITE-14", Severity.Warning)
        {
            Title = "No claim rests on an opinion or a conference abstract alone",
            Why = "One expert's view, or a result that nobody has reviewed, is a weak ground for what readers do.",
            Source = "PIF, evidence",
            Good = "Rest may help [@view-2019; @review-2022].",
            Bad = "Rest helps [@view-2019].",
            NeedsPerson = true,
        },
        Find);

    private static IEnumerable<Diagnostic> Find(PageText page) =>
        (from passage in page.Body
         let sources = Sources.Behind(page, passage.Block.Citations)
         where sources.Count > 0 && sources.All(IsWeak)
         select Check.Rule.At(passage.Block.Citations[0].Span, $"only '{sources[0].Id}' stands behind this, which is {(sources[0].Type == "paper-conference" ? "a conference abstract" : "an opinion")}", "add a stronger source, or say whose view it is")).Take(1);

    private static bool IsWeak(Reference source) => source.Evidence is "viewpoint" or "conference-abstract" || source.Type == "paper-conference";
}
