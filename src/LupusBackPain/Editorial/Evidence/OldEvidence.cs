using LupusBackPain.Diagnostics;
using LupusBackPain.Editorial.Text;
using LupusBackPain.Model;

namespace LupusBackPain.Editorial.Evidence;

/// <summary>Sentences of pages on treatment and safety all of whose sources are older than ten years; told once a page for each source.</summary>
internal static class OldEvidence
{
    public static readonly Check Check = Check.Page(
        new Rule("old-evidence", "CITE-09", Severity.Error)
        {
            Title = "Advice on treatment and safety rests on a source of the last ten years",
            Why = "What helps and what harms is known better from year to year.",
            Source = "JAMA benchmarks, currency",
            Good = "Stretching may help [@old-2009; @guide-2023].",
            Bad = "Stretching helps [@old-2009].",
            NeedsPerson = true,
        },
        Find);

    private static IEnumerable<Diagnostic> Find(PageText page) =>
        (from passage in page.FrontMatter.Kind is PageKind.Treatment or PageKind.RedFlags or PageKind.SelfCare ? page.Body : []
         from sentence in passage.Sentences
         let citations = passage.CitationsOf(sentence).ToList()
         let sources = Sources.Behind(page, passage.Block.Citations)
         where citations.Count > 0 && sources.Count > 0 && sources.All(source => source.OldOk is null && Sources.Age(source, page.Site.Options.Date) > OldSource.Years)
         select (citations[0].Id, Finding: Check.Rule.At(
             citations[0].Span, $"this rests on sources that are all more than {OldSource.Years} years old",
             "add a newer source, or say in references.yaml why the old one still holds (custom: oldOk)")))
        .DistinctBy(found => found.Id).Select(found => found.Finding);
}
