using LupusBackPain.Publishing;

namespace LupusBackPain.Tests.Publishing;

public sealed class OutputRefusalTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public OutputRefusalTests()
    {
        folder.Write("home/site/content/index.md");
        folder.Write("home/site/templates/layouts/page.html");
        folder.Write("home/site/src/Program.cs");
    }

    public void Dispose() => folder.Dispose();

    private string? Code(string output) =>
        Publisher.Refusal(Path.Combine(folder.Of("home", "site"), output), folder.Of("home", "site"), folder.Of("home"), "public")?.Code;

    [Theory]
    [InlineData("content", "output-in-source")]
    [InlineData("content/", "output-in-source")]
    [InlineData("content/public", "output-in-source")]
    [InlineData("templates", "output-in-source")]
    [InlineData("src/public", "output-in-source")]
    [InlineData("Content", "output-in-source")]
    [InlineData("public/../CONTENT/x", "output-in-source")]
    [InlineData(".", "output-holds-work")]
    [InlineData("./public/..", "output-holds-work")]
    [InlineData("..", "output-holds-work")]
    [InlineData("../..", "output-holds-work")]
    [InlineData("/", "output-holds-work")]
    [InlineData("public/.git", "output-holds-work")]
    [InlineData("public/.git/x", "output-holds-work")]
    [InlineData("content/index.md/x", "output-in-source")]
    [InlineData("public", null)]
    [InlineData("content-of-the-web", null)]
    [InlineData("../public", null)]
    [InlineData("docs/public", null)]
    public void Folders_with_work_in_them_are_refused(string output, string? code) => Assert.Equal(code, Code(output));

    [Fact]
    public void Links_are_followed_before_the_folder_is_judged()
    {
        Directory.CreateSymbolicLink(folder.Of("home", "site", "public"), "content");
        Directory.CreateSymbolicLink(folder.Of("home", "site", "up"), "..");
        Directory.CreateSymbolicLink(folder.Of("alias"), "home");
        Assert.Equal("output-in-source", Code("public"));
        Assert.Equal("output-in-source", Code("public/x"));
        Assert.Equal("output-holds-work", Code("up"));
        Assert.Equal("output-in-source", Code(folder.Of("alias", "site", "content")));
        Assert.Equal("output-in-source", Publisher.Refusal(folder.Of("home", "site", "content"), folder.Of("alias", "site"), home: null, "public")?.Code);
    }

    [Fact]
    public void Content_that_is_a_link_is_protected_where_it_leads()
    {
        folder.Write("words/index.md");
        Directory.Delete(folder.Of("home", "site", "content"), recursive: true);
        Directory.CreateSymbolicLink(folder.Of("home", "site", "content"), folder.Of("words"));
        Assert.Equal("output-in-source", Code(folder.Of("words")));
        Assert.Equal("output-in-source", Code(folder.Of("words", "public")));
        Assert.Equal("output-holds-work", Code(folder.Path));
    }

    [Fact]
    public void Links_that_go_round_in_a_circle_are_a_failure_and_not_a_hang()
    {
        Directory.CreateSymbolicLink(folder.Of("a"), "b");
        Directory.CreateSymbolicLink(folder.Of("b"), "a");
        Assert.Throws<IOException>(() => Code(folder.Of("a", "public")));
    }

    [Fact]
    public void A_git_work_tree_is_refused_even_with_our_marker()
    {
        Sites.Publish(Sites.Version("one"), folder.Of("home", "site", "public"));
        folder.Write("home/site/public/.git", "gitdir: elsewhere");
        Assert.Equal("output-holds-work", Code("public"));
    }

    [Fact]
    public void A_folder_that_lbp_did_not_make_is_refused_unless_it_is_empty()
    {
        Directory.CreateDirectory(folder.Of("home/site/public"));
        Assert.Null(Code("public"));
        folder.Write("home/site/public/.hidden");
        Assert.Equal("output-not-ours", Code("public"));
        folder.Write("home/site/public/.lbp-output", "something else");
        Assert.Equal("output-not-ours", Code("public"));
    }

    [Fact]
    public void A_file_in_the_place_is_refused()
    {
        folder.Write("home/site/public");
        Assert.Equal("output-not-folder", Code("public"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void No_name_is_refused(string output) =>
        Assert.Equal("output-not-folder", Publisher.Refusal(output, folder.Of("home", "site"), home: null, "public")?.Code);

    [Fact]
    public void A_published_folder_with_somebody_elses_files_is_refused_and_the_first_is_named()
    {
        Sites.Publish(Sites.Version("one"), folder.Of("home", "site", "public"));
        Assert.Null(Code("public"));
        folder.Write("home/site/public/section-1/notes.txt");
        folder.Write("home/site/public/CNAME");
        var refusal = Publisher.Refusal(folder.Of("home", "site", "public"), folder.Of("home", "site"), home: null, "public");
        Assert.Equal("output-holds-foreign-file", refusal?.Code);
        Assert.Equal(
            "'public' holds 'CNAME' and 1 more, which lbp did not write; publishing would delete it", refusal?.Message);
    }
}
