using System.Collections.Frozen;
using System.Collections.Immutable;
using LupusBackPain.Diagnostics;
using LupusBackPain.Markup;
using LupusBackPain.Model;

namespace LupusBackPain.Tests.Markup;

public sealed class ReferenceListTests
{
    private static readonly SourceSpan At = new("content/data/references.yaml", 10, 1, 8);

    private static readonly Reference Article = new()
    {
        Id = "a", Type = "article-journal", Title = "Lupus & \"pain\": a trial", Span = At,
        Authors = [new("O'Neil", "Mary Ann", null), new("Li", "J-P", null), new("Ng", "SC", null)],
        ContainerTitle = "Ann Rheum Dis", Issued = (2024, 0, 0), Volume = "83", Issue = "1", Page = "15-29",
        Doi = "10.1002/(SICI)1<2>3", Pmid = "37827694", Url = new("https://doi.org/10.1002/x", At),
    };

    private static Marked Cite(Reference reference, string text) => Sample.Convert(text, Sample.With(
        Sample.British, SiteData.Empty with { References = new[] { reference }.ToFrozenDictionary(item => item.Id) })).Marked;

    [Fact]
    public void An_article_has_names_title_journal_and_links_back() => Assert.Equal(
        "<ol class=\"references\">\n<li id=\"ref-1\">O'Neil MA, Li JP, Ng SC. Lupus &amp; \"pain\": a trial. Ann Rheum Dis. 2024;83(1):15-29. "
        + "<a href=\"https://doi.org/10.1002/(SICI)1%3C2%3E3\" rel=\"noopener\">doi:10.1002/(SICI)1&lt;2&gt;3</a>. "
        + "<a href=\"https://pubmed.ncbi.nlm.nih.gov/37827694/\" rel=\"noopener\">PubMed 37827694</a>. "
        + "<a href=\"#cite-1-1\" role=\"doc-backlink\" aria-label=\"Source 1, back to use 1\">↑1</a> "
        + "<a href=\"#cite-1-2\" role=\"doc-backlink\" aria-label=\"Source 1, back to use 2\">↑2</a></li>\n</ol>\n",
        Cite(Article, "x [@a] y [@a]").References.ToString());

    [Fact]
    public void A_page_has_its_site_and_the_day_it_was_read()
    {
        var page = new Reference
        {
            Id = "p", Type = "webpage", Title = "What is lupus?", Authors = [new(null, null, "NHS")], Publisher = "NHS England", Issued = (2023, 5, 1),
            Accessed = (2026, 11, 1), Url = new("https://www.nhs.uk/lupus/?a=1&b=2", At with { Line = 12 }), Span = At,
        };
        var marked = Cite(page, "x [@p]");
        Assert.Equal(
            "<ol class=\"references\">\n<li id=\"ref-1\">NHS. What is lupus? NHS England; 2023. "
            + "<a href=\"https://www.nhs.uk/lupus/?a=1&amp;b=2\" rel=\"noopener\">Read it at nhs.uk</a>. Accessed 1 November 2026. "
            + "<a href=\"#cite-1-1\" role=\"doc-backlink\" aria-label=\"Source 1, back to use 1\">↑</a></li>\n</ol>\n",
            marked.References.ToString());
        Assert.Equal([new ArticleLink("https://www.nhs.uk/lupus/?a=1&b=2", "https://www.nhs.uk/lupus/?a=1&b=2", At with { Line = 12 })], marked.Links);
    }

    [Fact]
    public void More_than_six_authors_are_cut_short()
    {
        ImmutableArray<SourceAuthor> seven = [.. "ABCDEFG".Select(letter => new SourceAuthor(letter.ToString(), null, null))];
        Assert.Contains("\">A, B, C, D, E, F, et al. Lupus", Cite(Article with { Authors = seven }, "[@a]").References.ToString(), StringComparison.Ordinal);
        Assert.Contains("\">A, et al. Lupus", Cite(Article with { Authors = seven[..1], MoreAuthors = true }, "[@a]").References.ToString(), StringComparison.Ordinal);
        Assert.Contains("\">Lupus", Cite(Article with { Authors = [] }, "[@a]").References.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_known_is_left_out()
    {
        Assert.Equal("2024;83:e1.", ReferenceList.Origin(Article with { ContainerTitle = null, Issue = null, Page = "e1" }));
        Assert.Equal("", ReferenceList.Origin(Article with { ContainerTitle = null, Issued = null, Volume = null, Issue = null, Page = null }));
    }

    [Fact]
    public void A_text_without_citations_has_no_list() => Assert.True(Cite(Article, "x").References.IsEmpty);
}
