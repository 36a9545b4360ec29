using System.Globalization;
using LupusBackPain.Publishing;

namespace LupusBackPain.Tests.Publishing;

public sealed class OutputClaimTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Output => folder.Of("public");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_folder_is_taken_by_one_run_at_a_time()
    {
        using (Publisher.Claim(Output))
        {
            var failure = Assert.Throws<IOException>(() => Publisher.Claim(Output));
            Assert.Equal(
                string.Create(CultureInfo.InvariantCulture, $"a build of '{Output}' is running (process {Environment.ProcessId})"),
                failure.Message);
        }
        using var again = Publisher.Claim(Output);
    }

    [Fact]
    public void Two_names_of_one_folder_are_one_claim()
    {
        Directory.CreateDirectory(folder.Of("real"));
        Directory.CreateSymbolicLink(folder.Of("alias"), "real");
        using var claim = Publisher.Claim(folder.Of("real", "public"));
        Assert.Throws<IOException>(() => Publisher.Claim(folder.Of("alias", "public")));
        Assert.Throws<IOException>(() => Publisher.Claim(folder.Of("real", "x", "..", "public")));
    }

    [Fact]
    public void A_lock_that_a_dead_run_left_is_no_hindrance()
    {
        folder.Write(".public.lbp-lock", "99999");
        Publisher.Claim(Output).Dispose();
        Assert.Empty(Sites.Names(folder.Path));
    }

    [Fact]
    public void A_missing_parent_is_told()
    {
        var failure = Assert.Throws<IOException>(() => Publisher.Claim(folder.Of("none", "public")));
        Assert.Equal($"'{folder.Of("none", "public")}' cannot be made: there is no folder '{folder.Of("none")}'", failure.Message);
    }

    [Fact]
    public void A_mount_point_is_told()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Directory.Exists("/dev/shm"), "needs a mount point");
        var failure = Assert.Throws<IOException>(() => Publisher.Claim("/dev/shm"));
        Assert.StartsWith("'/dev/shm' is a mount point", failure.Message, StringComparison.Ordinal);
        Assert.False(File.Exists("/dev/.shm.lbp-lock"));
    }

    [Fact]
    public void A_parent_that_cannot_be_written_is_told()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs /proc");
        var failure = Assert.Throws<IOException>(() => Publisher.Claim("/proc/public"));
        Assert.StartsWith("nothing can be written beside '/proc/public': ", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_that_died_while_staging_is_cleaned_up()
    {
        Sites.Publish(Sites.Version("one"), Output);
        folder.Write(".public.lbp-new/index.html");
        Publisher.Claim(Output).Dispose();
        Assert.Equal(["public"], Sites.Names(folder.Path));
        Assert.Equal(Sites.Expected(Sites.Version("one")), Sites.OnDisk(Output));
    }

    [Fact]
    public void A_run_that_died_between_the_two_renames_is_undone()
    {
        Sites.Publish(Sites.Version("one"), Output);
        Directory.Move(Output, folder.Of(".public.lbp-old"));
        folder.Write(".public.lbp-new/index.html");
        Publisher.Claim(Output).Dispose();
        Assert.Equal(["public"], Sites.Names(folder.Path));
        Assert.Equal(Sites.Expected(Sites.Version("one")), Sites.OnDisk(Output));
    }

    [Fact]
    public void A_run_that_died_after_the_two_renames_is_finished()
    {
        Sites.Publish(Sites.Version("one"), Output);
        Directory.Move(Output, folder.Of(".public.lbp-old"));
        Sites.Publish(Sites.Version("one"), folder.Of("other"));
        Directory.Move(folder.Of("other"), folder.Of(".other"));
        Directory.Move(folder.Of(".other"), Output);
        Publisher.Claim(Output).Dispose();
        Assert.Equal(["public"], Sites.Names(folder.Path));
        Assert.Equal(Sites.Expected(Sites.Version("one")), Sites.OnDisk(Output));
    }

    [Fact]
    public void Folders_that_cannot_be_exchanged_are_swapped_in_two_steps()
    {
        using var claim = Publisher.Claim(Output);
        folder.Write("public/a.txt", "old");
        folder.Write(".public.lbp-new/a.txt", "new");
        FolderSwap.InTwoSteps(claim, _ => { });
        Assert.Equal([".public.lbp-lock", ".public.lbp-new", "public"], Sites.Names(folder.Path));
        Assert.Equal(["a.txt: new"], Sites.OnDisk(Output));
        Assert.Equal(["a.txt: old"], Sites.OnDisk(claim.Stage));
    }

    [Fact]
    public void A_failure_between_the_two_steps_puts_the_old_site_back()
    {
        using var claim = Publisher.Claim(Output);
        folder.Write("public/a.txt", "old");
        folder.Write(".public.lbp-new/a.txt", "new");
        Assert.Throws<IOException>(() => FolderSwap.InTwoSteps(claim, _ => throw new IOException("no")));
        Assert.Equal([".public.lbp-lock", ".public.lbp-new", "public"], Sites.Names(folder.Path));
        Assert.Equal(["a.txt: old"], Sites.OnDisk(Output));
    }
}
