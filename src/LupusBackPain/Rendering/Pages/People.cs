using System.Collections.Immutable;
using LupusBackPain.Model;

namespace LupusBackPain.Rendering;

/// <summary>Who wrote a page and who checked it, as far as the page may claim it.</summary>
internal static class People
{
    /// <summary>The names of a page's authors, or of the site's publisher where it names none; null where nobody is known.</summary>
    public static string? NamesOf(ImmutableArray<Located<string>> authors, Site site)
    {
        var people = PeopleOf(authors, site);
        return people.IsEmpty ? null : string.Join(", ", people.Select(person => person.Name));
    }

    /// <summary>A page's authors, or the site's publisher where it names none.</summary>
    public static ImmutableArray<Person> PeopleOf(ImmutableArray<Located<string>> authors, Site site)
    {
        var ids = authors.IsEmpty && site.Settings.Author is { } publisher ? [publisher] : authors;
        return [.. ids.Select(id => site.Data.People.GetValueOrDefault(id.Value)).OfType<Person>()];
    }

    /// <summary>
    /// The review that a page may show: it names known people and a day that has come; a clinical one names a person with credentials who is
    /// not the page's only author. Anything less is no review.
    /// </summary>
    public static ReviewView? ReviewOf(Article article, Site site, Strings words)
    {
        if (article.FrontMatter.Review is not { Status: not ReviewStatus.Unreviewed, On: { } on } review || on.Value > site.Options.Date)
        {
            return null;
        }
        var reviewers = ReviewersOf(article, site);
        return reviewers.IsEmpty
            ? null
            : new ReviewView(
                review.Status == ReviewStatus.Clinical,
                string.Join(", ", reviewers.Select(person => string.Join(", ", person.Credentials.Prepend(person.Name)))),
                Html.FromDate(on.Value, words),
                review.Next is { } next ? Html.FromDate(next.Value, words) : null);
    }

    /// <summary>The people whose review counts; none where the claim does not hold.</summary>
    public static ImmutableArray<Person> ReviewersOf(Article article, Site site)
    {
        if (article.FrontMatter.Review is not { Status: not ReviewStatus.Unreviewed, On: { } on } review || on.Value > site.Options.Date)
        {
            return [];
        }
        var people = review.By.Select(id => site.Data.People.GetValueOrDefault(id.Value)).OfType<Person>();
        if (review.Status == ReviewStatus.Clinical)
        {
            var authors = PeopleOf(article.FrontMatter.Authors, site);
            people = people.Where(person => !person.IsOrganisation && person.Credentials.Length > 0 && !IsOnly(person, authors));
        }
        return [.. people];
    }

    private static bool IsOnly(Person person, ImmutableArray<Person> authors) => authors is [var only] && only.Id == person.Id;
}
