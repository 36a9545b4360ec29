using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using LupusBackPain.Commands;
using LupusBackPain.Tests.Editorial;

namespace LupusBackPain.Tests.Commands;

/// <summary>The editors' report of a site that has a bit of everything (tests/report), and where it may be written.</summary>
public sealed partial class ReportCommandTests
{
    private static readonly string Case = Repository.PathOf("tests", "report");

    private static TemporaryFolder Site() => RuleTests.Site(null, "").With(Path.Combine(Case, "input"));

    [Fact]
    public void The_report_tells_exactly_what_is_expected()
    {
        using var site = Site();
        var ran = Lbp.Run(site.Path, "report");
        Assert.Equal("", ran.Out);
        Golden.Equal(Path.Combine(Case, "expected", "said.txt"), $"{Seconds().Replace(ran.Error, "0.00 s")}exit {ran.Exit}\n");
        Golden.Equal(Path.Combine(Case, "expected", "report.json"), File.ReadAllText(site.Of("artifacts", "report", "report.json")));
        Golden.Equal(Path.Combine(Case, "expected", "index.html"), StyleAndScript().Replace(File.ReadAllText(site.Of("artifacts", "report", "index.html")), "…"));
    }

    [Fact]
    public void Each_form_goes_to_stdout_where_it_is_asked_for_and_is_the_same_every_time()
    {
        using var site = Site();
        Lbp.Run(site.Path, "report");
        var (html, json) = (Lbp.Run(site.Path, "report", "--as", "html"), Lbp.Run(site.Path, "report", "--as", "json"));
        Assert.Equal(File.ReadAllText(site.Of("artifacts", "report", "index.html")), html.Out);
        Assert.Equal(File.ReadAllText(site.Of("artifacts", "report", "report.json")), json.Out);
    }

    [Fact]
    public void Both_forms_tell_the_same_pages_and_every_finding_of_a_build()
    {
        using var site = Site();
        using var json = JsonDocument.Parse(Lbp.Run(site.Path, "report", "--as", "json").Out);
        var html = Lbp.Run(site.Path, "report", "--as", "html").Out;
        foreach (var page in json.RootElement.GetProperty("pages").EnumerateArray())
        {
            Assert.Contains($"<code>{page.GetProperty("file").GetString()}</code>", html, StringComparison.Ordinal);
        }
        using var check = JsonDocument.Parse(Lbp.Run(site.Path, "check", "--format", "json").Out);
        Assert.Equal(
            check.RootElement.GetProperty("diagnostics").EnumerateArray().Select(finding => finding.GetProperty("message").GetString()),
            json.RootElement.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("message").GetString()));
        Assert.Equal(json.RootElement.GetProperty("findings").GetArrayLength(), Places().Count(html));
    }

    [Fact]
    public void Words_of_a_page_never_become_markup_of_the_report()
    {
        using var site = Site();
        var html = Lbp.Run(site.Path, "report", "--as", "html").Out;
        Assert.DoesNotContain("<b>or", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
        Assert.Contains("Rest &amp; &quot;heat&quot; &lt;b&gt;or&lt;/b&gt; cold?", html, StringComparison.Ordinal);
        Assert.Contains("a&quot;b&#39;c&lt;d&gt;&amp;", Fragment.Of($"{"a\"b'c<d>&"}").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_report_is_written_although_there_are_errors_and_the_site_is_left_alone()
    {
        using var site = Site();
        site.Write("content/topics/broken.md", "---\ntitle: Broken\n---\n\n[lost](nowhere.md)\n");
        var ran = Lbp.Run(site.Path, "report", "--output", "out/for-editors");
        Assert.Equal(1, ran.Exit);
        Assert.Contains("content/topics/broken.md", File.ReadAllText(site.Of("out", "for-editors", "index.html")), StringComparison.Ordinal);
        Assert.False(Directory.Exists(site.Of("public")));
    }

    [Theory]
    [InlineData("public")]
    [InlineData("public/report")]
    [InlineData("content/report")]
    [InlineData("templates")]
    [InlineData("elsewhere/deep")]
    [InlineData("own")]
    [InlineData("file")]
    public void The_report_is_never_part_of_a_site_and_replaces_no_other_page(string output)
    {
        using var site = SmallSite.In(new TemporaryFolder());
        Assert.Equal(0, Lbp.Run(site.Path, "build", "--output", "elsewhere").Exit);
        site.Write("own/index.html", "<p>My own page</p>");
        site.Write("file");
        var ran = Lbp.Run(site.Path, "report", "--output", output);
        Assert.Equal(2, ran.Exit);
        Assert.Contains("error report-misplaced: ", ran.Error, StringComparison.Ordinal);
        Assert.Equal("<p>My own page</p>", File.ReadAllText(site.Of("own", "index.html")));
        Assert.False(File.Exists(site.Of(output, "report.json")));
    }

    [Fact]
    public void A_report_is_written_over_the_last_one_and_settings_that_cannot_be_read_leave_it()
    {
        using var site = SmallSite.In(new TemporaryFolder());
        Assert.Equal((0, 0), (Lbp.Run(site.Path, "report").Exit, Lbp.Run(site.Path, "report").Exit));
        var before = File.ReadAllText(site.Of("artifacts", "report", "index.html"), Encoding.UTF8);
        File.WriteAllText(site.Of("content", "site.yaml"), "[");
        Assert.Equal(2, Lbp.Run(site.Path, "report").Exit);
        Assert.Equal(before, File.ReadAllText(site.Of("artifacts", "report", "index.html"), Encoding.UTF8));
    }

    [GeneratedRegex(@"(?<=<style>).*?(?=</style>)|(?<=<script>).*?(?=</script>)|(?<=sha256-)[A-Za-z0-9+/=]+", RegexOptions.Singleline)]
    private static partial Regex StyleAndScript();

    [GeneratedRegex("<code class=\"place\">")]
    private static partial Regex Places();

    [GeneratedRegex(@"\d+\.\d\d s\b")]
    private static partial Regex Seconds();
}
