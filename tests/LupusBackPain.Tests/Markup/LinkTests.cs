using LupusBackPain.Diagnostics;
using LupusBackPain.Markup;
using LupusBackPain.Model;

namespace LupusBackPain.Tests.Markup;

public sealed class LinkTests
{
    [Theory]
    [InlineData("[a](../management/medicines.md)", "/lupus/management/medicines/")]
    [InlineData("[a](../management/medicines.md#risks)", "/lupus/management/medicines/#risks")]
    [InlineData("[a](./../management/./medicines.md?x=1#ä)", "/lupus/management/medicines/?x=1#ä")]
    [InlineData("[a](..%2Fmanagement/medicine%73.md)", "/lupus/management/medicines/")]
    [InlineData("[a](/management/medicines.md)", "/lupus/management/medicines/")]
    [InlineData("[a](_index.md)", "/lupus/causes/")]
    [InlineData("[a](../index.md)", "/lupus/")]
    [InlineData("[a](/x/y/)", "/lupus/x/y/")]
    [InlineData("[a](</x y/>)", "/lupus/x%20y/")]
    [InlineData("[a](/100%/%41)", "/lupus/100%25/%41")]
    [InlineData("[a](../media/leaflet.pdf)", "/lupus/media/leaflet.pdf")]
    [InlineData("[a](#top)", "#top")]
    [InlineData("[a](?q=1)", "?q=1")]
    [InlineData("[a](other/page)", "other/page")]
    [InlineData("[a](mailto:a@example.org)", "mailto:a@example.org")]
    [InlineData("[a](TEL:+441)", "TEL:+441")]
    [InlineData("<a@example.org>", "mailto:a@example.org")]
    [InlineData("[a](https://example.org/x/)", "https://example.org/x/")]
    public void An_address_leads_where_its_author_means(string text, string href)
    {
        var (marked, findings) = Sample.Convert(text);
        Assert.Equal([], findings);
        Assert.StartsWith($"<p><a href=\"{href}\">", marked.Html.ToString(), StringComparison.Ordinal);
        Assert.Equal(href, Assert.Single(marked.Links).Href);
    }

    [Theory]
    [InlineData("[a](https://nhs.uk/?a=1&b=\"2\")", "<p><a href=\"https://nhs.uk/?a=1&amp;b=%222%22\" rel=\"noopener\">a</a></p>")]
    [InlineData("<https://nhs.uk/a_b*c*>", "<p><a href=\"https://nhs.uk/a_b*c*\" rel=\"noopener\">https://nhs.uk/a_b*c*</a></p>")]
    [InlineData("[*a*](https://exämple.org \"T & U\")", "<p><a href=\"https://exämple.org\" rel=\"noopener\" title=\"T &amp; U\"><em>a</em></a></p>")]
    [InlineData("[a][r] and [r]\n\n[r]: https://nhs.uk 'T'",
        "<p><a href=\"https://nhs.uk\" rel=\"noopener\" title=\"T\">a</a> and <a href=\"https://nhs.uk\" rel=\"noopener\" title=\"T\">r</a></p>")]
    public void A_link_to_another_site_opens_without_access_to_this_one(string text, string html) => Assert.Equal(html, Sample.Html(text));

