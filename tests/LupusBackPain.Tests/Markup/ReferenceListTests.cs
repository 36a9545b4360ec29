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
            "<ol class=\"references\">\n<li id=\"ref-1\">NHS. What is lupus? [Internet]. NHS England; 2023. "
            + "<a href=\"https://www.nhs.uk/lupus/?a=1&amp;b=2\" rel=\"noopener\">Read it at nhs.uk</a>. Accessed 1 November 2026. "
            + "<a href=\"#cite-1-1\" role=\"doc-backlink\" aria-label=\"Source 1, back to use 1\">↑</a></li>\n</ol>\n",
            marked.References.ToString());
        Assert.Equal([new ArticleLink("https://www.nhs.uk/lupus/?a=1&b=2", "https://www.nhs.uk/lupus/?a=1&b=2", At with { Line = 12 })], marked.Links);
    }

    [Fact]
    public void More_than_three_authors_are_cut_short()
    {
        ImmutableArray<SourceAuthor> four = [.. "ABCD".Select(letter => new SourceAuthor(letter.ToString(), null, null))];
        Assert.Contains("\">A, B, C, et al. Lupus", Cite(Article with { Authors = four }, "[@a]").References.ToString(), StringComparison.Ordinal);
        Assert.Contains("\">A, et al. Lupus", Cite(Article with { Authors = four[..1], MoreAuthors = true }, "[@a]").References.ToString(), StringComparison.Ordinal);
        Assert.Contains("\">Lupus", Cite(Article with { Authors = [] }, "[@a]").References.ToString(), StringComparison.Ordinal);
    }

    private static string Told(Reference reference)
    {
        var html = Cite(reference with { Doi = null, Pmid = null, Url = null }, "[@a]").References.ToString();
        return html[(html.IndexOf("ref-1\">", StringComparison.Ordinal) + 7)..html.IndexOf(" <a", StringComparison.Ordinal)];
    }

    [Fact]
    public void What_is_not_known_is_left_out()
    {
        var bare = Article with { Authors = [], ContainerTitle = null };
        Assert.EndsWith("a trial. 2024;83:e1.", Told(bare with { Issue = null, Page = "e1" }), StringComparison.Ordinal);
        Assert.EndsWith("a trial.", Told(bare with { Issued = null, Volume = null, Issue = null, Page = null }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_journal_is_named_as_nlm_abbreviates_it_where_that_is_known() =>
        Assert.EndsWith(
            "a trial. Rheumatology (Oxford). 2024;57(1):e1-45.",
            Told(Article with { ContainerTitle = "Rheumatology", ContainerTitleShort = "Rheumatology (Oxford)", Volume = "57", Page = "e1-e45" }), StringComparison.Ordinal);

    [Theory]
    [InlineData("15-29", "15-29")]
    [InlineData("1234-1245", "1234-45")]
    [InlineData("1234–1245", "1234-45")]
    [InlineData("123-129", "123-9")]
    [InlineData("99-101", "99-101")]
    [InlineData("S10-S15", "S10-5")]
    [InlineData("e1-e45", "e1-45")]
    [InlineData("126A-127A", "126A-127A")]
    [InlineData("12-12", "12")]
    [InlineData("n1234", "n1234")]
    [InlineData("3-5, 9", "3-5, 9")]
    public void Pages_lose_the_digits_that_the_last_shares_with_the_first(string pages, string told) => Assert.Equal(told, ReferenceText.Pages(pages));

    [Fact]
    public void Particles_stand_before_the_family_name_and_suffixes_behind_the_initials()
    {
        var source = Article with { Authors = [new("van den Berg", "Anna-Lena", null, "Jr."), new("Å", "björn", null), new(null, null, "Lupus Group")] };
        Assert.StartsWith("van den Berg AL Jr, Å B, Lupus Group. Lupus", Told(source), StringComparison.Ordinal);
    }

    [Fact]
    public void A_book_has_its_edition_its_place_and_its_editors_where_it_has_no_author()
    {
        var book = new Reference
        {
            Id = "a", Type = "book", Title = "Small bones", Edition = "2", PublisherPlace = "London", Publisher = "Small Press", Issued = (2020, 0, 0), Span = At,
            Editors = [new("Li", "J", null), new("Ng", "S", null)],
        };
        Assert.Equal("Li J, Ng S, editors. Small bones. Edition 2. London: Small Press; 2020.", Told(book));
        Assert.Equal("Li J, editor. Small bones. 2nd ed. 2020.", Told(book with { Editors = book.Editors[..1], Edition = "2nd ed", PublisherPlace = null, Publisher = null }));
    }

    [Fact]
    public void A_chapter_names_the_book_it_is_in_and_its_pages()
    {
        var chapter = new Reference
        {
            Id = "a", Type = "chapter", Title = "The spine", Authors = [new("Smith", "A", null)], Editors = [new("Li", "J", null)], ContainerTitle = "Small bones",
            PublisherPlace = "London", Publisher = "Small Press", Issued = (2020, 0, 0), Page = "123-129", Volume = "2", Span = At,
        };
        Assert.Equal("Smith A. The spine. In: Li J, editor. Small bones. Volume 2. London: Small Press; 2020. p. 123-9.", Told(chapter));
    }

    [Fact]
    public void A_report_has_its_number() =>
        Assert.Equal(
            "Small Health Body. On pain. Geneva: SHB; 2021. Report No.: 12.",
            Told(new Reference
            {
                Id = "a", Type = "report", Title = "On pain", Authors = [new(null, null, "Small Health Body")], PublisherPlace = "Geneva", Publisher = "SHB",
                Issued = (2021, 0, 0), Number = "12", Span = At,
            }));

    [Fact]
    public void A_text_without_citations_has_no_list() => Assert.True(Cite(Article, "x").References.IsEmpty);
}
