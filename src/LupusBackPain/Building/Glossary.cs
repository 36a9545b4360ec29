using System.Collections.Immutable;
using LupusBackPain.Model;

namespace LupusBackPain.Building;

/// <summary>The glossary from A to Z, with the pages that use each term.</summary>
internal static class Glossary
{
    public static ImmutableArray<GlossaryEntry> Of(ImmutableArray<GlossaryTerm> terms, ImmutableArray<Article> articles)
    {
        var pages = articles.SelectMany(article => article.Body.Defined.Select(term => (term.Id, article))).ToLookup(use => use.Id, use => use.article, StringComparer.Ordinal);
        return [.. terms.OrderBy(term => term.Term, StringComparer.OrdinalIgnoreCase).ThenBy(term => term.Id, StringComparer.Ordinal)
            .Select(term => new GlossaryEntry(term, [.. pages[term.Id]]))];
    }
}
