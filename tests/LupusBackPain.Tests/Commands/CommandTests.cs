using System.Text.Json;

namespace LupusBackPain.Tests;

/// <summary>Each command on a small site, as a person calls it: what it says, what it writes, how it exits.</summary>
public sealed class CommandTests : IDisposable
{
    private readonly TemporaryFolder site = SmallSite.In(new TemporaryFolder());

    public void Dispose() => site.Dispose();

    private Ran Run(params string[] arguments) => Lbp.Run(site.Path, arguments);

    [Fact]
    public void Build_publishes_the_site_and_says_what_it_made()
    {
        var ran = Run("build");
        Assert.Equal(0, ran.Exit);
        Assert.Matches(@"^5 pages and \d+ files in public/ in \d+\.\d\d s: no error, no warning\.\n$", ran.Error);
        Assert.True(File.Exists(site.Of("public", "topics", "first", "index.html")));
        Assert.Equal("", ran.Out);
    }

    [Fact]
    public void An_error_publishes_nothing_and_leaves_the_old_site_as_it_was()
    {
        Run("build");
        var before = Snapshot();
        File.WriteAllText(site.Of("content", "topics", "second.md"), File.ReadAllText(site.Of("content", "topics", "second.md")).Replace("first.md", "frist.md", StringComparison.Ordinal));
        var ran = Run("build");
        Assert.Equal(1, ran.Exit);
        Assert.Contains("content/topics/second.md(9,", ran.Error, StringComparison.Ordinal);
        Assert.Contains("nothing was published; public/ is still the site of", ran.Error, StringComparison.Ordinal);
        Assert.Equal(before, Snapshot());
    }

    [Fact]
    public void A_mistake_in_the_settings_exits_with_2()
    {
        File.AppendAllText(site.Of("content", "site.yaml"), "colour: red\n");
        Assert.Equal(2, Run("build").Exit);
    }

    [Theory]
    [InlineData("build", "--date", "2026-02-30")]
    [InlineData("build", "--base-url", "ftp://example.org/")]
    [InlineData("build", "--format", "xml")]
    [InlineData("biuld")]
    [InlineData("new", "topics")]
    public void Wrong_arguments_exit_with_2_and_write_nothing(params string[] arguments)
    {
        Assert.Equal(2, Run(arguments).Exit);
        Assert.False(Directory.Exists(site.Of("public")));
    }

    [Fact]
    public void In_a_folder_without_content_a_build_says_so_and_writes_nothing()
    {
        using var empty = new TemporaryFolder();
        var ran = Lbp.Run(empty.Path, "build");
        Assert.Equal(2, ran.Exit);
        Assert.Contains("content-missing", ran.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Directory.EnumerateFileSystemEntries(empty.Path), entry => !Path.GetFileName(entry).StartsWith('.'));
    }

    [Fact]
    public void Check_writes_nothing_and_tells_only_of_the_files_it_was_given()
    {
        File.AppendAllText(site.Of("content", "topics", "first.md"), "\n<b>bold</b>\n");
        File.AppendAllText(site.Of("content", "topics", "second.md"), "\n<i>italic</i>\n");
        var all = Run("check");
        Assert.Equal(1, all.Exit);
        Assert.Contains("first.md", all.Error, StringComparison.Ordinal);
        var one = Run("check", "content/topics/second.md");
        Assert.Equal(1, one.Exit);
        Assert.DoesNotContain("first.md(", one.Error, StringComparison.Ordinal);
        Assert.Contains("second.md(", one.Error, StringComparison.Ordinal);
        Assert.Equal(0, Run("check", "content/help.md").Exit);
        Assert.False(Directory.Exists(site.Of("public")));
    }

