using System.Text;
using LupusBackPain.Tests.Editorial;

namespace LupusBackPain.Tests.Commands;

/// <summary>What signing a page does to its file, and what a review is worth once its words change.</summary>
public sealed class ReviewCommandTests
{
    private const string Page = """
        ---
        title: What helps a painful back # said once
        description: What is known about things that may ease a painful back, and what nobody knows yet about them.
        published: 2026-01-11
        redFlags: signs
        tags: [pain] # one
        ---

        Walking may ease a painful back [@guide-2023; @smith-2020; @trial-2020]. See [help](../help.md).

        """;

    private static TemporaryFolder Site(string page)
    {
        var site = RuleTests.Site(null, "");
        File.WriteAllBytes(site.Of("content", "topics", "case.md"), Encoding.UTF8.GetBytes(page));
        return site;
    }

    private static string Text(TemporaryFolder site) => Encoding.UTF8.GetString(File.ReadAllBytes(site.Of("content", "topics", "case.md")));

    private static string Signed(string page, string by = "doctor", string on = "2026-11-20")
    {
        using var site = Site(page);
        var ran = Lbp.Run(site.Path, "review", "sign", "topics/case", "--by", by, "--on", on);
        Assert.Equal((0, ""), (ran.Exit, ran.Error));
        return Text(site);
    }

    private static List<string> Codes(string page)
    {
        using var site = Site(page);
        return [.. RuleTests.Findings(site).Select(finding => finding.Code)];
    }

    [Fact]
    public void Signing_adds_the_review_and_changes_nothing_else()
    {
        var signed = Signed(Page);
        var review = signed[signed.IndexOf("review:", StringComparison.Ordinal)..signed.IndexOf("---\n\nWalking", StringComparison.Ordinal)];
        Assert.Equal(Page, signed.Replace(review, "", StringComparison.Ordinal));
        Assert.StartsWith("review:\n  status: clinical\n  by: [doctor]\n  on: 2026-11-20\n  next: 2029-11-20\n  hash: ", review, StringComparison.Ordinal);
        Assert.Equal([], Codes(signed));
    }

    [Fact]
    public void Signing_keeps_line_ends_of_windows()
    {
        var signed = Signed(Page.Replace("\n", "\r\n", StringComparison.Ordinal));
        Assert.DoesNotContain('\n', signed.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.Equal(Signed(Page), signed.Replace("\r\n", "\n", StringComparison.Ordinal));
    }

    [Fact]
    public void Signing_again_keeps_the_comments_and_the_order_of_a_review()
    {
        var page = Page.Replace("tags:", "review: # ours\n  hash: old # by lbp\n  status: editorial\n  by:\n    - editor\n  # read twice\n  on: 2026-01-02   # a Friday\ntags:", StringComparison.Ordinal);
        var signed = Signed(page);
        var hash = Signed(Page).Split("hash: ")[1][..32];
        Assert.Contains(
            $"review: # ours\n  hash: {hash} # by lbp\n  status: clinical\n  by: [doctor]\n  # read twice\n  on: 2026-11-20   # a Friday\n  next: 2029-11-20\ntags: [pain] # one\n",
            signed, StringComparison.Ordinal);
        Assert.Equal(signed, Signed(signed));
    }

    [Fact]
    public void Signing_a_review_on_one_line_leaves_it_on_one_line()
    {
        var signed = Signed(Page.Replace("tags:", "review: {status: unreviewed} # soon\ntags:", StringComparison.Ordinal), "editor");
        Assert.Contains("review: {status: editorial, by: [editor], on: 2026-11-20, next: 2029-11-20, hash: ", signed, StringComparison.Ordinal);
        Assert.Contains("} # soon\ntags: [pain] # one\n", signed, StringComparison.Ordinal);
        Assert.Equal([], Codes(signed));
    }

    [Theory]
    [InlineData("Walking may", "Walking might")]
    [InlineData("painful back [", "painful back. [")]
    [InlineData("@trial-2020", "@cohort-2021; @dissent-2020")]
    [InlineData("redFlags: signs", "redFlags: none\nredFlagsReason: It is safe.")]
    [InlineData("title: What", "title: All that")]
    public void A_signed_page_whose_words_change_has_changed_since(string before, string after) =>
        Assert.Contains("review-changed", Codes(Signed(Page).Replace(before, after, StringComparison.Ordinal)));

    [Theory]
    [InlineData("may ease", "may\nease")]
    [InlineData("may ease", "may   ease")]
    [InlineData("2020]. See", "2020].\n\nSee")]
    [InlineData("../help.md", "/help/")]
    [InlineData("[help](../help.md).", "[help][h].\n\n[h]: ../help.md")]
    public void White_space_and_the_form_of_a_link_are_no_change(string before, string after)
    {
        var signed = Signed(Page);
        Assert.Contains(before, signed, StringComparison.Ordinal);
        Assert.DoesNotContain("review-changed", Codes(signed.Replace(before, after, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("nobody", "2026-11-20", "there is no person 'nobody'")]
    [InlineData("doctor", "2026-11-23", "this day has not come")]
    public void What_cannot_be_true_is_not_signed(string by, string on, string said)
    {
        using var site = Site(Page);
        var ran = Lbp.Run(site.Path, "review", "sign", "topics/case", "--by", by, "--on", on);
        Assert.Equal(2, ran.Exit);
        Assert.Contains(said, ran.Error, StringComparison.Ordinal);
        Assert.Equal(Page, Text(site));
    }

    [Fact]
    public void The_list_says_where_each_page_stands_in_the_form_that_was_asked_for()
    {
        using var site = Site(Signed(Page.Replace("title: What helps a painful back", "title: \"Pain, \\\"ache\\\" and; more\"", StringComparison.Ordinal), on: "2024-01-05"));
        string List(params string[] more) => Lbp.Run(site.Path, ["review", "list", .. more]).Out;
        Assert.Equal("2027-01-05  due-soon    topics/case                               Doris Doctor\n", List("--within", "90d"));
        Assert.Equal("no page\n", List("--within", "10d"));
        Assert.Contains("            unreviewed  topics/first", List(), StringComparison.Ordinal);
        Assert.Equal(
            "page,title,state,by,on,next\r\ntopics/case,\"Pain, \"\"ache\"\" and; more\",due-soon,Doris Doctor,2024-01-05,2027-01-05\r\n", List("--within", "90", "--as", "csv"));
        Assert.Equal(
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//lbp//reviews//EN\r\nBEGIN:VEVENT\r\nUID:topics/case@small.example\r\nDTSTAMP:20261122T000000Z\r\n"
            + "DTSTART;VALUE=DATE:20270105\r\nSUMMARY:Review: Pain\\, \"ache\" and\\; more\r\nURL:https://small.example/topics/case/\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
            List("--within", "90d", "--as", "ics"));
        Assert.Contains("\"state\": \"due-soon\"", List("--within", "90d", "--as", "json"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_line_of_a_calendar_is_folded_at_75_bytes()
    {
        using var site = Site(Signed(Page.Replace("title: What helps a painful back", "title: Ünï " + new string('ö', 60), StringComparison.Ordinal)));
        var calendar = Lbp.Run(site.Path, "review", "list", "--as", "ics").Out;
        Assert.All(calendar.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
        Assert.Contains($"SUMMARY:Review: Ünï {new string('ö', 60)}\r\n", calendar.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }
}
