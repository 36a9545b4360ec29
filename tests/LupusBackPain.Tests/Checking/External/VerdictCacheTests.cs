namespace LupusBackPain.Tests.Checking.External;

/// <summary>What is kept of other sites between two runs, and how long it is believed.</summary>
public sealed class VerdictCacheTests : AskingTests
{
    [Fact]
    public void What_is_sound_is_believed_for_a_week_and_then_asked_for_by_its_ETag()
    {
        Run(Link("/tagged"));
        clock.Advance(TimeSpan.FromDays(6.9));
        Run(Link("/tagged"));
        Assert.Single(web.Asked);
        clock.Advance(TimeSpan.FromDays(0.2));
        Assert.Equal([], Run(Link("/tagged")).Findings);
        Assert.Equal(2, web.Asked.Length);
        Assert.Contains("If-None-Match: \"v1\"", web.Requests[^1].Headers);
    }

    [Fact]
    public void What_is_broken_is_an_error_once_it_was_so_in_two_runs_a_day_apart()
    {
        Assert.StartsWith("warning", Assert.Single(Run(Link("/404")).Findings), StringComparison.Ordinal);
        clock.Advance(TimeSpan.FromHours(23));
        Assert.Equal(0, Run(Link("/404")).Exit);
        Assert.Equal(2, web.Asked.Length);
        clock.Advance(TimeSpan.FromHours(2));
        var (exit, findings) = Run(Link("/404"));
        Assert.Equal(["error external-broken: 'http://other.example/404' is gone: its host answers 404"], findings);
        Assert.Equal(1, exit);
        Assert.Equal(4, web.Asked.Length);
    }

    [Theory]
    [InlineData("no JSON")]
    [InlineData("[]")]
    [InlineData("{\"version\":99,\"links\":{}}")]
    [InlineData("{\"version\":1,\"links\":{\"http://x/\":{\"answer\":\"perhaps\"}}}")]
    public void A_foreign_cache_is_told_and_passed_over(string text)
    {
        folder.Write(".lbp/links.json", text);
        Assert.StartsWith("info cache-unreadable", Assert.Single(Run(Link("/ok")).Findings), StringComparison.Ordinal);
        Assert.Equal([], Run(Link("/ok")).Findings);
        Assert.Single(web.Asked);
    }
}
