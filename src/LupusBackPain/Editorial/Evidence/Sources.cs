using LupusBackPain.Editorial.Text;
using LupusBackPain.Model;

namespace LupusBackPain.Editorial.Evidence;

/// <summary>The sources of a site as rules look at them: which are cited, and how strong, old and public they are.</summary>
internal static class Sources
{
    /// <summary>The ids that pages, care cards and cautions cite.</summary>
    public static HashSet<string> Cited(Site site) => [.. site.Articles.SelectMany(article => article.Body.Cited), .. InData(site)];

    /// <summary>The ids that care cards and cautions cite, whatever page shows them.</summary>
    public static IEnumerable<string> InData(Site site) =>
        site.Data.RedFlags.Values.SelectMany(set => set.Cards).SelectMany(card => card.Items).SelectMany(item => item.Sources)
            .Concat(site.Data.Cautions.Values.SelectMany(caution => caution.Sources)).Select(source => source.Value);

    /// <summary>The sources that are cited, in the order of their places.</summary>
    public static IEnumerable<Reference> Used(Site site)
    {
        var cited = Cited(site);
        return site.Data.References.Values.Where(source => cited.Contains(source.Id)).OrderBy(source => source.Span.Line);
    }

    /// <summary>Kinds that weigh all the evidence on a question.</summary>
    public static bool IsSynthesis(Reference source) => source.Evidence is "guideline" or "systematic-review" or "meta-analysis";

    /// <summary>Kinds that only watch, tell or think, and so cannot show what brings something about.</summary>
    public static bool CannotShowCause(Reference source) =>
        source.Evidence is "cohort" or "case-control" or "cross-sectional" or "case-series" or "case-report" or "survey" or "review" or "viewpoint" or "patient-information";

    /// <summary>The sources behind a sentence that are known; empty where it cites none, or one that is not.</summary>
    public static IReadOnlyList<Reference> Behind(PageText page, IEnumerable<Citation> citations)
    {
        var found = citations.Select(page.SourceOf).ToList();
        return found.Contains(null) ? [] : [.. found.OfType<Reference>()];
    }

    /// <summary>How many years ago a source came out; 0 where its year is not known.</summary>
    public static int Age(Reference source, DateOnly day) => source.Issued is { } issued ? day.Year - issued.Year : 0;
}
