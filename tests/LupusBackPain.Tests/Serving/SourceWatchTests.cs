using System.Globalization;
using LupusBackPain.Serving;

namespace LupusBackPain.Tests.Serving;

/// <summary>Real changes to real folders. No test waits for something not to happen: it makes one more change and counts the builds.</summary>
public sealed class SourceWatchTests
{
    private static readonly (string, string)[] Files = [("index.html", "one")];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Any_change_below_content_or_templates_builds_again(bool poll)
    {
        await using var server = await RunningServer.StartAsync(RunningServer.Site(Files), poll: poll);
        var folder = server.Folder;
        Action[] changes =
        [
            () => folder.Write("content/index.md", "other words"),
            () => folder.Write("content/causes/new.md"),
            () => folder.Write("content/causes/deep/er/new.md"),
            () => folder.Write("templates/page.html", "other layout"),
            () => File.Move(folder.Of("content", "causes", "new.md"), folder.Of("content", "causes", "renamed.md")),
            () => File.Delete(folder.Of("content", "causes", "renamed.md")),
            () => Directory.Delete(folder.Of("content", "causes"), recursive: true),
        ];
        var build = 1;
        foreach (var change in changes)
        {
            change();
            Assert.Equal(++build, await server.BuiltAsync());
        }
    }

    [Fact]
    public async Task An_editors_save_by_rename_is_one_change()
    {
        await using var server = await RunningServer.StartAsync(Files);
        for (var build = 2; build < 5; build++)
        {
            server.Folder.Write("content/.index.md.swp", "x");
            server.Folder.Write("content/4913", "");
            File.Delete(server.Folder.Of("content", "4913"));
            File.Move(server.Folder.Of("content", "index.md"), server.Folder.Of("content", "index.md~"), overwrite: true);
            server.Folder.Write("content/index.md", $"save {build}");
            File.Delete(server.Folder.Of("content", "index.md~"));
            Assert.Equal(build, await server.BuiltAsync());
        }
        Assert.Equal(0, server.Unheard);
    }

    [Fact]
    public async Task A_folder_that_is_deleted_and_comes_back_is_watched_again()
    {
        await using var server = await RunningServer.StartAsync(Files);
        Directory.Delete(server.Folder.Of("content"), recursive: true);
        await server.BuiltAsync();
        server.Folder.Write("content/index.md");
        await server.BuiltAsync();
        server.Folder.Write("content/index.md", "changed");
        await server.BuiltAsync();
    }

    [Fact]
    public async Task A_change_during_a_build_is_not_lost()
    {
        await using var server = await RunningServer.StartAsync(Files);
        server.Next.Enqueue(() =>
        {
            server.Folder.Write("content/other.md");
            return RunningServer.Site(Files);
        });
        server.Folder.Write("content/index.md", "changed");
        Assert.Equal(2, await server.BuiltAsync());
        Assert.Equal(3, await server.BuiltAsync());
    }

    [Fact]
    public async Task A_thousand_changes_at_once_end_in_a_build_that_saw_them_all()
    {
        await using var server = await RunningServer.StartAsync(Files);
        var files = 0;
        for (var i = 0; i < 4000; i++)
        {
            server.Next.Enqueue(() =>
            {
                files = Directory.EnumerateFiles(server.Folder.Of("content"), "*.md", SearchOption.AllDirectories).Count();
                return RunningServer.Site(Files);
            });
        }
        for (var i = 0; i < 1000; i++)
        {
            server.Folder.Write(string.Create(CultureInfo.InvariantCulture, $"content/s{i % 10}/p{i}.md"));
        }
        while (files < 1001)
        {
            Assert.InRange(await server.BuiltAsync(), 1, 100);
        }
    }

    [Fact]
    public async Task A_preview_without_templates_starts_and_follows()
    {
        await using var server = await RunningServer.StartAsync(
            RunningServer.Site(Files), prepare: folder => Directory.Delete(folder.Of("templates"), recursive: true));
        server.Folder.Write("content/index.md", "changed");
        Assert.Equal(2, await server.BuiltAsync());
    }

    [Fact]
    public async Task Open_pages_do_not_keep_the_preview_from_stopping()
    {
        var server = await RunningServer.StartAsync(Files);
        await using var stream = await server.Client.GetStreamAsync($"/__lbp/events?t={await server.TokenAsync()}", TestContext.Current.CancellationToken);
        await server.DisposeAsync();
    }

    [Fact]
    public async Task A_taken_port_is_said_and_the_next_one_is_used()
    {
        await using var other = await RunningServer.StartAsync(Files);
        await using var server = await RunningServer.StartAsync(RunningServer.Site(Files), other.Port);
        Assert.True(server.Port > other.Port);
        Assert.Equal($"port {other.Port} is taken; trying {other.Port + 1}", server.Said[0]);
    }

    [Theory]
    [InlineData("index.md", true)]
    [InlineData("causes/a b.md", true)]
    [InlineData("causes\\index.md", true)]
    [InlineData(".DS_Store", false)]
    [InlineData("causes/.index.md.swp", false)]
    [InlineData(".git/index", false)]
    [InlineData("causes/index.md~", false)]
    [InlineData("#index.md#", false)]
    [InlineData("4913", false)]
    [InlineData("14913.md", true)]
    public void Editors_own_files_do_not_matter(string path, bool matters) => Assert.Equal(matters, FolderState.Matters(path));
}
