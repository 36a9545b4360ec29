using System.Diagnostics;
using System.Text;
using LupusBackPain.Checking;

namespace LupusBackPain.Tests.Checking;

public sealed class FolderReaderTests : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("lbp-folder-");

    public void Dispose() => root.Delete(true);

    private void Write(string path, string text = "x")
    {
        var full = Path.Combine(root.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    private string[] Paths(string folder = "site") => [.. FolderReader.Read(Path.Combine(root.FullName, folder)).Select(file => file.Path)];

    [Fact]
    public void Every_file_is_named_as_it_is_in_ordinal_order()
    {
        Write("site/b.html");
        Write("site/a/ä.html");
        Write("site/a/a\u0308.html");
        Write("site/.well-known/x.txt");
        Write("site/Ab.html");
        Assert.Equal([".well-known/x.txt", "Ab.html", "a/a\u0308.html", "a/ä.html", "b.html"], Paths());
    }

    [Fact]
    public void A_page_is_read_and_a_picture_only_listed()
    {
        Write("site/a.html", "<p>");
        Write("site/p.png", "png");
        var files = FolderReader.Read(Path.Combine(root.FullName, "site"));
        Assert.Equal(["<p>", ""], files.Select(file => Encoding.UTF8.GetString(file.Bytes.Span)));
    }

    [Fact]
    public void A_symbolic_link_is_followed_inside_the_folder_only()
    {
        Write("outside/secret.html");
        Write("site/real/page.html");
        var site = Path.Combine(root.FullName, "site");
        File.CreateSymbolicLink(Path.Combine(site, "inside.html"), Path.Combine(site, "real", "page.html"));
        File.CreateSymbolicLink(Path.Combine(site, "secret.html"), Path.Combine(root.FullName, "outside", "secret.html"));
        File.CreateSymbolicLink(Path.Combine(site, "dangling.html"), "nowhere.html");
        Directory.CreateSymbolicLink(Path.Combine(site, "copy"), "real");
        Directory.CreateSymbolicLink(Path.Combine(site, "out"), Path.Combine(root.FullName, "outside"));
        Directory.CreateSymbolicLink(Path.Combine(site, "real", "circle"), "../real");
        Assert.Equal(["copy/page.html", "inside.html", "real/page.html"], Paths());
    }

    [Fact]
    public void The_folder_itself_may_be_a_symbolic_link()
    {
        Write("site/page.html");
        Directory.CreateSymbolicLink(Path.Combine(root.FullName, "link"), "site");
        Assert.Equal(["page.html"], Paths("link"));
    }

    [Fact]
    public void A_pipe_is_not_waited_for()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there are no named pipes in the file system");
        Write("site/page.html");
        using var made = Process.Start("mkfifo", Path.Combine(root.FullName, "site", "pipe.html"));
        made.WaitForExit();
        Assert.Equal(["page.html", "pipe.html"], Paths());
    }
}
