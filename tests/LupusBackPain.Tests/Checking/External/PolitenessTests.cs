namespace LupusBackPain.Tests.Checking.External;

/// <summary>How <c>lbp linkcheck --external</c> behaves towards the hosts that it asks.</summary>
public sealed class PolitenessTests : AskingTests
{
    [Fact]
    public void A_host_is_asked_twice_at_a_time_at_most_with_a_pause_between()
    {
        var start = clock.GetUtcNow();
        Run(string.Concat(Enumerable.Range(0, 12).Select(i => Link($"/a-while?{i}"))));
        Assert.Equal(12, web.Asked.Length);
        Assert.InRange(web.MostAtOnce, 1, 2);
        Assert.True(clock.GetUtcNow() - start >= TimeSpan.FromSeconds(12), "13 requests, robots.txt among them, have 12 pauses of a second between their starts");
    }

    [Fact]
    public void A_host_that_asks_for_a_short_wait_is_asked_again_after_it()
    {
        Assert.Equal([], Run(Link("/wait")).Findings);
        Assert.Contains(TimeSpan.FromSeconds(5), clock.Waits);
    }

    [Fact]
    public void A_host_that_asks_for_a_long_wait_is_left_alone()
    {
        var (exit, findings) = Run(string.Concat(Enumerable.Range(0, 6).Select(i => Link($"/wait-long?{i}"))));
        Assert.Equal(6, findings.Length);
        Assert.All(findings, finding => Assert.Contains("could not be checked", finding, StringComparison.Ordinal));
        Assert.InRange(web.Asked.Length, 1, 2);
        Assert.Equal(0, exit);
    }

    [Theory]
    [InlineData("robots.example", "/secret/closed", false)]
    [InlineData("robots.example", "/secret/open", true)]
    [InlineData("robots.example", "/public", true)]
    [InlineData("broken-robots.example", "/ok", false)]
    [InlineData("endless-robots.example", "/ok", false)]
    public void What_robots_txt_forbids_is_not_asked_for(string host, string path, bool asks)
    {
        var findings = Run(Link(path, host)).Findings;
        Assert.Equal(asks ? [] : [$"info external-unchecked: 'http://{host}{path}' could not be checked: the host's robots.txt asks programs to stay away, or cannot be had"], findings);
        Assert.Equal(asks ? [$"HEAD {host} {path}"] : [], web.Asked);
    }

    [Fact]
    public void A_request_says_who_asks_and_gives_nothing_away()
    {
        Run(Link("/ok"));
        Assert.All(web.Requests, request => Assert.Contains("User-Agent: lbp/0.1.0 (link check; +https://health.example.org/)", request.Headers));
        Assert.All(web.Requests, request => Assert.DoesNotContain(request.Headers, line => line.StartsWith("Cookie", StringComparison.Ordinal) || line.StartsWith("Referer", StringComparison.Ordinal)));
    }

    [Fact]
    public void Each_address_is_asked_for_once_and_told_once_with_the_number_of_pages()
    {
        folder.Write("site/a.html", Link("/404#a") + Link("/404"));
        folder.Write("site/b.html", Link("/404#b"));
        var findings = Run("<a href=a.html>A page</a><a href=b.html>B page</a>").Findings;
        Assert.Equal(["warning external-broken: 'http://other.example/404#a' is gone: its host answers 404 (the first of 2 pages with this link)"], findings);
        Assert.Equal(["HEAD other.example /404", "GET other.example /404"], web.Asked);
    }

    [Fact]
    public void Only_what_leads_to_another_page_is_asked_for()
    {
        var host = $"http://other.example:{web.Port}";
        Run($"<base href='{host}/base/'><link rel=preconnect href='{host}/1'><a href=ok ping='{host}/2'>The page</a><a href='mailto:a@b.example'>Mail</a><a href='https://health.example.org/index.html'>Home</a><img src='/picture' alt=''>");
        Assert.Equal(["/base/ok", "/picture"], web.Asked.Select(line => line.Split(' ')[2]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }
}
