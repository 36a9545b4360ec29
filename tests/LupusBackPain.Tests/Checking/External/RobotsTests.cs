using LupusBackPain.Checking.External;

namespace LupusBackPain.Tests.Checking.External;

/// <summary>What a robots.txt lets this program ask for, by RFC 9309.</summary>
public sealed class RobotsTests
{
    [Theory]
    [InlineData("", "/x", true)]
    [InlineData("User-agent: *\nDisallow: /", "/x", false)]
    [InlineData("User-agent: *\nDisallow:", "/x", true)]
    [InlineData("user-agent : *\r\ndisallow : /x # why\r\n", "/x/y", false)]
    [InlineData("User-agent: *\nDisallow: /x\nAllow: /x/y", "/x/y/z", true)]
    [InlineData("User-agent: *\nDisallow: /x\nAllow: /x", "/x", true)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf?x", true)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/a.pdf/b.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /a*b*c", "/a-c-b", true)]
    [InlineData("User-agent: *\nDisallow: /a*b*c", "/a-b-c-d", false)]
    [InlineData("User-agent: *\nDisallow: /\nUser-agent: LBP\nAllow: /", "/x", true)]
    [InlineData("User-agent: other\nUser-agent: lbp\nDisallow: /x", "/x", false)]
    [InlineData("User-agent: other\nDisallow: /x", "/x", true)]
    [InlineData("User-agent: *\nDisallow: /a\nUser-agent: other\nDisallow: /b\nUser-agent: *\nDisallow: /c", "/c", false)]
    [InlineData("Disallow: /x", "/x", true)]
    [InlineData("User-agent: *\nCrawl-delay: 5\nDisallow: /x", "/x", false)]
    public void A_path_may_be_asked_for(string text, string path, bool allowed) => Assert.Equal(allowed, Robots.Parse(text).Allows(path));
}