    [Theory]
    [InlineData("[a](javascript:alert(1))")]
    [InlineData("[a](JaVaScRiPt:alert(1))")]
    [InlineData("[a](java&#115;cript:alert(1))")]
    [InlineData("[a](&#106;avascript&colon;alert(1))")]
    [InlineData("[a](&#32;javascript:alert(1))")]
    [InlineData("[a](&#1;javascript:alert(1))")]
    [InlineData("[a](java&#9;script:alert(1))")]
    [InlineData("[a](java&NewLine;script:alert(1))")]
    [InlineData("[a](<javascript:alert(1)>)")]
    [InlineData("[a](vbscript:x)")]
    [InlineData("[a](data:text/html,x)")]
    [InlineData("[a](file:///etc/passwd)")]
    [InlineData("[a](x-y:z)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("[a]\n\n[a]: javascript:alert(1)")]
    [InlineData("[a](//evil.example)")]
    [InlineData("[a](<\\\\evil.example>)")]
    [InlineData("[a](/\\evil.example)")]
    [InlineData("[a](https:evil.example)")]
    [InlineData("[a](http:///x)")]
    public void Other_schemes_are_refused(string text)
    {
        var (marked, findings) = Sample.Convert(text);
        Assert.Equal(["link-refused"], findings.Select(finding => finding.Code));
        Assert.DoesNotContain("href", marked.Html.ToString(), StringComparison.Ordinal);
        Assert.Empty(marked.Links);
    }

    [Fact]
    public void A_refusal_says_where_and_why() => Assert.Equal(
        ["2:7+14 link-refused: the address 'javascript:x()' is refused, because pages do not use 'javascript:' addresses"],
        Sample.Findings("a\nb [c](javascript:x()) d"));

    [Fact]
    public void A_link_to_no_file_is_told_once_with_the_nearest()
    {
        var (marked, findings) = Sample.Convert("see [a](../managment/medicines.md)");
        Assert.Equal("<p>see <a>a</a></p>\n", marked.Html.ToString());
        Assert.Empty(marked.Links);
        Assert.Equal(
            [new Diagnostic("link-target-missing", Severity.Error, "there is no file '../managment/medicines.md'",
                new SourceSpan(Sample.Path, 1, 9, 25), "did you mean '../management/medicines.md'?", "../managment/medicines.md")],
            findings);
    }

    [Theory]
    [InlineData("medicines.md", "../management/medicines.md")]
    [InlineData("../../../red-flags.md", "../red-flags.md")]
    [InlineData("Inflammation.md", "inflammation.md")]
    [InlineData("../media/leaflt.pdf", "../media/leaflet.pdf")]
    [InlineData("draft-2.md", null)]
    public void The_nearest_file_may_lie_in_another_folder(string written, string? nearest) => Assert.Equal(
        nearest is null ? "check the path: it starts at this file's folder" : $"did you mean '{nearest}'?",
        Assert.Single(Sample.Convert($"[a]({written})").Findings).Help);

    [Fact]
    public void A_link_to_a_page_that_is_left_out_says_until_when()
    {
        Assert.Equal(["1:5+8 link-to-left-out-page: 'draft.md' is a draft, so it is not on the site"], Sample.Findings("[a](draft.md)"));
        Assert.Equal(["1:5+8 link-to-left-out-page: 'later.md' is not on the site before 2027-01-31"], Sample.Findings("[a](later.md)"));
    }

    [Fact]
    public void A_link_needs_words()
    {
        Assert.Equal(["1:4+4 link-text-missing"], Sample.Codes("[](#top)"));
        Assert.Equal(["1:10+4 link-text-missing"], Sample.Codes("[&nbsp;](#top)"));
        Assert.Equal([], Sample.Codes("[![A spine](../media/spine.png)](#top)"));
    }

    [Fact]
    public void A_link_holds_no_other()
    {
        var (marked, findings) = Sample.Convert("[a <https://nhs.uk> [@nhs] [^1]](#top)\n\n[^1]: x");
        Assert.Equal(["1:5+14 link-in-link", "1:21+6 citation-misplaced", "1:28+4 link-in-link"],
            findings.Select(finding => $"{finding.Span.Line}:{finding.Span.Column}+{finding.Span.Length} {finding.Code}"));
        Assert.StartsWith("<p><a href=\"#top\">a https://nhs.uk </a></p>", marked.Html.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_label_that_nothing_defines_is_told_and_stays_text()
    {
        var (marked, findings) = Sample.Convert("[a][b] and [c] [d\\][e]");
        Assert.Equal("<p>[a][b] and [c] [d][e]</p>\n", marked.Html.ToString());
        Assert.Equal(["1:4+3"], findings.Select(finding => $"1:{finding.Span.Column}+{finding.Span.Length}"));
    }

    [Fact]
    public void Each_link_is_kept_as_written() => Assert.Equal(
        [
            new ArticleLink("../red-flags.md#a&amp;b", "/lupus/red-flags/#a&b", new SourceSpan(Sample.Path, 2, 14, 23)),
            new ArticleLink("/x y/", "/lupus/x%20y/", new SourceSpan(Sample.Path, 3, 6, 5)),
            new ArticleLink("https://nhs.uk", "https://nhs.uk", new SourceSpan(Sample.Path, 4, 2, 14)),
            new ArticleLink("#z", "#z", new SourceSpan(Sample.Path, 6, 6, 2)),
        ],
        Sample.Convert("\n- > text [a](../red-flags.md#a&amp;b)\n[b](</x y/>)\n<https://nhs.uk> [r]\n\n[r]: #z").Marked.Links);

    [Theory]
    [InlineData("content/a/b.md", "c.md", "content/a/c.md")]
    [InlineData("content/a/b.md", "../c/./d.md", "content/c/d.md")]
    [InlineData("content/a/b.md", "../../../../c.md", "c.md")]
    [InlineData("content/b.md", "/c/d.md", "content/c/d.md")]
    [InlineData("content/b.md", "%2e%2e/c%20d.md", "c d.md")]
    public void Paths_resolve_from_the_file_s_folder(string from, string path, string resolved) =>
        Assert.Equal(resolved, SourceFiles.Resolve(from, path));
}