    [Fact]
    public void Check_of_a_file_that_is_not_there_exits_with_2()
    {
        var ran = Run("check", "content/topics/third.md");
        Assert.Equal(2, ran.Exit);
        Assert.Contains("content/topics/third.md: error file-missing", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_findings_go_to_stdout_with_every_field()
    {
        File.AppendAllText(site.Of("content", "topics", "second.md"), "\n[lost](nowhere.md)\n");
        var ran = Run("check", "--format", "json", "--quiet");
        Assert.Equal("", ran.Error);
        using var json = JsonDocument.Parse(ran.Out);
        var finding = Assert.Single(json.RootElement.GetProperty("diagnostics").EnumerateArray());
        Assert.Equal("link-target-missing", finding.GetProperty("code").GetString());
        Assert.Equal("error", finding.GetProperty("severity").GetString());
        Assert.Equal("content/topics/second.md", finding.GetProperty("file").GetString());
        Assert.Equal(11, finding.GetProperty("line").GetInt32());
        Assert.Equal(8, finding.GetProperty("column").GetInt32());
        Assert.Equal("nowhere.md", finding.GetProperty("target").GetString());
        Assert.False(string.IsNullOrEmpty(finding.GetProperty("message").GetString()));
    }

    [Fact]
    public void Strict_makes_a_warning_fail()
    {
        var page = site.Of("content", "topics", "second.md");
        File.WriteAllText(page, File.ReadAllText(page).Replace("What the second topic is, and what it adds to the first one of this section.", "Too short.", StringComparison.Ordinal));
        Assert.Equal(0, Run("check").Exit);
        Assert.Equal(1, Run("check", "--strict").Exit);
    }

    [Fact]
    public void A_severity_in_the_settings_and_a_reason_on_a_page_are_heard()
    {
        File.AppendAllText(site.Of("content", "topics", "second.md"), "\n[lost](nowhere.md)\n");
        File.AppendAllText(site.Of("content", "site.yaml"), "rules: {link-target-missing: warning}\n");
        Assert.Equal(0, Run("check").Exit);
        Assert.Contains("warning link-target-missing", Run("check").Error, StringComparison.Ordinal);
        var page = site.Of("content", "topics", "second.md");
        File.WriteAllText(page, File.ReadAllText(page).Replace("tags:", "rules: {link-target-missing: the page comes next week}\ntags:", StringComparison.Ordinal));
        Assert.DoesNotContain("link-target-missing", Run("check").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void New_starts_a_draft_that_builds_and_never_overwrites()
    {
        var made = Run("new", "topics", "Can cold weather make it worse?");
        Assert.Equal((0, "content/topics/can-cold-weather-make-it-worse.md\n"), (made.Exit, made.Out));
        Assert.Equal(0, Run("check", "--drafts").Exit);
        Assert.Equal(0, Run("build").Exit);
        Assert.False(Directory.Exists(site.Of("public", "topics", "can-cold-weather-make-it-worse")));
        var again = Run("new", "topics", "Can cold weather make it worse");
        Assert.Equal(2, again.Exit);
        Assert.Contains("file-exists", again.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void New_asks_for_a_section_that_exists_and_a_title_with_letters()
    {
        Assert.Contains("did you mean 'topics'?", Run("new", "topcs", "A title").Error, StringComparison.Ordinal);
        Assert.Contains("section-not-declared", Run("new", "topcs", "A title").Error, StringComparison.Ordinal);
        Assert.Contains("title-without-letters", Run("new", "topics", "?!").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Related_says_why_and_offers_the_nearest_name()
    {
        var ran = Run("related", "topics/first");
        Assert.Equal(0, ran.Exit);
        Assert.StartsWith("topics/first: The first topic\n  1. ", ran.Out, StringComparison.Ordinal);
        var wrong = Run("related", "topics/frist");
        Assert.Equal(2, wrong.Exit);
        Assert.Contains("page-unknown", wrong.Error, StringComparison.Ordinal);
        Assert.Contains("did you mean 'topics/first'?", wrong.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Linkcheck_reads_any_folder_of_html_and_tells_on_stdout()
    {
        Run("build");
        Assert.Equal(0, Run("linkcheck", "public", "--base-url", "https://small.example/").Exit);
        File.WriteAllText(site.Of("public", "topics", "first", "index.html"), "<!doctype html><title>x</title><a href=\"../secnod/\">x</a>");
        var ran = Run("linkcheck", "public", "--base-url", "https://small.example/");
        Assert.Equal(1, ran.Exit);
        Assert.Contains("topics/first/index.html(1,", ran.Out, StringComparison.Ordinal);
        Assert.Contains("link-target-missing", ran.Out, StringComparison.Ordinal);
        var missing = Run("linkcheck", "no-such-folder");
        Assert.Equal(2, missing.Exit);
        Assert.Contains("folder-missing", missing.Out + missing.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Linkcheck_lets_pass_what_an_allow_file_names_until_its_day()
    {
        site.Write("out/index.html", "<!doctype html><a href=/gone/>The gone page</a><a href=/lost/>The lost page</a>");
        site.Write("allow.yaml", "- {target: /gone/, reason: comes back, until: 2027-01-01}\n- {target: /lost/, reason: was moved, until: 2026-01-01}\n- {target: /found/, reason: was away, until: 2027-01-01}\n");
        var ran = Run("linkcheck", "out", "--allow", "allow.yaml");
        Assert.Equal(0, ran.Exit);
        Assert.Contains("allow.yaml(2,46): warning link-allow-expired", ran.Out, StringComparison.Ordinal);
        Assert.Contains("allow.yaml(3,12): warning link-allow-unused", ran.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("link-target-missing", ran.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("- {target: /gone/, until: 2027-01-01}", "error value-missing")]
    [InlineData("- {target: /gone/, reason: x, until: soon}", "error value-wrong")]
    [InlineData("target: /gone/", "error value-wrong")]
    [InlineData("- [", "error yaml-syntax")]
    public void Linkcheck_tells_what_is_wrong_in_an_allow_file(string text, string finding)
    {
        site.Write("out/index.html", "<!doctype html><a href=/gone/>The gone page</a>");
        site.Write("allow.yaml", text);
        var ran = Run("linkcheck", "out", "--allow", "allow.yaml");
        Assert.Equal(1, ran.Exit);
        Assert.Contains(finding, ran.Out, StringComparison.Ordinal);
        Assert.Contains("link-target-missing", ran.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Linkcheck_refuses_an_allow_file_that_is_not_there()
    {
        site.Write("out/index.html", "<!doctype html>");
        var ran = Run("linkcheck", "out", "--allow", "no-such-file.yaml");
        Assert.Equal(2, ran.Exit);
        Assert.Contains("file-missing", ran.Out + ran.Error, StringComparison.Ordinal);
    }

    private string Snapshot() => string.Join('\n', Directory.EnumerateFiles(site.Of("public"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        .Select(file => $"{file} {File.GetLastWriteTimeUtc(file).Ticks} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)))}"));
}
