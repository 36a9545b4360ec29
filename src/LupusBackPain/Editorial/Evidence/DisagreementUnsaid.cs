using LupusBackPain.Diagnostics;
using LupusBackPain.Editorial.Text;

namespace LupusBackPain.Editorial.Evidence;

/// <summary>Pages that cite a source and none of those that say otherwise.</summary>
internal static class DisagreementUnsaid
{
    public static readonly Check Check = Check.Page(
        new Rule("disagreement-unsaid", "CITE-18", Severity.Warning)
        {
            Title = "Where sources disagree, the page cites both",
            Why = "A page that shows one side tells its reader that the question is settled.",
            Source = "DISCERN, question 8",
            Good = "One study found a link [@cohort-2021], another none [@dissent-2020].",
            Bad = "A study found a link [@cohort-2021].",
        },
        Find);

    private static IEnumerable<Diagnostic> Find(PageText page) =>
        from id in page.Article.Body.Cited
        let source = page.Site.Data.References.GetValueOrDefault(id)
        where source is { ConflictsWith.IsEmpty: false } && !source.ConflictsWith.Any(other => page.Article.Body.Cited.Contains(other))
        let citation = page.Passages.SelectMany(passage => passage.Block.Citations).FirstOrDefault(citation => citation.Id == id)
        where citation is not null
        select Check.Rule.At(citation.Span, $"'{id}' is not the only answer: {string.Join(", ", source.ConflictsWith)} says otherwise", "show both sides, each with its source");
}
