using LupusBackPain.Diagnostics;

namespace LupusBackPain.Tests.Markup;

public sealed class RawHtmlTests
{
    [Theory]
    [InlineData("a<br>b", "1:2+4", "<br>", "end the line with a backslash, or leave an empty line to start a new paragraph")]
    [InlineData("a <BR/> b", "1:3+5", "<br>", "end the line with a backslash, or leave an empty line to start a new paragraph")]
    [InlineData("see <a href='x'>x</a>", "1:5+12", "<a>", "write [text](address)")]
    [InlineData("\n<iframe src=\"https://example.com\"></iframe>", "2:1+34", "<iframe>",
        "link to it instead: [title](address); pages load nothing from other sites")]
    [InlineData("<div>\n*a*\n</div>", "1:1+5", "<div>",
        "take it out: an empty line starts a new paragraph, and how a page looks is the theme's task")]
    [InlineData("> - <script>alert(1)</script>", "1:5+8", "<script>", "this belongs in templates/, not in a text")]
    [InlineData("<!-- note -->", "1:1+13", "<!-- … -->",
        "take the note out, or keep it where you discuss the page: readers could see it in the page's source")]
    [InlineData("a <!-- note --> b", "1:3+13", "<!-- … -->",
        "take the note out, or keep it where you discuss the page: readers could see it in the page's source")]
    [InlineData("x <custom-tag> y", "1:3+12", "<custom-tag>", "take it out: texts are written in Markdown")]
    [InlineData("x </b> y", "1:3+4", "</b>", "write **text**")]
    [InlineData("x <?php y ?> z", "1:3+10", "<?php>", "take it out: texts are written in Markdown")]
    public void HTML_is_refused_with_a_way_to_write_it(string text, string place, string tag, string help)
    {
        var finding = Assert.Single(Sample.Convert(text).Findings);
        Assert.Equal(("html-refused", Severity.Error), (finding.Code, finding.Severity));
        Assert.Equal(place, $"{finding.Span.Line}:{finding.Span.Column}+{finding.Span.Length}");
        Assert.Equal($"HTML such as '{tag}' cannot stand in a text", finding.Message);
        Assert.Equal(help, finding.Help);
    }

    [Theory]
    [InlineData("a <b onclick=alert(1)>c</b>", "<p>a c</p>\n")]
    [InlineData("<p onmouseover=x>\ny", "")]
    [InlineData("<svg onload=alert(1)>", "")]
    [InlineData("<svg/onload=alert(1)>", "<p>&lt;svg/onload=alert(1)&gt;</p>\n")]
    [InlineData("a <img src=x onerror=alert(1)> b", "<p>a  b</p>\n")]
    [InlineData("<a b='>'>x", "<p>x</p>\n")]
    public void Nothing_of_it_reaches_the_page(string text, string html) => Assert.Equal(html, Sample.Convert(text).Marked.Html.ToString());

    [Fact]
    public void Each_tag_is_told_but_a_pair_only_once() => Assert.Equal(
        ["1:1+3 html-refused", "1:9+3 html-refused", "3:1+3 html-refused"], Sample.Codes("<b>a</b><i>b</i>\n\n<b>c</b>"));

    [Theory]
    [InlineData("a {.b} c", "1:3+4")]
    [InlineData("[a](#b){onclick=alert(1)}", "1:8+18")]
    [InlineData("[a](#b){: .c #d }", "1:8+10")]
    [InlineData("*a*{style=\"color: red\"}", "1:4+20")]
    [InlineData("text\n{#id}", "2:1+5")]
    public void Attributes_are_refused(string text, string place)
    {
        var (marked, findings) = Sample.Convert(text);
        Assert.Equal([$"{place} attributes-refused"], findings.Select(f => $"{f.Span.Line}:{f.Span.Column}+{f.Span.Length} {f.Code}"));
        Assert.DoesNotContain("{", marked.Html.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a {b} {1, 2} {} { .x")]
    [InlineData("a {x = y}")]
    [InlineData("`{.b}`")]
    public void Braces_around_anything_else_are_text(string text) => Assert.Equal([], Sample.Codes(text));
}
