using LupusBackPain.Model;

namespace LupusBackPain.Tests.Reading;

public sealed class FrontMatterTests
{
    private const string Path = "content/causes/one.md";

    private static string[] FindingsOf(string lines) => new TestSite().WithData().WritePage(Path, lines).FindingsAndGone();

    private static string[] FindingsOfFile(string text) => new TestSite().Write(Path, text).FindingsAndGone();

    [Fact]
    public void Every_key_is_read()
    {
        using var site = new TestSite().WithData();
        site.WritePage(
            Path,
            """
            updated: 2026-11-23
            kind: self-care
            conditions: [lupus]
            audience: adults
            authors: [project]
            tags: [pain, "no"]
            keyPoints:
              - "First [@source]."
            redFlags: back-pain
            redFlagsReason: because
            related: [causes/two]
            aliases: [/old/]
            draft: true
            publishOn: 2027-01-01
            expires: 2028-02-29
            evidenceChecked: 2026-10-01
            review: {status: clinical, by: [project], on: 2026-01-02, next: 2027-01-02, hash: 012}
            changes: [{on: 2026-11-23, what: A number was wrong.}]
            layout: article
            rules: {some-rule: It does not hold here.}
            extra: {colour: red, list: [1.10, {a: b}]}
            """);
        Assert.Equal([], site.Findings());
        var page = site.Read()!.Pages.Single();
        var front = page.FrontMatter!;
        Assert.Equal(("causes/one", "/causes/one/", "Body.", 27), (page.Key, page.Url.Value, page.Text.ToString(), page.BodyLine));
        Assert.Equal(("A page", new(2026, 11, 22), new DateOnly(2026, 11, 23)), (front.Title.Value, front.Published!.Value.Value, front.Updated!.Value.Value));
        Assert.Equal((PageKind.SelfCare, true, "adults"), (front.Kind, front.Draft, front.Audience!.Value.Value));
        Assert.Equal(["pain", "no"], front.Tags.Select(tag => tag.Value));
        Assert.Equal(("First [@source].", 12, 6), (front.KeyPoints[0].Value, front.KeyPoints[0].Span.Line, front.KeyPoints[0].Span.Column));
        Assert.Equal((ReviewStatus.Clinical, "project", "012"), (front.Review!.Status, front.Review.By[0].Value, front.Review.Hash!.Value.Value));
        Assert.Equal(new Change(new DateOnly(2026, 11, 23), "A number was wrong."), front.Changes[0]);
        Assert.Equal(("some-rule", "It does not hold here."), (front.Rules[0].Code.Value, front.Rules[0].Reason));
        Assert.Equal(["colour", "list"], front.Extra.Entries.Select(entry => entry.Key));
        Assert.Equal(new DataText("1.10"), ((DataList)front.Extra.Entries[1].Value).Items[0]);
        Assert.Equal(["/old/"], front.Aliases.Select(alias => alias.Value));
        Assert.Equal(("back-pain", "because", "article"), (front.RedFlags!.Value.Value, front.RedFlagsReason!.Value.Value, front.Layout!.Value.Value));
    }

