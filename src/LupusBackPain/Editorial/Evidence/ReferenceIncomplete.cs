using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Editorial.Evidence;

/// <summary>Cited sources without authors, year, journal, or a way to find them.</summary>
internal static class ReferenceIncomplete
{
    public static readonly Check Check = Check.Whole(
        new Rule("reference-incomplete", "CITE-06", Severity.Error)
        {
            Title = "A source names all that is needed to find it",
            Why = "Who wants to check a claim must be able to get at its source.",
            Source = "NLM, Citing Medicine",
            Good = "author, title, container-title, issued, DOI",
            Bad = "title alone",
        },
        Find);

    private static IEnumerable<Diagnostic> Find(Site site) =>
        from source in Sources.Used(site)
        let missing = Missing(source).ToList()
        where missing.Count > 0
        select Check.Rule.At(source.Span, $"the source '{source.Id}' lacks {string.Join(", ", missing)}", "look the details up; never fill them in from memory");

    private static IEnumerable<string> Missing(Reference source)
    {
        if (source.Incomplete)
        {
            yield return "details (custom: incomplete)";
        }
        var isPage = source.Type is "webpage" or "post-weblog" or "post";
        if (source.Authors.IsEmpty && (source.Type == "article-journal" || source.Publisher is null && source.ContainerTitle is null))
        {
            yield return isPage ? "the organisation (author, publisher or container-title)" : "authors";
        }
        if (source.Type == "article-journal" && source.ContainerTitle is null)
        {
            yield return "the journal (container-title)";
        }
        if (source.Issued is null && !isPage)
        {
            yield return "the year (issued)";
        }
        if (isPage ? source.Url is null : source is { Doi: null, Pmid: null, Url: null, Isbn: null })
        {
            yield return isPage ? "its URL" : "a DOI, PMID, ISBN or URL";
        }
    }
}
