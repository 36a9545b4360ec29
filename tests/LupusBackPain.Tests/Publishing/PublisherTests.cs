using LupusBackPain.Publishing;

namespace LupusBackPain.Tests.Publishing;

public sealed class PublisherTests : IDisposable
{
    private static readonly DateTime Earlier = new(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);
    private readonly TemporaryFolder folder = new();

    private string Output => folder.Of("public");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_first_site_is_published_and_leaves_nothing_beside_it()
    {
        var site = Sites.Version("one");
        Assert.Equal(new PublishResult(23, 0, 0, Replaced: true), Sites.Publish(site, Output));
        Assert.Equal(Sites.Expected(site), Sites.OnDisk(Output));
        Assert.Equal(["public"], Sites.Names(folder.Path));
    }

    [Fact]
    public void A_second_site_replaces_the_first_whole()
    {
        Sites.Publish(Sites.Version("one", pages: 25), Output);
        var site = Sites.Version("two");
        Assert.Equal(new PublishResult(21, 2, 5, Replaced: true), Sites.Publish(site, Output));
        Assert.Equal(Sites.Expected(site), Sites.OnDisk(Output));
        Assert.Equal(["public"], Sites.Names(folder.Path));
    }

    [Fact]
    public void The_marker_lists_every_file_with_its_hash_and_length()
    {
        Sites.Publish(Sites.Of(("b/index.html", "ha\n"), ("a.txt", ""), ("b é.txt", "x")), Output);
        Assert.Equal(
            """
            lbp-output 1
            e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855 0 a.txt
            2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881 1 b é.txt
            bf89e21286ecd5fb47381555181d8a03f6a80166155c5bbb765a0a053b0da945 3 b/index.html

            """.ReplaceLineEndings("\n"),
            File.ReadAllText(Path.Combine(Output, ".lbp-output")));
    }

    [Fact]
    public void The_same_site_again_touches_nothing()
    {
        var site = Sites.Version("one");
        Sites.Publish(site, Output);
        Directory.SetLastWriteTimeUtc(Output, Earlier);
        Assert.Equal(new PublishResult(0, 23, 0, Replaced: false), Sites.Publish(site, Output, before: Assert.Null));
        Assert.Equal(Earlier, Directory.GetLastWriteTimeUtc(Output));
    }

    [Fact]
    public void A_file_that_has_not_changed_keeps_its_time()
    {
        Sites.Publish(Sites.Of(("same.txt", "same"), ("new.txt", "one")), Output);
        File.SetLastWriteTimeUtc(Path.Combine(Output, "same.txt"), Earlier);
        File.SetLastWriteTimeUtc(Path.Combine(Output, "new.txt"), Earlier);
        Sites.Publish(Sites.Of(("same.txt", "same"), ("new.txt", "two")), Output);
        Assert.Equal(Earlier, File.GetLastWriteTimeUtc(Path.Combine(Output, "same.txt")));
        Assert.NotEqual(Earlier, File.GetLastWriteTimeUtc(Path.Combine(Output, "new.txt")));
    }

    [Fact]
    public void A_published_file_that_somebody_edited_without_changing_its_length_or_time_is_written_again()
    {
        var site = Sites.Of(("a.txt", "right"), ("b.txt", "right"));
        Sites.Publish(site, Output);
        var path = Path.Combine(Output, "a.txt");
        var time = File.GetLastWriteTimeUtc(path);
        File.WriteAllText(path, "wrong");
        File.SetLastWriteTimeUtc(path, time);
        Assert.Equal(new PublishResult(1, 1, 0, Replaced: true), Sites.Publish(site, Output));
        Assert.Equal(Sites.Expected(site), Sites.OnDisk(Output));
    }

    [Theory]
    [InlineData("a.txt")]
    [InlineData(".lbp-output")]
    public void A_published_file_that_is_missing_is_written_again(string name)
    {
        var site = Sites.Of(("a.txt", "a"), ("b.txt", "b"));
        Sites.Publish(site, Output);
        File.Delete(Path.Combine(Output, name));
        if (name == ".lbp-output")
        {
            Assert.Throws<IOException>(() => Sites.Publish(site, Output));
            File.Delete(Path.Combine(Output, "a.txt"));
            File.Delete(Path.Combine(Output, "b.txt"));
        }
        Assert.True(Sites.Publish(site, Output).Replaced);
        Assert.Equal(Sites.Expected(site), Sites.OnDisk(Output));
    }

