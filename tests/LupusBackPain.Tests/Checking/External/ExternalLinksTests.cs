using System.Net.Sockets;
using LupusBackPain.Checking.External;

namespace LupusBackPain.Tests.Checking.External;

/// <summary>What <c>lbp linkcheck --external</c> makes of the answers of other sites.</summary>
public sealed class ExternalLinksTests : AskingTests
{
    [Theory]
    [InlineData("/ok", null)]
    [InlineData("/no-head", null)]
    [InlineData("/wrong-head", null)]
    [InlineData("/empty", null)]
    [InlineData("/away", null)]
    [InlineData("/ok?q=1#part", null)]
    [InlineData("/404", "warning external-broken: 'http://other.example/404' is gone: its host answers 404")]
    [InlineData("/410", "warning external-broken: 'http://other.example/410' is gone: its host answers 410")]
    [InlineData("/moved-to-gone", "warning external-broken: 'http://other.example/moved-to-gone' is gone: its host answers 410")]
    [InlineData("/300", "info external-unchecked: 'http://other.example/300' could not be checked: the host answers 300")]
    [InlineData("/401", "info external-unchecked: 'http://other.example/401' could not be checked: the host answers 401")]
    [InlineData("/403", "info external-unchecked: 'http://other.example/403' could not be checked: the host answers 403")]
    [InlineData("/429", "info external-unchecked: 'http://other.example/429' could not be checked: the host answers 429")]
    [InlineData("/451", "info external-unchecked: 'http://other.example/451' could not be checked: the host answers 451")]
    [InlineData("/500", "info external-unchecked: 'http://other.example/500' could not be checked: the host answers 500")]
    [InlineData("/reset", "info external-unchecked: 'http://other.example/reset' could not be checked: no sound connection came about")]
    [InlineData("/endless-headers", "info external-unchecked: 'http://other.example/endless-headers' could not be checked: no sound connection came about")]
    [InlineData("/slow", "info external-unchecked: 'http://other.example/slow' could not be checked: the host did not answer in time")]
    [InlineData("/circle", "info external-unchecked: 'http://other.example/circle' could not be checked: it is redirected more than five times")]
    [InlineData("/to?http://[", "info external-unchecked: 'http://other.example/to?http://[' could not be checked: the host answers 302")]
    [InlineData("/moved", "info external-moved: 'http://other.example/moved' has moved for good")]
    public void An_address_is_judged_by_what_its_host_answers(string path, string? finding)
    {
        var (exit, findings) = Run(Link(path));
        Assert.Equal(finding is null ? [] : [finding], findings);
        Assert.Equal(0, exit);
    }

    [Theory]
    [InlineData("missing.example", "warning external-broken: the host of 'http://missing.example/ok' does not exist")]
    [InlineData("failing.example", "info external-unchecked: 'http://failing.example/ok' could not be checked: no sound connection came about")]
    public void A_host_is_gone_only_where_its_name_does_not_exist(string host, string finding)
    {
        Assert.Equal([finding], Run(Link("/ok", host)).Findings);
    }

    [Fact]
    public void Without_a_network_nothing_is_broken()
    {
        lookUp = _ => throw new SocketException((int)SocketError.HostNotFound);
        Assert.Equal(["info external-unchecked: 'http://other.example/ok' could not be checked: no sound connection came about"], Run(Link("/ok")).Findings);
    }

    [Theory]
    [InlineData("/endless")]
    [InlineData("/bomb")]
    public void A_page_without_end_is_sound_and_is_not_read(string path)
    {
        Assert.Equal([], Run(Link(path)).Findings);
        Assert.InRange(web.MostTaken, 0, 8 * 1024 * 1024);
    }

    [Fact]
    public void Only_permanent_redirects_offer_a_new_address_and_keep_the_fragment()
    {
        var page = Link("/moved-then-away") + Link("/moved-twice#part") + Link("/away");
        Assert.Equal(
            ["info external-moved: 'http://other.example/moved-then-away' has moved for good", "info external-moved: 'http://other.example/moved-twice#part' has moved for good"],
            Run(page).Findings);
        var cache = File.ReadAllText(folder.Of(".lbp", "links.json"));
        Assert.Contains($"\"movedTo\": \"http://other.example:{web.Port}/away\"", cache, StringComparison.Ordinal);
        Assert.Contains($"\"movedTo\": \"http://other.example:{web.Port}/ok\"", cache, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://a.example/", "http://a.example/", nameof(Answer.Downgrade))]
    [InlineData("http://a.example/", "https://a.example/", nameof(Answer.Sound))]
    public async Task A_redirect_never_takes_the_encryption_away(string from, string to, string answer)
    {
        var (reply, _) = await Follower.Follow(Url(from), url => Task.FromResult(url == Url(from) ? new Reply(Answer.Status, 301, to) : new Reply(Answer.Sound, 200)));
        Assert.Equal(answer, reply.Answer.ToString());
    }

    private static LupusBackPain.Checking.Url Url(string text) => LupusBackPain.Checking.Url.Parse(text)!;

    [Fact]
    public void With_strict_what_is_broken_fails_at_once_and_what_could_not_be_checked_never()
    {
        var sound = "<a href=\"https://93.184.216.34:8443/\">The page</a>";
        Assert.Equal(1, Run($"<link rel=license href=\"http://other.example:{web.Port}/404\">", strict: true).Exit);
        Assert.Equal(0, Run(sound, strict: true).Exit);
    }

    [Fact]
    public void An_allowed_link_may_be_broken_and_an_entry_that_no_longer_matches_is_told()
    {
        var allow = folder.Write("allow.yaml", $"- target: http://other.example:{web.Port}/404\n  reason: comes back\n  until: 2027-01-01\n- target: http://other.example:{web.Port}/ok\n  reason: was down\n  until: 2027-01-01\n");
        Assert.Equal(["warning allow-unused: no broken link to 'http://other.example/ok' is left"], Run(Link("/404") + $"<link rel=license href=\"http://other.example:{web.Port}/ok\">", allow).Findings);
    }

    [Fact]
    public void When_the_time_is_over_the_rest_is_not_checked()
    {
        var settings = Settings() with { Budget = TimeSpan.FromMilliseconds(1), Request = TimeSpan.FromSeconds(60) };
        Assert.Equal(["info external-unchecked: 'http://other.example/slow' could not be checked: the time for this run was over"], Run(Link("/slow"), settings: settings).Findings);
    }
}
