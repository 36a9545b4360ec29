using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Tests.Markup;

public sealed class CitationTests
{
    private static string Mark(int number, int use) =>
        $"<a id=\"cite-{number}-{use}\" href=\"#ref-{number}\" role=\"doc-biblioref\" aria-label=\"Source {number}\">{number}</a>";

    [Fact]
    public void Sources_are_numbered_by_first_use() => Assert.Equal(
        $"<p>A<sup class=\"cite\">{Mark(1, 1)}</sup>. B<sup class=\"cite\">{Mark(2, 1)}, {Mark(1, 2)} (p. 3)</sup></p>",
        Sample.Html("A [@nhs]. B [@sle-2023; @nhs, p. 3]"));

    [Fact]
    public void A_citation_may_run_over_two_lines() => Assert.Equal(
        $"<p>A<sup class=\"cite\">{Mark(1, 1)}, {Mark(2, 1)}</sup>.</p>", Sample.Html("A\n[@nhs;\n@sle-2023]."));

    [Fact]
    public void A_misspelt_citation_still_stands_behind_its_words_so_that_they_are_not_told_as_unsupported() =>
        Assert.Equal("nsh", Assert.Single(Assert.Single(Sample.Convert("A [@nsh].").Marked.Blocks).Citations).Id);

    [Fact]
    public void A_block_keeps_its_citations_with_their_places()
    {
        var block = Assert.Single(Sample.Convert("> A [@nhs; @sle-2023,\n> pp. 3-4] b").Marked.Blocks);
        Assert.Equal("A b", block.Text.ToString());
        Assert.Equal(
            [new Citation("nhs", null, 1, new SourceSpan(Sample.Path, 1, 7, 3)), new Citation("sle-2023", "pp. 3-4", 1, new SourceSpan(Sample.Path, 1, 13, 8))],
            block.Citations);
    }

    [Fact]
    public void An_unknown_source_is_told_at_its_id()
    {
        var (marked, findings) = Sample.Convert("a\n- b [@nhs; @sle-2032] c");
        Assert.Equal(
            [new Diagnostic("citation-unknown", Severity.Error, "there is no source 'sle-2032'",
                new SourceSpan(Sample.Path, 2, 13, 8), "did you mean 'sle-2023'?", "sle-2032")],
            findings);
        Assert.Equal(["nhs"], marked.Cited);
        Assert.Equal("<p>a [x]</p>\n", Sample.Convert("a [x] [@none]").Marked.Html.ToString());
    }

    [Theory]
    [InlineData("write to a@nhs or [a@nhs] now", "<p>write to a@nhs or [a@nhs] now</p>")]
    [InlineData("`[@nhs]` \\[@other]", "<p><code>[@nhs]</code> [@other]</p>")]
    [InlineData("follow @lupus_uk, [@handle](#x)", "<p>follow @lupus_uk, <a href=\"#x\">@handle</a></p>")]
    [InlineData("[@] [@;] [@a [b]]", "<p>[@] [@;] [@a [b]]</p>")]
    public void Other_at_signs_are_text(string text, string html) => Assert.Equal(html, Sample.Html(text));

    [Fact]
    public void A_source_named_outside_its_brackets_is_told()
    {
        Assert.Equal(["1:5+4 citation-form: the source 'nhs' is not cited here, since it does not stand right after '['"], Sample.Findings("see @nhs, p. 3"));
        Assert.Equal(["1:6+4 citation-form"], Sample.Codes("[see @nhs, p. 3]"));
    }

    [Theory]
    [InlineData("[@nhs]", "nhs", null)]
    [InlineData("[-@nhs]", "nhs", null)]
    [InlineData("[ @nhs ]", "nhs", null)]
    [InlineData("[@nhs p. 3]", "nhs", "p. 3")]
    [InlineData("[@nhs, Table 2: rows]", "nhs", "Table 2: rows")]
    public void A_citation_has_pandoc_s_form(string text, string id, string? locator)
    {
        var citation = Assert.Single(Assert.Single(Sample.Convert("x " + text).Marked.Blocks).Citations);
        Assert.Equal((id, locator), (citation.Id, citation.Locator));
    }

    [Fact]
    public void A_locator_is_escaped() => Assert.Contains("</a> (&lt;b&gt; &amp; c)</sup>", Sample.Html("x [@nhs, <b> & c]"), StringComparison.Ordinal);
}
