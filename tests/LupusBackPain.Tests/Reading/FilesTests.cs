using System.Diagnostics;
using System.Text;
using LupusBackPain.Diagnostics;
using LupusBackPain.Reading;

namespace LupusBackPain.Tests.Reading;

public sealed class FilesTests
{
    private static string[] FindingsOf(string path, byte[] bytes) => new TestSite().Write(path, bytes).FindingsAndGone();

    private static byte[] PageWith(byte[] body) => [.. Encoding.UTF8.GetBytes(TestSite.Page + "\n"), .. body];

    [Theory]
    [InlineData(new byte[] { (byte)'a', 0xFF }, "(7,2): Error text-not-utf8: the file is not UTF-8 text: the byte at offset 143 is part of no character | save the file as UTF-8")]
    [InlineData(new byte[] { 0xC3 }, "(7,1): Error text-not-utf8: the file is not UTF-8 text: the byte at offset 142 is part of no character | save the file as UTF-8")]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 }, "(7,1): Error text-not-utf8: the file is not UTF-8 text: the byte at offset 142 is part of no character | save the file as UTF-8")]
    [InlineData(new byte[] { 0xC3, 0xA4, 0 }, "(7,2): Error text-control-character: there is an invisible control character (U+0000) here | delete it")]
    [InlineData(new byte[] { (byte)'\r', (byte)'a', 0x1B }, "(8,2): Error text-control-character: there is an invisible control character (U+001B) here | delete it")]
    [InlineData(new byte[] { 0xC2, 0xA0, 0xC2, 0x85 }, "(7,2): Error text-control-character: there is an invisible control character (U+0085) here | delete it")]
    [InlineData(new byte[] { 0xE2, 0x80, 0xA8 }, "(7,1): Error text-control-character: there is an invisible control character (U+2028) here | delete it")]
    [InlineData(new byte[] { 0xEF, 0xBF, 0xBF }, "(7,1): Error text-control-character: there is an invisible control character (U+FFFF) here | delete it")]
    public void What_is_no_clean_text_is_told_at_its_place(byte[] body, string finding) =>
        Assert.Equal(["content/about.md" + finding], FindingsOf("content/about.md", PageWith(body)));

    [Fact]
    public void Utf16_is_called_by_its_name() => Assert.Equal(
        ["content/about.md(1,1): Error text-not-utf8: the file is not UTF-8 text: the byte at offset 0 is part of no character | the file is UTF-16: save it as UTF-8"],
        FindingsOf("content/about.md", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(TestSite.Page)]));

    [Fact]
    public void A_text_has_at_most_2_MB()
    {
        Assert.Equal([], FindingsOf("content/about.md", PageWith(Encoding.UTF8.GetBytes(new string('a', 2_000_000)))));
        Assert.Equal(
            ["content/about.md(0,0): Error file-too-large: the file has 3,000,142 bytes; the limit is 2 MB | make it smaller, or split it"],
            FindingsOf("content/about.md", PageWith(new byte[3_000_000])));
    }

    [Theory]
    [InlineData("content/notes.txt", "content/notes.txt(0,0): Warning file-unexpected: the file has no part in the site")]
    [InlineData("content/causes/one.markdown", "content/causes/one.markdown(0,0): Warning file-unexpected: the file has no part in the site")]
    [InlineData("templates/notes.txt", "templates/notes.txt(0,0): Warning file-unexpected: the file has no part in the site")]
    [InlineData("content/causes/sub/one.md", "content/causes/sub(0,0): Error folder-too-deep: a section holds pages, and no folders")]
    [InlineData("content/cuases/one.md", "content/cuases(0,0): Error section-unknown: 'cuases' is a folder in content/, but no section of site.yaml")]
    [InlineData("content/causes/index.md", "content/causes/index.md(0,0): Error index-misplaced: 'index.md' is not the name of a page here")]
    [InlineData("content/_index.md", "content/_index.md(0,0): Error index-misplaced: '_index.md' is not the name of a page here")]
    [InlineData("content/causes/Back Pain.md", "content/causes/Back Pain.md(0,0): Error slug-invalid: the name 'Back Pain' holds a capital letter, and so cannot be an address")]
    [InlineData("content/aux.md", "content/aux.md(0,0): Error slug-invalid: the name 'aux' is a name that Windows keeps for itself, and so cannot be an address")]
    [InlineData("content/media/a b.txt", "content/media/a b.txt(0,0): Error media-name-invalid: the name 'a b.txt' holds a space, and so cannot be an address")]
    [InlineData("content/media/con.txt", "content/media/con.txt(0,0): Error media-name-invalid: the name 'con.txt' is a name that Windows keeps for itself, and so cannot be an address")]
    [InlineData("content/media/_x/a.txt", "content/media/_x/a.txt(0,0): Error media-name-invalid: the name '_x' begins or ends with a dot or a low line, and so cannot be an address")]
    public void A_file_without_a_place_is_told(string path, string finding) =>
        Assert.Equal([finding], FindingsOf(path, Encoding.UTF8.GetBytes(TestSite.Page)).Select(line => line.Split(" | ")[0]));

    [Theory]
    [InlineData("content/.DS_Store")]
    [InlineData("content/causes/one.md~")]
    [InlineData("content/causes/#one.md#")]
    [InlineData("content/causes/.one.md.swp")]
    [InlineData("content/causes/one.md.bak")]
    [InlineData("content/.obsidian/one.md")]
    [InlineData("content/media/Thumbs.db")]
    [InlineData("templates/README.md")]
    public void Hidden_files_and_backups_are_passed_over(string path) => Assert.Equal([], FindingsOf(path, [0xFF]));

    [Fact]
    public void A_page_in_a_wrong_place_keeps_its_address()
    {
        using var site = new TestSite();
        site.Write("content/cuases/one.md", TestSite.Page).Write("content/Big.md", TestSite.Page);
        Assert.Equal([("/Big/", true), ("/cuases/one/", true)], site.Read()!.Pages.Select(page => (page.Url.Value, page.FrontMatter is null)));
    }

    [Fact]
    public void Files_come_in_the_ordinal_order_of_their_paths()
    {
        using var site = new TestSite();
        foreach (var name in (string[])["b", "a-b", "a", "z", "ä"])
        {
            site.Write($"content/causes/{name}.md", TestSite.Page);
        }
        site.Write("content/index.md", TestSite.Page).Write("content/media/b.txt", "b").Write("content/media/a/c.txt", "c");
        var sources = site.Read()!;
        Assert.Equal(["causes/a-b", "causes/a", "causes/b", "causes/z", "causes/ä", "index"], sources.Pages.Select(page => page.Key));
        Assert.Equal([("/media/a/c.txt", "c"), ("/media/b.txt", "b")], sources.Media.Select(file => (file.Url.Value, Encoding.UTF8.GetString(file.Bytes.Span))));
    }

    [Fact]
    public void Symbolic_links_are_told_and_not_followed()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs Linux");
        using var site = new TestSite();
        site.Write("outside/secret.md", TestSite.Page);
        File.CreateSymbolicLink(Path.Combine(site.Root, "content/secret.md"), Path.Combine(site.Root, "outside/secret.md"));
        Directory.CreateSymbolicLink(Path.Combine(site.Root, "content/loop"), Path.Combine(site.Root, "content"));
        File.CreateSymbolicLink(Path.Combine(site.Root, "content/.#secret.md"), "nowhere");
        Assert.Equal(
            ["content/loop(0,0): Warning symbolic-link: this is a symbolic link, which is not followed | put the file itself here",
             "content/secret.md(0,0): Warning symbolic-link: this is a symbolic link, which is not followed | put the file itself here"],
            site.Findings());
        Assert.Empty(site.Read()!.Pages);
    }

    [Fact]
    [Shows("file-name-unreadable")]
    public void A_name_that_is_not_UTF8_is_told()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs Linux");
        using var site = new TestSite();
        Directory.CreateDirectory(Path.Combine(site.Root, "content/causes"));
        Shell("touch \"$0/$(printf 'na\\357ve').md\"");
        try
        {
            Assert.Equal(["content/causes/na\uFFFDve.md(0,0): Error file-name-unreadable: the file's name is not UTF-8 text | rename the file"], site.Findings());
        }
        finally
        {
            Shell("rm \"$0\"/*"); // .NET cannot name the file, and so cannot delete it.
        }

        void Shell(string script)
        {
            using var run = Process.Start("sh", ["-c", script, Path.Combine(site.Root, "content/causes")]);
            run.WaitForExit();
        }
    }

    [Theory]
    [InlineData("content/pipe.md")]
    [InlineData("content/media/pipe.png")]
    [InlineData("content/media/pipe.txt")]
    public void A_pipe_is_not_waited_for(string path)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs Linux");
        using var site = new TestSite();
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(site.Root, path))!);
        using (var make = Process.Start("mkfifo", [Path.Combine(site.Root, path)]))
        {
            make.WaitForExit();
        }
        Assert.Equal([path + "(0,0): Error file-empty: the file is empty, or is not an ordinary file | write it, or remove it"], site.Findings());
    }

    [Fact]
    public void A_pipe_among_the_data_and_the_theme_is_not_waited_for()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs Linux");
        using var site = new TestSite();
        Directory.CreateDirectory(Path.Combine(site.Root, "content/data"));
        Directory.CreateDirectory(Path.Combine(site.Root, "templates/assets"));
        using (var make = Process.Start("mkfifo", [Path.Combine(site.Root, "content/data/people.yaml"), Path.Combine(site.Root, "templates/assets/site.css")]))
        {
            make.WaitForExit();
        }
        Assert.Equal([], site.Findings());
    }

    [Theory]
    [InlineData(5)]
    [InlineData(7)]
    public void A_file_that_grows_or_shrinks_while_it_is_read_ends_the_run(long listed)
    {
        using var site = new TestSite();
        site.Write("content/causes/one.md", "123456");
        var folder = new SourceFolder(site.Root, new DiagnosticBag());
        var file = new FoundFile("content/causes/one.md", listed);
        const string Told = "'content/causes/one.md' has changed while it was read; run lbp again";
        Assert.Equal(Told, Assert.Throws<IOException>(() => folder.ReadText(file)).Message);
        Assert.Equal(Told, Assert.Throws<IOException>(() => folder.ReadBytes(file, SourceFolder.MediaLimit)).Message);
    }

    [Fact]
    public void A_file_that_goes_before_it_is_read_ends_the_run()
    {
        using var site = new TestSite();
        var folder = new SourceFolder(site.Root, new DiagnosticBag());
        Assert.Contains("gone.md", Assert.ThrowsAny<IOException>(() => folder.ReadText(new FoundFile("content/gone.md", 5))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_cannot_be_opened_ends_the_run()
    {
        using var site = new TestSite();
        site.Write("content/causes/one.md", TestSite.Page).Write("content/causes/two.md", TestSite.Page);
        using var locked = new FileStream(Path.Combine(site.Root, "content/causes/one.md"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Assert.Contains("one.md", Assert.Throws<IOException>(site.Read).Message, StringComparison.Ordinal);
    }
}
