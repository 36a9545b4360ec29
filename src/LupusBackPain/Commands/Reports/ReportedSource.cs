using System.Collections.Immutable;
using LupusBackPain.Editorial.Evidence;
using LupusBackPain.Model;

namespace LupusBackPain.Commands;

/// <summary>A source that is cited: by these pages, and by care cards or cautions. Since is the day on which the first of the pages came out.</summary>
internal sealed record ReportedSource(Reference Reference, ImmutableArray<Article> Pages, bool InData, DateOnly? Since)
{
    public static ImmutableArray<ReportedSource> AllOf(Site site)
    {
        var pages = site.Articles.SelectMany(article => article.Body.Cited.Select(id => (id, article))).ToLookup(use => use.id, use => use.article, StringComparer.Ordinal);
        var inData = Editorial.Evidence.Sources.InData(site).ToHashSet(StringComparer.Ordinal);
        var first = FirstDay(site.Articles);
        return
        [
            .. from source in Editorial.Evidence.Sources.Used(site)
               let citing = pages[source.Id].ToImmutableArray()
               let isInData = inData.Contains(source.Id)
               select new ReportedSource(source, citing, isInData, FirstDay(citing) ?? first),
        ];
    }

    /// <summary>How a source's age is told: by the bands that the rules know; null where its year is not known.</summary>
    public static string? AgeBand(Reference source, DateOnly day) => source.Issued is null ? null : Editorial.Evidence.Sources.Age(source, day) switch
    {
        <= 5 => "upTo5",
        <= OldSource.Years => "upTo10",
        _ => "over10",
    };

    private static DateOnly? FirstDay(IEnumerable<Article> articles) => articles.Min(article => article.FrontMatter.Published?.Value);
}
