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

    /// <summary>The review that a page may show; null where it has none that holds.</summary>
    public static ReviewView? ReviewOf(Article article, Site site, Strings words) =>
        CheckedReview.Of(article, site) is { } review
            ? new ReviewView(
                review.IsClinical,
                string.Join(", ", review.By.Select(person => string.Join(", ", person.Credentials.Prepend(person.Name)))),
                Html.FromDate(review.On, words),
                review.Next is { } next ? Html.FromDate(next, words) : null)
            {
                IsChanged = review.IsChanged,
                IsOverdue = review.Next < site.Options.Date,
            }
            : null;
}
