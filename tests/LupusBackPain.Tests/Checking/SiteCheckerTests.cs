using System.Collections.Immutable;
using System.Text;
using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Tests.Checking;

public sealed class SiteCheckerTests
{
    private static OutputFile Page(string path, string body, params LinkOrigin[] origins) => new(
        path, [Encoding.UTF8.GetBytes($"<!doctype html><html lang=en><title>t</title><body>{body}")], "templates/layouts/article.html",
        $"content/{path}.md", [.. origins]);

    private static string[] Told(params OutputFile[] files) =>
        [.. Check.All([.. files]).Where(finding => finding.Severity == Severity.Error)
            .Select(finding => $"{finding.Span.Path}({finding.Span.Line},{finding.Span.Column}): {finding.Code} {finding.Target}: {finding.Message}; {finding.Help}")];

    [Fact]
    public void A_link_that_an_author_wrote_is_told_at_each_place_where_it_was_written()
    {
        var page = Page(
            "a/index.html", "<a href=/gone/>x</a><a href=/gone/>x</a>",
            new LinkOrigin("/gone/", "gone.md", new SourceSpan("content/a.md", 7, 3, 4)), new LinkOrigin("/gone/", "../gone.md", new SourceSpan("content/a.md", 9, 1, 4)));
        Assert.Equal(
            [
                "content/a.md(7,3): link-target-missing gone.md: nothing is published at 'gone.md'; correct the address, or remove the link",
                "content/a.md(9,1): link-target-missing ../gone.md: nothing is published at '../gone.md'; correct the address, or remove the link",
            ],
            Told(page));
    }

    [Fact]
    public void A_link_that_no_author_wrote_is_told_once_for_its_layout_with_the_count_and_an_example()
    {
        Assert.Equal(
            ["templates/layouts/article.html(0,0): link-target-missing /aboot/: nothing is published at '/aboot/' (on 2 pages, for example /a/); did you mean '/about/'?"],
            Told(Page("b/index.html", "<a href=/aboot/>x</a>"), Page("a/index.html", "<a href=/aboot/>x</a>"), Page("about/index.html", "")));
    }

    [Fact]
    public void A_missing_fragment_names_the_nearest_one()
    {
        Assert.Equal(
            ["templates/layouts/article.html(0,0): link-fragment-missing /b/#dose-and-time: no place on the page '/b/' is called as in '/b/#dose-and-time' (on the page /a/); did you mean '#dose-and-timing'?"],
            Told(Page("a/index.html", "<a href='/b/#dose-and-time'>x</a>"), Page("b/index.html", "<h2 id=dose-and-timing>x</h2>")));
    }

    [Fact]
    public void A_difference_of_case_alone_is_named_as_such()
    {
        var helps = Check.All(Check.Files(("index.html", "<html lang=en><a href=/Guide/>Guide</a><a href='/guide/#Dose'>Dose</a>"), ("guide/index.html", "<p id=dose>")))
            .Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Help);
        Assert.Equal(
            ["only upper and lower case or the last slash differ: write '/guide/'", "only upper and lower case differ: write '#dose'"], helps);
    }

    [Fact]
    public void The_nearest_page_is_looked_for_from_where_the_base_element_starts()
    {
        var finding = Assert.Single(Check.Errors(Check.Files(
            ("index.html", "<html lang=en><base href=/guide/><a href=doze/>Dose</a>"), ("guide/dose/index.html", ""), ("other/doze-of-what/index.html", ""))));
        Assert.Equal("did you mean '/guide/dose/'?", finding.Help);
    }

    [Fact]
    public void A_link_that_an_author_wrote_thousands_of_times_is_told_once_for_each()
    {
        // In the square of their number this would fill the memory.
        const int Many = 20_000;
        var origins = Enumerable.Range(1, Many).Select(line => new LinkOrigin("/gone/", "gone.md", new SourceSpan("content/a.md", line, 1, 4)));
        var page = Page("a/index.html", string.Concat(Enumerable.Repeat("<a href=/gone/>x</a>", Many)), [.. origins]);
        Assert.Equal(Many, Check.All([page]).Count(finding => finding.Code == "link-target-missing"));
    }

    [Fact]
    public void Names_beyond_number_are_not_all_compared_with_each_other()
    {
        // Each with each would be 400,000,000 comparisons.
        const int Many = 20_000;
        var page = string.Concat(Enumerable.Range(0, Many).Select(i => $"<p id=place-{i}><a href='#plaice-{i}'>x</a>"));
        var findings = Check.Errors(Check.Files(("index.html", $"<html lang=en>{page}"))).ToList();
        Assert.Equal(Many, findings.Count);
        Assert.Contains(findings, finding => finding.Help == "did you mean '#place-7'?");
    }

    [Fact]
    public void In_a_folder_of_unknown_making_the_place_is_the_tag_in_the_file()
    {
        var finding = Assert.Single(Check.Errors(Check.Files(("index.html", "<!doctype html>\n<p>\n  <a\n href='gone'>x</a>"))));
        Assert.Equal(new SourceSpan("index.html", 3, 3, 0), finding.Span);
    }

    [Fact]
    public void The_same_findings_come_whatever_the_order_of_the_files()
    {
        var files = Enumerable.Range(0, 40).Select(i => Page($"p{i}/index.html", $"<a href=/gone{i % 7}/>here</a><a href='/p{(i + 1) % 40}/#x'>y</a>")).ToImmutableArray();
        Assert.Equal(Check.All(files), Check.All([.. files.Reverse()]));
    }
}
