using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using LupusBackPain.Checking.External;
using LupusBackPain.Commands;
using LupusBackPain.Model;

namespace LupusBackPain.Tests.Checking.External;

/// <summary>What <c>lbp linkcheck --external</c> makes of other sites, which a real server on this machine plays.</summary>
public sealed class ExternalLinksTests : IDisposable
{
    private readonly PlayedSites web = new();
    private readonly SwiftClock clock = new();
    private readonly TemporaryFolder folder = new();
    private Func<string, IPAddress[]> lookUp;

    public ExternalLinksTests() => lookUp = host => host switch
    {
        "missing.example" => throw new SocketException((int)SocketError.HostNotFound),
        "failing.example" => throw new SocketException((int)SocketError.TryAgain),
        "inside.example" => [IPAddress.Parse("10.0.0.1")],
        "mixed.example" => [web.Endpoint.Address, IPAddress.Parse("169.254.169.254")],
        _ => [web.Endpoint.Address],
    };

    public void Dispose()
    {
        web.Dispose();
        folder.Dispose();
    }

    /// <summary>The rules of the internet, but for the one server that plays it.</summary>
    private ExternalSettings Settings() => ExternalSettings.Internet(folder.Of(".lbp", "links.json"), new BaseUrl("https://health.example.org", "/")) with
    {
        Clock = clock,
        Request = TimeSpan.FromSeconds(2),
        Network = new Network(
            (host, _) => Task.FromResult(lookUp(host)),
            endpoint => endpoint.Equals(web.Endpoint) || Network.Internet.MayConnect(endpoint)),
    };

    private (int Exit, string[] Findings) Run(string page, string? allow = null, bool strict = false, ExternalSettings? settings = null)
    {
        folder.Write("site/index.html", page);
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var exit = LinkcheckCommand.Run(
            new LinkcheckRequest(
                folder.Of("site"), new BaseUrl("https://health.example.org", "/"), false, allow, settings ?? Settings(), Lbp.Day,
                new Reporting(FindingFormat.Json, strict, false, false, false)),
            new Terminal { Out = output, Error = error, IsInteractive = false, Colour = false, Today = Lbp.Day, Folder = folder.Path });
        using var json = JsonDocument.Parse(output.ToArray());
        return (exit, [.. json.RootElement.GetProperty("diagnostics").EnumerateArray()
            .Where(finding => finding.GetProperty("code").GetString() is not "link-insecure")
            .Select(finding => $"{finding.GetProperty("severity").GetString()} {finding.GetProperty("code").GetString()!.Replace("link-", "", StringComparison.Ordinal)}: {finding.GetProperty("message").GetString()}"
                .Replace($":{web.Port}", "", StringComparison.Ordinal))]);
    }

    private string Link(string path, string host = "other.example") => $"<p><a href=\"http://{host}:{web.Port}{path}\">The page</a></p>";

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
    [InlineData("http://inside.example/")]
    [InlineData("http://mixed.example:{port}/ok")]
    [InlineData("http://10.1.2.3/")]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://127.0.0.1:{forbidden}/")]
    [InlineData("http://loopback.example:{forbidden}/")]
    [InlineData("http://0x7f.1:{forbidden}/")]
    [InlineData("http://2130706433:{forbidden}/")]
    [InlineData("http://[::1]:{forbidden}/")]
    [InlineData("http://[::ffff:127.0.0.1]:{forbidden}/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("https://93.184.216.34:8443/")]
    [InlineData("http://me:secret@other.example:{port}/ok")]
    [InlineData("http://other.example:{port}/to?http:%2F%2F127.0.0.1:{forbidden}%2F")]
    [InlineData("http://other.example:{port}/to?http:%2F%2Floopback.example:{forbidden}%2F")]
    [InlineData("http://other.example:{port}/to?http:%2F%2F10.0.0.1%2F")]
    [InlineData("http://other.example:{port}/to?http:%2F%2Finside.example%2F")]
    [InlineData("http://other.example:{port}/to?http:%2F%2Fme@other.example:{port}%2Fok")]
    [InlineData("http://other.example:{port}/to?ftp:%2F%2Fother.example%2F")]
    [InlineData("http://other.example:{port}/to?file:%2F%2F%2Fetc%2Fpasswd")]
    public void What_is_not_of_the_public_web_is_never_connected_to(string written)
    {
        var url = written.Replace("{port}", $"{web.Port}", StringComparison.Ordinal).Replace("{forbidden}", $"{web.ForbiddenPort}", StringComparison.Ordinal);
        var (exit, findings) = Run($"<a href=\"{url}\">The page</a>");
        Assert.Contains("could not be checked: it leads to an address that is not of the public web", Assert.Single(findings), StringComparison.Ordinal);
        Assert.Equal(0, exit);
        Assert.Equal(0, web.Forbidden);
        Assert.All(web.Asked, line => Assert.Contains("/to?", line, StringComparison.Ordinal));
    }

    [Fact]
    public void The_address_that_was_checked_is_the_one_that_is_connected_to()
    {
        var lookUps = 0;
        lookUp = _ => [++lookUps == 1 ? web.Endpoint.Address : IPAddress.Parse("127.0.0.1")];
        var other = new IPEndPoint(IPAddress.Parse("127.0.0.1"), web.ForbiddenPort);
        Run(Link("/ok"));
        Assert.NotEqual(0, lookUps);
        Assert.Equal(lookUps, web.Requests.Count(request => request.Line.StartsWith("GET other.example /robots.txt", StringComparison.Ordinal)));
        Assert.Equal(0, web.Forbidden);
        Assert.False(Network.Internet.MayConnect(other));
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

    [Fact]
    public void With_strict_what_is_broken_fails_at_once_and_what_could_not_be_checked_never()
    {
        var sound = "<a href=\"https://93.184.216.34:8443/\">The page</a>";
        Assert.Equal(1, Run($"<link rel=license href=\"http://other.example:{web.Port}/404\">", strict: true).Exit);
        Assert.Equal(0, Run(sound, strict: true).Exit);
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