    [Theory]
    [InlineData("titel: x", "(5,1): Error key-unknown: 'titel' is no key of the front matter | did you mean 'title'?")]
    [InlineData("review: {status: clinical, nxt: 2026-01-01}", "(5,28): Error key-unknown: 'review.nxt' is no key of the front matter | did you mean 'next'?")]
    [InlineData("draft: yes", "(5,8): Error value-wrong: 'draft' is 'yes', but must be true or false | write draft: true, or take the line out for false")]
    [InlineData("tags: pain", "(5,7): Error value-wrong: 'tags' is 'pain', but must be a list | write tags: [pain]")]
    [InlineData("audience: {a: b}", "(5,12): Error value-wrong: 'audience' is a map, but must be text | put a text in quotes if it begins with '[' or '{', or holds ': '")]
    [InlineData("tags: [a: b]", "(5,8): Error value-wrong: 'tags' is a map, but must be text | put a text in quotes if it begins with '[' or '{', or holds ': '")]
    [InlineData("review: clinical", "(5,9): Error value-wrong: 'review' is 'clinical', but must be keys with values | write review: {status: editorial, by: [id-of-a-person], on: 2026-11-22}")]
    [InlineData("kind: treatmnt", "(5,7): Error value-wrong: 'kind' is 'treatmnt', but must be one of page, condition, treatment, test, self-care, support, red-flags, pillar | did you mean 'treatment'?")]
    [InlineData("updated: 2026-02-30", "(5,10): Error date-impossible: 'updated' is 2026-02-30, which is no day: February 2026 has 28 days | write a day that there is, such as updated: 2026-02-28")]
    [InlineData("updated: 2026-13-01", "(5,10): Error date-impossible: 'updated' is 2026-13-01, which is no day: there is no month 13 | the month comes before the day: write updated: 2026-01-13")]
    [InlineData("updated: 22.11.2026", "(5,10): Error value-wrong: 'updated' is '22.11.2026', but must be a date written as year-month-day | write updated: 2026-11-22")]
    [InlineData("updated: 2026-11-22T10:00:00Z", "(5,10): Error value-wrong: 'updated' is '2026-11-22T10:00:00Z', but must be a date written as year-month-day | write updated: 2026-11-22")]
    [InlineData("updated: 2026-11-21", "(5,10): Error updated-before-published: the page was updated on 2026-11-21, before it was published on 2026-11-22 | correct one of the two dates, or remove 'updated'")]
    [InlineData("pages: [a]", "(5,1): Error pages-misplaced: 'pages' gives the reading order of a section, and this is not a section's own page | move it to the section's _index.md")]
    [InlineData("authors: [projct]", "(5,11): Error person-unknown: 'projct' is nobody in people.yaml | did you mean 'project'?")]
    [InlineData("conditions: [lups]", "(5,14): Error condition-unknown: 'lups' is no condition in conditions.yaml | did you mean 'lupus'?")]
    [InlineData("redFlags: bak-pain", "(5,11): Error red-flags-unknown: 'bak-pain' is no set of care cards in red-flags.yaml | did you mean 'back-pain'?")]
    [InlineData("layout: artikel", "(5,9): Error layout-unknown: there is no layout 'artikel' | did you mean 'article'?")]
    [InlineData("rules: {one: }", "(5,9): Error rule-without-reason: the rule 'one' is switched off without a reason | write one: and why it does not hold for this page")]
    [InlineData("review: {by: [project]}", "(5,10): Error value-missing: 'review.status' is missing from the front matter | write status: and what it should say")]
    [InlineData("changes: [{on: 2026-11-22}]", "(5,12): Error value-missing: 'changes.what' is missing from the front matter | write what: and what it should say")]
    [InlineData("title: again", "(5,1): Error yaml-duplicate-key: 'title' is given twice, in line 2 and in line 5 | keep one of them")]
    [InlineData("keyPoints:\n  -", "(6,4): Error value-wrong: 'keyPoints' is an empty item, but must be a list of texts | write the text behind the '-', or take the line out")]
    public void A_wrong_value_is_told_with_its_place_and_the_right_form(string line, string finding) => Assert.Equal([Path + finding], FindingsOf(line));

    [Theory]
    [InlineData("updated:")]
    [InlineData("review:\ntags:\nextra:")]
    [InlineData("redFlags: none\nredFlagsReason: not about a pain")]
    public void A_key_without_a_value_counts_as_absent(string lines) => Assert.Equal([], FindingsOf(lines));

    [Fact]
    public void All_problems_of_a_file_are_told_together() => Assert.Equal(
        [Path + "(5,1): Error key-unknown: 'titel' is no key of the front matter | did you mean 'title'?", Path + "(6,8): Error value-wrong: 'draft' is 'no', but must be true or false | write draft: true, or take the line out for false"],
        FindingsOf("titel: x\ndraft: no"));

