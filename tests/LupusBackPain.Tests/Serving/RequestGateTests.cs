namespace LupusBackPain.Tests.Serving;

/// <summary>Requests as an attacker would write them, byte for byte over a socket.</summary>
public sealed class RequestGateTests
{
    private const string Secret = "words that only templates/ holds";

    public static TheoryData<string, int[]> Targets => new()
    {
        { "/", [200] },
        { "/../templates/page.html", [404] },
        { "/../../../../../../etc/passwd", [404] },
        { "/%2e%2e/templates/page.html", [404] },
        { "/%2e%2e%2ftemplates%2fpage.html", [404] },
        { "/.%2e/templates/page.html", [404] },
        { "/..%5ctemplates%5cpage.html", [404] },
        { "/..\\templates\\page.html", [400, 404] },
        { "/....//templates/page.html", [404] },
        { "/about/..;/templates/page.html", [404] },
        { "//templates/page.html", [404] },
        { "//etc/passwd", [404] },
        { "///", [404] },
        { "/%2F", [404] },
        { "/templates/page.html", [404] },
        { "/content/index.md", [404] },
        { "/index.html/", [404] },
        { "/index.html%00.png", [400, 404] },
        { "/index.html\0", [400] },
        { "/index.htm%6C", [200] },
        { "/%69ndex.html", [200] },
        { "/%c0%ae%c0%ae/templates/page.html", [400, 404] },
        { "/%252e%252e/templates/page.html", [404] },
        { "/%", [400, 404] },
        { "/%zz", [400, 404] },
        { "/\u00e9", [400, 404] },
        { "/.lbp-output", [404] },
        { "/.git/config", [404] },
        { "/C:/Windows/win.ini", [404] },
        { "/index.html::$DATA", [404] },
        { "/CON", [404] },
        { "http://localhost:PORT/", [200] },
        { "http://evil.example/", [400] },
        { "http://localhost:PORT/../templates/page.html", [404] },
        { "file:///etc/passwd", [400, 404] },
        { "*", [400, 404, 405] },
        { "evil.example:80", [400, 404, 405] },
        { "", [400] },
    };

    [Theory]
    [MemberData(nameof(Targets))]
    public async Task No_address_leads_to_a_file_that_is_not_of_the_site(string target, int[] statuses)
    {
        await using var server = await RunningServer.StartAsync(("index.html", "home"), ("about/index.html", "about"));
        server.Folder.Write("templates/page.html", Secret);
        var answer = await server.RawAsync(
            $"GET {target.Replace("PORT", $"{server.Port}", StringComparison.Ordinal)} HTTP/1.1\r\nHost: localhost:{server.Port}\r\nConnection: close\r\n\r\n");
        Assert.Contains(int.Parse(answer.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture), statuses);
        Assert.DoesNotContain(Secret, answer, StringComparison.Ordinal);
        Assert.DoesNotContain("root:", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(200, "Host: localhost:PORT")]
    [InlineData(200, "Host: LOCALHOST:PORT")]
    [InlineData(200, "Host: 127.0.0.1:PORT")]
    [InlineData(200, "Host: [::1]:PORT")]
    [InlineData(400)]
    [InlineData(400, "Host:")]
    [InlineData(400, "Host: localhost:PORT", "Host: localhost:PORT")]
    [InlineData(400, "Host: localhost:PORT", "Host: evil.example")]
    [InlineData(403, "Host: localhost")]
    [InlineData(403, "Host: localhost:1")]
    [InlineData(403, "Host: evil.example")]
    [InlineData(403, "Host: evil.example:PORT")]
    [InlineData(403, "Host: localhost.evil.example:PORT")]
    [InlineData(403, "Host: localhost.:PORT")]
    [InlineData(403, "Host: 127.0.0.2:PORT")]
    [InlineData(403, "Host: 0.0.0.0:PORT")]
    [InlineData(400, "Host: localhost:PORT, evil.example")]
    [InlineData(400, "Host: user@localhost:PORT")]
    [InlineData(403, "Host: evil.example", "X-Forwarded-Host: localhost:PORT")]
    public async Task Only_the_names_of_this_machine_are_answered(int status, params string[] headers)
    {
        await using var server = await RunningServer.StartAsync(("index.html", "home"));
        Assert.Equal(status, await server.StatusAsync("GET / HTTP/1.1", headers));
    }

    [Fact]
    public async Task An_old_request_without_a_host_is_refused()
    {
        await using var server = await RunningServer.StartAsync(("index.html", "home"));
        Assert.Equal(400, await server.StatusAsync("GET / HTTP/1.0"));
    }

    [Theory]
    [InlineData("GET", 200)]
    [InlineData("HEAD", 200)]
    [InlineData("POST", 405)]
    [InlineData("PUT", 405)]
    [InlineData("DELETE", 405)]
    [InlineData("OPTIONS", 405)]
    [InlineData("TRACE", 405)]
    [InlineData("BREW", 405)]
    public async Task Only_reading_is_answered(string method, int status)
    {
        await using var server = await RunningServer.StartAsync(("index.html", "home"));
        Assert.Equal(status, await server.StatusAsync($"{method} / HTTP/1.1", "Host: localhost:PORT", "Content-Length: 0"));
    }

    [Theory]
    [InlineData(200, "none", "navigate", "document")]
    [InlineData(200, "same-origin", "no-cors", "image")]
    [InlineData(200, "cross-site", "navigate", "document")]
    [InlineData(403, "cross-site", "navigate", "iframe")]
    [InlineData(403, "cross-site", "no-cors", "image")]
    [InlineData(403, "cross-site", "no-cors", "script")]
    [InlineData(403, "cross-site", "cors", "empty")]
    [InlineData(403, "same-site", "cors", "empty")]
    public async Task Other_sites_may_link_here_but_not_load_what_is_here(int status, string site, string mode, string destination)
    {
        await using var server = await RunningServer.StartAsync(("index.html", "home"));
        Assert.Equal(status, await server.StatusAsync(
            "GET / HTTP/1.1", "Host: localhost:PORT", $"Sec-Fetch-Site: {site}", $"Sec-Fetch-Mode: {mode}", $"Sec-Fetch-Dest: {destination}"));
    }

    [Fact]
    public async Task A_request_that_is_too_long_is_cut_off()
    {
        await using var server = await RunningServer.StartAsync(("index.html", "home"));
        Assert.Equal(414, await server.StatusAsync($"GET /{new string('a', 9000)} HTTP/1.1", "Host: localhost:PORT"));
        Assert.Equal(431, await server.StatusAsync("GET / HTTP/1.1", "Host: localhost:PORT", $"X: {new string('a', 40000)}"));
    }

    [Fact]
    public async Task The_server_listens_on_the_loopback_addresses_only()
    {
        await using var server = await RunningServer.StartAsync(("index.html", "home"));
        var listeners = System.Net.NetworkInformation.IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners()
            .Where(listener => listener.Port == server.Port).ToList();
        Assert.NotEmpty(listeners);
        Assert.All(listeners, listener => Assert.True(System.Net.IPAddress.IsLoopback(listener.Address)));
    }
}
