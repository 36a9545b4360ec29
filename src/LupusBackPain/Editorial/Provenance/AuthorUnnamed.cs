using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Editorial.Provenance;

/// <summary>Pages without an author, and authors without a role.</summary>
internal static class AuthorUnnamed
{
    public static readonly Check Check = Check.Whole(
        new Rule("author-unnamed", "PROV-01", Severity.Error)
        {
            Title = "Every page has an author whose name and role are known",
            Why = "Readers judge advice by who gives it.",
            Source = "JAMA benchmarks, authorship",
            Good = "authors: [team]",
            Bad = "(no author on the page, none in site.yaml)",
        },
        Find);

    private static IEnumerable<Diagnostic> Find(Site site)
    {
        var publisher = site.Settings.Author;
        var nobody = site.Articles.Where(article => article.FrontMatter.Authors.IsEmpty && publisher is null)
            .Select(article => Check.Rule.At(article.FrontMatter.Title.Span, "this page has no author", "name one in 'authors', or one for all pages as 'author' in site.yaml"));
        var names = site.Articles.SelectMany(article => article.FrontMatter.Authors).Select(author => author.Value)
            .Concat(publisher is { } all ? [all.Value] : []).ToHashSet(StringComparer.Ordinal);
        return nobody.Concat(site.Data.People.Values.Where(person => names.Contains(person.Id) && person.Role is null)
            .Select(person => Check.Rule.At(person.Span, $"it is not said what '{person.Id}' does here", "write 'role:' and what the person or organisation does")));
    }
}
