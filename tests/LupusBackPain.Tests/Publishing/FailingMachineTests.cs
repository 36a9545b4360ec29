using System.Diagnostics;

namespace LupusBackPain.Tests.Publishing;

/// <summary>Machines that cannot take the site: the command exits with 3, says why, and the old site stays.</summary>
public sealed class FailingMachineTests : IDisposable
{
    private readonly TemporaryFolder site = SmallSite.In(new TemporaryFolder());

    public void Dispose() => site.Dispose();

    [Fact]
    public void A_full_disk_leaves_the_old_site()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.UserName == "root", "only root can mount a small disk");
        var disk = Directory.CreateDirectory(site.Of("disk")).FullName;
        Assert.SkipUnless(Does("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk), "no small disk can be mounted here");
        try
        {
            Assert.Equal(0, Lbp.Run(site.Path, "build", "--output", "disk/public").Exit);
            var before = Sites.OnDisk(site.Of("disk", "public"));
            site.Write("templates/assets/big.css", string.Concat(Enumerable.Repeat("/*! more than the disk holds */\n", 40_000)));
            var ran = Lbp.Run(site.Path, "build", "--output", "disk/public");
            Assert.Equal(3, ran.Exit);
            // Files are written at once, so that the disk may be full first for any of them.
            Assert.Matches(@"^lbp: the machine failed: '[^']+' cannot be written: No space left on device : '[^']+'$", ran.Error.Split('\n')[0]);
            Assert.Equal(before, Sites.OnDisk(site.Of("disk", "public")));
            Assert.Equal(["public"], Sites.Names(disk));
        }
        finally
        {
            Assert.True(Does("umount", disk));
        }
    }

    [Fact]
    public void A_disk_that_is_mounted_read_only_is_told_before_any_work()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs /proc");
        var ran = Lbp.Run(site.Path, "build", "--output", "/proc/public");
        Assert.Equal(3, ran.Exit);
        Assert.StartsWith("lbp: the machine failed: nothing can be written beside '/proc/public': ", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_build_while_another_one_runs_exits_with_3()
    {
        using var other = LupusBackPain.Publishing.Publisher.Claim(site.Of("public"));
        var ran = Lbp.Run(site.Path, "build");
        Assert.Equal((3, $"lbp: the machine failed: a build of '{site.Of("public")}' is running (process {Environment.ProcessId})\n"), (ran.Exit, ran.Error));
    }

    private static bool Does(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