    [Fact]
    public void An_empty_folder_is_published_to()
    {
        Directory.CreateDirectory(folder.Of("public"));
        Sites.Publish(Sites.Version("one"), Output);
        Assert.Equal(Sites.Expected(Sites.Version("one")), Sites.OnDisk(Output));
        Assert.Equal(["public"], Sites.Names(folder.Path));
    }

    [Fact]
    public void A_file_that_comes_into_the_folder_during_the_build_is_not_deleted()
    {
        Sites.Publish(Sites.Version("one"), Output);
        using var claim = Publisher.Claim(Output);
        File.WriteAllText(Path.Combine(Output, "section-1", "notes.txt"), "work");
        var failure = Assert.Throws<IOException>(() => Sites.Publish(Sites.Version("two"), claim));
        Assert.StartsWith("'section-1/notes.txt' has come into ", failure.Message, StringComparison.Ordinal);
        File.Delete(Path.Combine(Output, "section-1", "notes.txt"));
        Assert.Equal(Sites.Expected(Sites.Version("one")), Sites.OnDisk(Output));
        Assert.Equal([".public.lbp-lock", "public"], Sites.Names(folder.Path));
    }

    [Fact]
    public void A_folder_that_comes_to_the_place_during_the_build_is_not_replaced()
    {
        using var claim = Publisher.Claim(Output);
        folder.Write("public/thesis.txt");
        Assert.Throws<IOException>(() => Sites.Publish(Sites.Version("two"), claim));
        Assert.Equal(["thesis.txt: words"], Sites.OnDisk(Output));
    }

    [Fact]
    public void What_file_browsers_leave_behind_does_not_stop_a_publication()
    {
        Sites.Publish(Sites.Version("one"), Output);
        File.WriteAllText(Path.Combine(Output, "section-1", ".DS_Store"), "");
        Sites.Publish(Sites.Version("two"), Output);
        Assert.Equal(Sites.Expected(Sites.Version("two")), Sites.OnDisk(Output));
    }

    [Fact]
    public void A_link_to_the_folder_stays_and_what_it_leads_to_is_published()
    {
        Directory.CreateDirectory(folder.Of("www"));
        Directory.CreateSymbolicLink(Output, "www/site");
        Sites.Publish(Sites.Version("one"), Output);
        Sites.Publish(Sites.Version("two"), Output);
        Assert.Equal("www/site", new FileInfo(Output).LinkTarget);
        Assert.Equal(Sites.Expected(Sites.Version("two")), Sites.OnDisk(folder.Of("www", "site")));
        Assert.Equal(["public", "www"], Sites.Names(folder.Path));
        Assert.Equal(["site"], Sites.Names(folder.Of("www")));
    }

    [Theory]
    [InlineData("../up.txt")]
    [InlineData("a/../../up.txt")]
    [InlineData("/etc/x")]
    [InlineData("a//b")]
    [InlineData("a/./b")]
    [InlineData("")]
    [InlineData("a/")]
    [InlineData("a\\b")]
    [InlineData("a\nb")]
    [InlineData(".lbp-output")]
    public void A_path_that_leads_out_of_the_folder_is_a_bug_and_writes_nothing(string path)
    {
        Assert.ThrowsAny<Exception>(() => Sites.Publish(Sites.Of(("ok.txt", "x"), (path, "x")), Output));
        Assert.Empty(Sites.Names(folder.Path));
    }

    [Fact]
    public void A_stopped_publication_leaves_the_old_site()
    {
        Sites.Publish(Sites.Version("one"), Output);
        using var stop = new CancellationTokenSource();
        using (var claim = Publisher.Claim(Output))
        {
            Assert.ThrowsAny<OperationCanceledException>(
                () => Publisher.Publish(Sites.Version("two"), claim, path => { if (path.EndsWith("index.html", StringComparison.Ordinal)) { stop.Cancel(); } }, stop.Token));
        }
        Assert.Equal(Sites.Expected(Sites.Version("one")), Sites.OnDisk(Output));
        Assert.Equal(["public"], Sites.Names(folder.Path));
    }

    [Fact]
    public void Files_are_0644_and_folders_0755()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such modes");
        Sites.Publish(Sites.Of(("a/b.txt", "x")), Output);
        Assert.Equal(("755", "755", "644", "644"), (Mode(""), Mode("a"), Mode("a/b.txt"), Mode(".lbp-output")));

        string Mode(string name) => Convert.ToString((int)new FileInfo(Path.Combine(Output, name)).UnixFileMode, 8);
    }
}
