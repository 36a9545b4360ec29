using System.Diagnostics;
using LupusBackPain.Commands;
using LupusBackPain.Tests.Publishing;

namespace LupusBackPain.Tests;

/// <summary>The program as a process of its own: signals, closed outputs, the limits, the language and the clock of the machine it runs on.</summary>
public sealed class ProgramTests : IDisposable
{
    private static readonly string Program = typeof(CommandLine).Assembly.Location;
    private readonly TemporaryFolder site = SmallSite.In(new TemporaryFolder());

    public ProgramTests() => Assert.SkipUnless(OperatingSystem.IsLinux(), "needs a POSIX shell");

    public void Dispose() => site.Dispose();

    /// <summary>What a shell makes of a script in the site's folder, where $lbp is the program. Variables with null are unset.</summary>
    private async Task<Ran> Shell(string script, params (string Name, string? Value)[] variables)
    {
        using var process = Start(script, variables);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(Stop), process.StandardError.ReadToEndAsync(Stop));
        await process.WaitForExitAsync(Stop);
        return new Ran(process.ExitCode, await output, await error);
    }

    private Process Start(string script, params (string Name, string? Value)[] variables)
    {
        var start = new ProcessStartInfo("sh", ["-c", script])
        {
            WorkingDirectory = site.Path, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        };
        foreach (var (name, value) in variables.Append(("lbp", $"dotnet {Program}")).Append(("SOURCE_DATE_EPOCH", "1795352400"))) // 2026-11-22, 13:00 UTC
        {
            start.Environment[name] = value;
        }
        return Process.Start(start)!;
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    [InlineData("HUP", 129)]
    public async Task A_signal_ends_the_program_with_its_number(string signal, int exit)
    {
        // A process that was started in the background has SIGINT ignored, and leaves it so to those that it starts.
        using var process = Start("exec env --default-signal=INT,TERM,HUP $lbp serve --port 0");
        while (await process.StandardError.ReadLineAsync(Stop) is { } line && !line.Contains("http://", StringComparison.Ordinal))
        {
        }
        using var kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]);
        try
        {
            await process.WaitForExitAsync(Stop).WaitAsync(TimeSpan.FromMinutes(2), Stop);
        }
        finally
        {
            process.Kill(); // Where the signal did not reach it.
        }
        Assert.Equal(exit, process.ExitCode);
    }

    [Fact]
    public async Task A_build_that_is_stopped_while_it_publishes_leaves_one_whole_site_and_nothing_in_the_way_of_the_next()
    {
        foreach (var number in Enumerable.Range(0, 2_000))
        {
            site.Write($"content/media/{number}.txt", $"{number}");
        }
        Assert.Equal(0, Lbp.Run(site.Path, "build", "--date", "2026-11-22").Exit);
        var (old, names) = (Sites.OnDisk(site.Of("public")), Sites.Names(site.Path));
        site.Write("content/media/new.txt", "new");
        Assert.Equal(0, Lbp.Run(site.Path, "build", "--date", "2026-11-22", "--output", "reference").Exit);
        var whole = Sites.OnDisk(site.Of("reference"));
        Directory.Delete(site.Of("reference"), recursive: true);
        using var process = Start("exec $lbp build");
        while (!process.HasExited && !Directory.Exists(site.Of(".public.lbp-new")))
        {
            await Task.Delay(1, Stop);
        }
        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await process.WaitForExitAsync(Stop);
        Assert.True(process.ExitCode is 143 or 0, $"{process.ExitCode}"); // 0 where it was done before the signal came.
        string[][] wholes = [old, whole];
        Assert.Contains(Sites.OnDisk(site.Of("public")), wholes);
        LupusBackPain.Publishing.Publisher.Claim(site.Of("public")).Dispose(); // A slow disk may not be cleaned within the second that a stopped run has.
        Assert.Equal(names, Sites.Names(site.Path));
    }

    [Theory]
    [InlineData("xterm", null, true)]
    [InlineData("xterm", "1", false)]
    [InlineData("dumb", null, false)]
    public async Task Colour_is_for_terminals_that_show_it_and_people_who_want_it(string terminal, string? noColor, bool colour)
    {
        Assert.SkipUnless((await Shell("command -v script")).Exit == 0, "no program here plays a terminal");
        File.Delete(site.Of("content", "index.md"));
        var ran = await Shell("script -qec 'stty cols 20; $lbp check' /dev/null", ("TERM", terminal), ("NO_COLOR", noColor), ("CI", null));
        Assert.Equal(1, ran.Exit);
        Assert.Equal(colour, ran.Out.Contains("\e[1;31merror\e[0m home-missing", StringComparison.Ordinal));
        Assert.Contains("error", ran.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_that_goes_away_is_no_failure()
    {
        var ran = await Shell("{ $lbp rules; echo $? > status; } | true");
        Assert.Equal(("", "0\n"), (ran.Error, await File.ReadAllTextAsync(site.Of("status"), Stop)));
    }

    [Fact]
    public async Task Outputs_that_are_closed_or_no_terminal_do_no_harm()
    {
        var ran = await Shell("$lbp build");
        Assert.Equal((0, ""), (ran.Exit, ran.Out));
        Assert.DoesNotContain('\e', ran.Error);
        var whole = Sites.OnDisk(site.Of("public"));
        Assert.Equal(0, (await Shell("$lbp build --output closed >&- 2>&-")).Exit);
        Assert.Equal(whole, Sites.OnDisk(site.Of("closed")));
    }

    [Fact]
    public async Task A_log_on_a_full_disk_or_without_a_reader_changes_neither_what_is_done_nor_the_exit_code()
    {
        Assert.Equal(0, (await Shell("$lbp build 2>/dev/full")).Exit);
        Assert.NotEmpty(Sites.OnDisk(site.Of("public")));
        File.Delete(site.Of("content", "index.md"));
        Assert.Equal(1, (await Shell("$lbp check 2>/dev/full")).Exit);
        await Shell("{ $lbp check 2>&1; echo $? > status; } | true");
        Assert.Equal("1\n", await File.ReadAllTextAsync(site.Of("status"), Stop));
    }

    [Fact]
    public async Task What_was_asked_for_and_cannot_be_written_is_a_failure_of_the_machine()
    {
        var ran = await Shell("$lbp rules >/dev/full");
        Assert.Equal((3, "lbp: the machine failed: No space left on device\n"), (ran.Exit, ran.Error));
    }

    [Fact]
    public async Task The_machine_s_language_zone_processors_and_memory_change_no_byte()
    {
        Assert.Equal(0, Lbp.Run(site.Path, "build", "--date", "2026-11-22").Exit);
        var expected = Sites.OnDisk(site.Of("public"));
        await Same(("TZ", "Pacific/Kiritimati"), ("LANG", "tr_TR.UTF-8"), ("LC_ALL", "tr_TR.UTF-8"));
        await Same(("TZ", "Etc/GMT+12"), ("LC_ALL", "ar_SA.UTF-8"), ("DOTNET_PROCESSOR_COUNT", "1"));
        await Same(("LC_ALL", "C"), ("DOTNET_PROCESSOR_COUNT", "16"), ("DOTNET_GCHeapHardLimit", "0x4000000"));

        async Task Same(params (string Name, string? Value)[] variables)
        {
            var ran = await Shell("$lbp build --output other", variables);
            Assert.Equal(0, ran.Exit);
            Assert.Equal(expected, Sites.OnDisk(site.Of("other")));
            Directory.Delete(site.Of("other"), recursive: true);
        }
    }

    [Fact]
    public async Task Neither_a_home_nor_a_folder_for_temporary_files_is_needed()
    {
        var ran = await Shell("$lbp build", ("HOME", null), ("TMPDIR", "/nowhere"), ("DOTNET_EnableDiagnostics", "0"));
        Assert.True(ran.Exit == 0, ran.Error);
        ran = await Shell("$lbp build", ("HOME", "/proc"), ("TMPDIR", "/proc"), ("DOTNET_EnableDiagnostics", "0"));
        Assert.True(ran.Exit == 0, ran.Error);
    }

    [Fact]
    public async Task A_closed_umask_does_not_close_the_site()
    {
        Assert.Equal(0, (await Shell("umask 077 && $lbp build")).Exit);
        Assert.Equal("", (await Shell("find public -type f ! -perm 644 -o -type d ! -perm 755")).Out);
    }

    [Fact]
    public async Task Few_open_files_are_enough()
    {
        for (var page = 0; page < 200; page++)
        {
            File.Copy(site.Of("content", "topics", "second.md"), site.Of("content", "topics", $"page-{page}.md"));
        }
        var ran = await Shell("ulimit -n 96 && $lbp build");
        Assert.True(ran.Exit == 0, ran.Error);
    }

    [Theory]
    [InlineData("content/topics/second.md", "content/topics/second.md")]
    [InlineData("content/topics", "content/topics")]
    [InlineData("templates/layouts/article.html", "templates/layouts/article.html")]
    public async Task What_may_not_be_read_is_named_and_nothing_is_published(string closed, string named)
    {
        Assert.SkipUnless(Environment.UserName == "root", "only root can become another user");
        await Shell("chmod 755 . && chown -R nobody . && chmod -R a+rX .");
        Assert.SkipUnless((await Shell("setpriv --reuid=nobody --clear-groups $lbp --version")).Exit == 0, "the program cannot be run by another user here");
        await Shell($"chmod 000 {closed}");
        var ran = await Shell("setpriv --reuid=nobody --clear-groups $lbp build");
        Assert.Equal(3, ran.Exit);
        Assert.Matches($"^lbp: the machine failed: .*{named}", ran.Error);
        Assert.False(Directory.Exists(site.Of("public")));
    }
}
