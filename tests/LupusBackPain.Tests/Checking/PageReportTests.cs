using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Tests.Checking;

/// <summary>What is no error of a single link: warnings, informations, whole pages, and the list of what is let pass.</summary>
public sealed class PageReportTests
{
    private static string Of(string body, string site = Check.Site) => string.Join(" | ", Check.All(
            Check.Files(("index.html", $"<!doctype html><html lang=en><title>t</title><body>{body}<a href=/guide/>Guide</a>"), ("guide/index.html", "<a href=/>Home</a>"), ("ok.png", "x")), site)
        .Select(finding => $"{finding.Severity} {finding.Code} {finding.Target}"));

    [Theory]
    [InlineData("<a href=/guide/>here</a>", "Warning link-text-vague /guide/")]
    [InlineData("<a href=/guide/> Click\n <em>here</em>! </a>", "Warning link-text-vague /guide/")]
    [InlineData("<a href=/guide/><img src=/ok.png alt='Read more'></a>", "Warning link-text-vague /guide/")]
    [InlineData("<a href=/guide/ aria-label='Guide to doses'>here</a>", "")]
    [InlineData("<a href=/guide/>here are the doses</a>", "")]
    [InlineData("<a href=/guide/ aria-labelledby=x>more</a>", "")]
    [InlineData("<a href=/guide/>more<span aria-hidden=true> »</span></a>", "Warning link-text-vague /guide/")]
    [InlineData("<a href=/guide/>more<span> about doses</span></a>", "")]
    [InlineData("<a>here</a>", "")]
    public void The_words_of_a_link_say_where_it_leads(string body, string findings)
    {
        Assert.Equal(findings, Of(body));
    }

    [Fact]
    public void In_another_language_no_words_are_judged()
    {
        Assert.DoesNotContain(
            Check.All(Check.Files(("index.html", "<html lang=de><a href=/>here</a>"))), finding => finding.Code == "link-text-vague");
    }

    [Theory]
    [InlineData("<a href='http://other.example/'>Other</a>", "Warning link-insecure http://other.example/")]
    [InlineData("<img src='http://other.example/x.png'>", "Warning link-insecure http://other.example/x.png")]
    [InlineData("<a href='http://health.example.org/guide/'>Guide</a>", "Warning link-insecure http://health.example.org/guide/")]
    [InlineData("<a href='https://other.example/'>Other</a><a href='//other.example/'>Other</a><blockquote cite='http://other.example/'>x</blockquote>", "")]
    [InlineData("<a href='/guide'>The guide</a>", "Information link-slash-missing /guide")]
    public void A_link_that_works_may_still_be_doubtful(string body, string findings)
    {
        Assert.Equal(findings, Of(body));
    }

    [Fact]
    public void On_a_site_without_encryption_nothing_is_called_unencrypted()
    {
        Assert.Equal("", Of("<a href='http://other.example/'>Other</a>", "http://health.example.org/"));
    }

    [Fact]
    public void A_page_that_no_other_page_links_to_is_an_orphan()
    {
        var findings = Check.All(Check.Files(
            ("index.html", "<html lang=en><a href=a.html>A</a>"), ("a.html", "<a href=a.html>A</a>"), ("b.html", "<a href=b.html>B</a>"),
            ("404.html", ""), ("sitemap.txt", "https://health.example.org/b.html")));
        Assert.Equal("page-orphan b.html", string.Join(" | ", findings.Select(finding => $"{finding.Code} {finding.Span.Path}")));
    }

    [Fact]
    public void Paths_that_differ_only_in_case_collide()
    {
        var finding = Assert.Single(Check.All(Check.Files(("a/P.png", "x"), ("a/p.png", "x"), ("a/ß.png", "x"), ("a/ẞ.txt", "x"))));
        Assert.Equal(("path-case-collision", "a/p.png"), (finding.Code, finding.Span.Path));
    }

    [Fact]
    public void A_page_that_nests_too_deep_is_refused_and_links_to_it_raise_nothing_more()
    {
        var deep = string.Concat(Enumerable.Repeat("<div>", 100_000));
        var findings = Check.Errors(Check.Files(("deep.html", $"<p id=x>{deep}<a href=gone>"), ("index.html", "<a href='deep.html#y'>Deep</a>")));
        Assert.Equal("html-too-deep deep.html", string.Join(" | ", findings.Select(finding => $"{finding.Code} {finding.Span.Path}")));
    }

    [Theory]
    [InlineData(500, "")]
    [InlineData(520, "html-too-deep")]
    public void The_limit_is_that_of_browsers(int depth, string errors)
    {
        var page = string.Concat(Enumerable.Repeat("<div>", depth)) + string.Concat(Enumerable.Repeat("</div>", depth));
        Assert.Equal(errors, string.Join(" | ", Check.Errors(Check.Files(("p.html", page))).Select(finding => finding.Code)));
        Assert.Equal(errors, string.Join(" | ", Check.Errors(Check.Files(("p.html", $"<template></template>{page}"))).Select(finding => finding.Code)));
    }

    [Fact]
    public void A_page_that_unfolds_without_end_is_refused()
    {
        var open = string.Concat(Enumerable.Range(0, 400).Select(i => $"<font a{i}>"));
        var page = $"<p>{open}" + string.Concat(Enumerable.Repeat("<p>x", 20_000));
        Assert.Equal("html-too-deep", string.Join(" | ", Check.Errors(Check.Files(("p.html", page))).Select(finding => finding.Code)));
    }

    private static AllowedLink Allowed(string target, int year) => new(
        new Located<string>(target, new SourceSpan("content/data/links-allow.yaml", 2, 5, 4)), "because",
        new Located<DateOnly>(new DateOnly(year, 1, 1), new SourceSpan("content/data/links-allow.yaml", 4, 5, 10)));

    [Fact]
    public void An_allowed_link_passes_until_its_day_and_then_with_a_warning()
    {
        var files = Check.Files(("index.html", "<a href=/gone/>Gone</a><a href=/lost/>Lost</a>"));
        var findings = Check.All(files, Check.Site, false, Allowed("/gone/", 2030), Allowed("/lost/", 2020));
        Assert.Equal("Warning link-allow-expired 4", string.Join(" | ", findings.Select(finding => $"{finding.Severity} {finding.Code} {finding.Span.Line}")));
    }

    [Fact]
    public void An_entry_that_matches_nothing_is_told_unless_it_is_for_another_site()
    {
        var findings = Check.All(Check.Files(("index.html", "")), Check.Site, false, Allowed("/gone/", 2030), Allowed("https://other.example/x", 2030));
        Assert.Equal("Warning link-allow-unused 2", string.Join(" | ", findings.Select(finding => $"{finding.Severity} {finding.Code} {finding.Span.Line}")));
    }
}
