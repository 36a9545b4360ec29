using System.Collections.Immutable;
using LupusBackPain.Editorial.Evidence;
using LupusBackPain.Model;

namespace LupusBackPain.Commands;

/// <summary>What only a person can do for a site.</summary>
internal enum Act
{
    ClinicalReview,
    LookAgain,
    RetractionCheck,
    NewerSource,
    ReadSource,
    Disclosure,
}

/// <summary>
/// An act that is owed: on a page (by its key), a source (by its id), or a setting. Last is when it was done before, Since the day from which it is
/// owed; both null where not known. Who are the people of people.yaml who could do it; nobody where none is named there.
/// </summary>
internal sealed record OwedAct(Act Act, string Subject, string Title, DateOnly? Last, DateOnly? Since, ImmutableArray<Person> Who)
{
    public bool IsOnSource => Act is not (Act.ClinicalReview or Act.Disclosure);

    public static ImmutableArray<OwedAct> AllOf(Site site, IEnumerable<Article> articles, ImmutableArray<ReportedSource> sources)
    {
        var since = sources.ToDictionary(source => source.Reference.Id, source => source.Since, StringComparer.Ordinal);
        ImmutableArray<Person> editors = [.. site.Data.People.Values.Where(person => !person.IsOrganisation).OrderBy(person => person.Id, StringComparer.Ordinal)];
        OwedAct OnSource(Act act, Reference source, DateOnly? last, int months) =>
            new(act, source.Id, source.Title, last, last?.AddMonths(months) ?? since[source.Id], editors);
        return
        [
            .. articles.Select(article => ClinicalReview(article, site, editors)).OfType<OwedAct>(),
            .. PageNotSeen.Owed(site).Select(source => OnSource(Act.LookAgain, source, PageNotSeen.SeenOn(source), PageNotSeen.Months)),
            .. RetractionUnchecked.Owed(site).Select(source => OnSource(Act.RetractionCheck, source, source.RetractionChecked, RetractionUnchecked.Months)),
            .. OldSource.Owed(site).Select(source => new OwedAct(
                Act.NewerSource, source.Id, source.Title, null, new DateOnly(source.Issued!.Value.Year + OldSource.MostYears(source)!.Value + 1, 1, 1), editors)),
            .. sources.Where(source => !source.Reference.Confirmed).Select(source => OnSource(Act.ReadSource, source.Reference, null, 0)),
            .. Disclosures(site),
        ];
    }

    /// <summary>A health page without a clinical review that is in date and of the words as they stand.</summary>
    private static OwedAct? ClinicalReview(Article article, Site site, ImmutableArray<Person> people)
    {
        var review = CheckedReview.Of(article, site) is { IsClinical: true } real ? real : null;
        var isDue = review is null || review.IsChanged || review.Next < site.Options.Date;
        if (!isDue || !article.IsHealth || article.State == PageState.Expired)
        {
            return null;
        }
        var since = review is null ? article.FrontMatter.Published?.Value : review.IsChanged ? article.Modified : review.Next;
        return new OwedAct(
            Act.ClinicalReview, article.Key, article.FrontMatter.Title.Value, review?.On, since, [.. people.Where(person => CheckedReview.MayCheck(person, article, site))]);
    }

    private static IEnumerable<OwedAct> Disclosures(Site site)
    {
        var publisher = site.Settings.Author is { } author && site.Data.People.TryGetValue(author.Value, out var person) ? ImmutableArray.Create(person) : [];
        var since = site.Articles.Min(article => article.FrontMatter.Published?.Value);
        (string Key, string Title, string? Value)[] said = [("funding", "Who pays for the site", site.Settings.Funding), ("conflicts", "What its makers earn by it", site.Settings.Conflicts)];
        return said.Where(each => each.Value is null).Select(each => new OwedAct(Act.Disclosure, each.Key, each.Title, null, since, publisher));
    }
}