    [Theory]
    [InlineData("Body.", "(1,1): Error front-matter-missing: the file has no front matter")]
    [InlineData("\n\n---\ntitle: x\n---\n", "(3,1): Error front-matter-not-first: the front matter does not begin on the first line")]
    [InlineData("---\ntitle: x\n", "(1,1): Error front-matter-unclosed: the front matter is not closed")]
    [InlineData("---\n---\n", "(1,1): Error front-matter-empty: the front matter says nothing")]
    [InlineData("---\n# nothing\n---\n", "(1,1): Error front-matter-empty: the front matter says nothing")]
    [InlineData("---\n- a\n---\n", "(2,1): Error value-wrong: 'front matter' is a list, but must be lines of the form 'key: value'")]
    [InlineData("---\ntitle: Sleep: a guide\n---\n", "(2,13): Error yaml-syntax: there is a second ': ' in one value")]
    [InlineData("", "(0,0): Error file-empty: the file is empty, or is not an ordinary file")]
    public void Front_matter_that_cannot_be_used_is_told_once(string text, string finding) =>
        Assert.Equal([Path + finding], FindingsOfFile(text).Select(line => line.Split(" | ")[0]));

    [Theory]
    [InlineData("title: ''\ndescription:\npublished: ''", 2, "'title' is empty", "'description' is empty", "'published' is empty")]
    [InlineData("kind: page", 2, "'description' is missing from the front matter", "'published' is missing from the front matter", "'title' is missing from the front matter")]
    public void Title_description_and_date_must_be_there(string lines, int line, params string[] messages)
    {
        var findings = FindingsOfFile($"---\n{lines}\n---\nBody.");
        Assert.Equal(messages, findings.Select(finding => finding.Split(": ")[2].Split(" | ")[0]));
        Assert.StartsWith($"{Path}({line},1): Error value-missing", findings[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Titles_and_descriptions_have_a_length()
    {
        var text = $"---\ntitle: {new string('t', 66)}\ndescription: {new string('d', 156)}\npublished: 2026-11-22\n---\n";
        Assert.Equal(
            [Path + "(2,8): Warning title-too-long: the title has 66 characters; search engines and tabs cut it after 65",
             Path + "(3,14): Warning description-too-long: the description has 156 characters; search engines cut it after 155"],
            FindingsOfFile(text).Select(line => line.Split(" | ")[0]));
        Assert.Equal(
            [Path + "(3,14): Warning description-too-short: the description has 5 characters, fewer than 50"],
            FindingsOfFile("---\ntitle: t\ndescription: Short\npublished: 2026-11-22\n---\n").Select(line => line.Split(" | ")[0]));
    }

    [Fact]
    public void A_section_page_needs_no_date_and_gives_the_reading_order()
    {
        using var site = new TestSite();
        site.Write("content/causes/_index.md", TestSite.Page.Replace("published: 2026-11-22", "pages: [causes/two, one]", StringComparison.Ordinal));
        Assert.Equal([], site.Findings());
        var page = site.Read()!.Pages.Single();
        Assert.Null(page.FrontMatter!.Published);
        Assert.Equal(["causes/two", "one"], page.FrontMatter.Pages.Select(entry => entry.Value));
        Assert.Equal((SourceKind.Section, "causes", "/causes/"), (page.Kind, page.Key, page.Url.Value));
    }

    [Fact]
    public void A_page_with_errors_keeps_its_address_and_what_is_sound()
    {
        using var site = new TestSite();
        site.Write(Path, "no front matter\n").WritePage("content/causes/two.md", "kind: nonsense");
        var pages = site.Read()!.Pages;
        Assert.Equal(["/causes/one/", "/causes/two/"], pages.Select(page => page.Url.Value));
        Assert.Null(pages[0].FrontMatter);
        Assert.Equal("A page", pages[1].FrontMatter!.Title.Value);
    }

    [Fact]
    public void A_title_in_a_block_is_one_line()
    {
        using var site = new TestSite();
        site.Write(Path, TestSite.Page.Replace("title: A page", "title: |\n  A page\n  of two lines", StringComparison.Ordinal));
        Assert.Equal("A page of two lines", site.Read()!.Pages.Single().FrontMatter!.Title.Value);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Every_line_end_reads_as_the_same_text(string lineEnd)
    {
        using var site = new TestSite();
        site.Write(Path, "\uFEFF" + (TestSite.Page + "\n\nMore\n").Replace("\n", lineEnd, StringComparison.Ordinal));
        Assert.Equal([], site.Findings());
        var page = site.Read()!.Pages.Single();
        Assert.Equal(("Body.\n\nMore\n", 6), (page.Text.ToString(), page.BodyLine));
    }
}
