using LupusBackPain.Commands;
using LupusBackPain.Diagnostics;

namespace LupusBackPain.Tests.Diagnostics;

public sealed class GitHubFormatTests
{
    private static string Notes(params Diagnostic[] findings)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        GitHubFormat.WriteNotes(writer, [.. findings], "docs/");
        return writer.ToString();
    }

    private static Diagnostic Finding(Severity severity, int line, string message = "m") =>
        new("a-code", severity, message, new SourceSpan("content/a.md", line, 3, 4));

    [Fact]
    public void A_finding_is_a_note_at_its_place_with_what_to_do_on_the_next_line() => Assert.Equal(
        "::error file=docs/content/a.md,line=7,col=3,endColumn=7,title=a-code::the words%0Athe help\n",
        Notes(Finding(Severity.Error, 7, "the words") with { Help = "the help" }));

    [Fact]
    public void What_the_runner_would_read_as_its_own_is_escaped() => Assert.Equal(
        "::warning file=docs/content/100%25%2C a%3Ab%0A.md,title=a-code::50%25, a: b%0D%0A::error::x \ufffd\n",
        Notes(new Diagnostic("a-code", Severity.Warning, "50%, a: b\r\n::error::x \e", SourceSpan.File("content/100%, a:b\n.md"))));

    [Fact]
    public void Ten_notes_of_each_severity_are_written_the_gravest_first_since_GitHub_shows_no_more()
    {
        var notes = Notes([.. Enumerable.Range(1, 12).SelectMany(line => new[] { Finding(Severity.Information, line), Finding(Severity.Warning, line), Finding(Severity.Error, line) })])
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(
            [.. Enumerable.Repeat("::error", 10), .. Enumerable.Repeat("::warning", 10), .. Enumerable.Repeat("::notice", 10)],
            notes.Select(note => note[..note.IndexOf(' ', StringComparison.Ordinal)]));
    }

    [Fact]
    public void The_summary_is_a_table_in_which_no_text_is_markup() => Assert.Equal(
        """
        ### lbp: 1 error in 1 file, 1 warning

        | | Where | What is wrong | What to do |
        |---|---|---|---|
        | error | content/a.md, line 2 | a \| b &lt;img&gt; \[x\](y) \*z\* &#64;who (a-code) |  |
        | warning | content/a.md, line 1 | m (a-code) |  |


        """.ReplaceLineEndings("\n"),
        GitHubFormat.Summary([Finding(Severity.Warning, 1), Finding(Severity.Error, 2, "a | b <img> [x](y) *z* @who")], "1 error in 1 file, 1 warning"));

    [Fact]
    public void In_a_job_of_GitHub_Actions_notes_and_a_summary_come_unasked_and_paths_start_at_the_repository()
    {
        using var site = SmallSite.In(new TemporaryFolder());
        File.AppendAllText(site.Of("content", "topics", "second.md"), "\n[lost](nowhere.md)\n");
        var (repository, name) = (Path.GetDirectoryName(site.Path)!, Path.GetFileName(site.Path));
        var ran = Run(site, new ActionsJob(repository, site.Of("summary.md")), "check");
        Assert.Equal(1, ran.Exit);
        Assert.Equal("", ran.Out);
        Assert.Contains("content/topics/second.md(11,8): error link-target-missing", ran.Error, StringComparison.Ordinal);
        Assert.Contains(
            $"\n::error file={name}/content/topics/second.md,line=11,col=8,endColumn=18,title=link-target-missing::there is no file", ran.Error, StringComparison.Ordinal);
        Assert.StartsWith("### lbp: 1 error in 1 file, no warning\n", File.ReadAllText(site.Of("summary.md")), StringComparison.Ordinal);
        Assert.DoesNotContain("::error", Run(site, new ActionsJob(null, null), "check", "--format", "text").Error, StringComparison.Ordinal);
        Assert.DoesNotContain("::error", Run(site, null, "check").Error, StringComparison.Ordinal);
    }

    private static Ran Run(TemporaryFolder folder, ActionsJob? job, params string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var exit = CommandLine.Run(arguments, new Terminal
        {
            Out = output, Error = error, IsInteractive = false, Colour = false, Today = Lbp.Day, Folder = folder.Path, Actions = job,
        });
        return new Ran(exit, System.Text.Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }
}
