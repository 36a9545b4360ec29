using System.Collections.Immutable;

namespace LupusBackPain.Model;

/// <summary>
/// A review that really was: people whom the site knows checked the page on a day that has come and signed its words; a clinical one has a person
/// with credentials among them who is not the page's only author. IsChanged: the words are no longer those that were checked.
/// </summary>
internal sealed record CheckedReview(bool IsClinical, ImmutableArray<Person> By, DateOnly On, DateOnly? Next, bool IsChanged)
{
    /// <summary>The review that a page may claim; null where its front matter claims none, or one that does not hold.</summary>
    public static CheckedReview? Of(Article article, Site site)
    {
        if (article.FrontMatter.Review is not { Status: not ReviewStatus.Unreviewed, On: { } on, Hash: { } hash } review
            || on.Value > site.Options.Date || !TextHash.IsWellFormed(hash.Value))
        {
            return null;
        }
        var people = ReviewersOf(article, site);
        return people.IsEmpty ? null
            : new CheckedReview(review.Status == ReviewStatus.Clinical, people, on.Value, review.Next?.Value, hash.Value != TextHash.Of(article));
    }

    /// <summary>The people that a page's review names and whose check counts for the kind of review that it claims to be.</summary>
    public static ImmutableArray<Person> ReviewersOf(Article article, Site site)
    {
        var named = (article.FrontMatter.Review?.By ?? []).Select(id => site.Data.People.GetValueOrDefault(id.Value)).OfType<Person>();
        return [.. article.FrontMatter.Review?.Status == ReviewStatus.Clinical ? named.Where(person => MayCheck(person, article, site)) : named];
    }

    /// <summary>Whether a clinical check of a page by this person counts.</summary>
    public static bool MayCheck(Person person, Article article, Site site)
    {
        ImmutableArray<string> authors = article.FrontMatter.Authors.IsEmpty
            ? site.Settings.Author is { } publisher ? [publisher.Value] : [] : [.. article.FrontMatter.Authors.Select(author => author.Value)];
        return !person.IsOrganisation && !person.Credentials.IsEmpty && !(authors is [var only] && only == person.Id);
    }

    /// <summary>The day by which a page of a kind that is checked on a day is checked again.</summary>
    public static DateOnly DueAfter(DateOnly on, PageKind kind, ReviewSettings settings) => on.AddMonths(MonthsFor(kind, settings));

    /// <summary>How many months a check of a page of a kind holds.</summary>
    public static int MonthsFor(PageKind kind, ReviewSettings settings)
    {
        var own = settings.MonthsByKind.Where(entry => entry.Key == kind).Select(entry => entry.Value);
        return own.Append(settings.Months).First();
    }
}
