using System.Net;
using LupusBackPain.Serving;
using LupusBackPain.Tests.Publishing;

namespace LupusBackPain.Tests.Serving;

/// <summary>What a browser gets for an address.</summary>
public sealed class ServedSiteTests
{
    private static readonly (string, string)[] Files =
    [
        ("index.html", "<!doctype html><body>home</body>"), ("404.html", "<body>no such page</body>"), ("about/index.html", "<body>about</body>"),
        ("feed.xml", "<feed/>"), ("assets/site.css", "p{}"), ("assets/site.js", "1"), ("manifest.webmanifest", "{}"), ("robots.txt", "x"),
        ("media/a b.png", "png"), ("media/100%.svg", "<svg/>"), ("médias/é.json", "[]"), ("CNAME", "x"), ("assets/UP.PNG", "png"),
    ];

    [Theory]
    [InlineData("/", 200, "text/html; charset=utf-8")]
    [InlineData("/index.html", 200, "text/html; charset=utf-8")]
    [InlineData("/about/", 200, "text/html; charset=utf-8")]
    [InlineData("/about/?x=1", 200, "text/html; charset=utf-8")]
    [InlineData("/feed.xml", 200, "application/xml; charset=utf-8")]
    [InlineData("/assets/site.css", 200, "text/css; charset=utf-8")]
    [InlineData("/assets/site.js", 200, "text/javascript; charset=utf-8")]
    [InlineData("/manifest.webmanifest", 200, "application/manifest+json; charset=utf-8")]
    [InlineData("/robots.txt", 200, "text/plain; charset=utf-8")]
    [InlineData("/media/a%20b.png", 200, "image/png")]
    [InlineData("/media/100%25.svg", 200, "image/svg+xml; charset=utf-8")]
    [InlineData("/m%C3%A9dias/%C3%A9.json", 200, "application/json; charset=utf-8")]
    [InlineData("/assets/UP.PNG", 200, "image/png")]
    [InlineData("/CNAME", 200, "application/octet-stream")]
    [InlineData("/none/", 404, "text/html; charset=utf-8")]
    [InlineData("/About/", 404, "text/html; charset=utf-8")]
    [InlineData("/robots.txt/", 404, "text/html; charset=utf-8")]
    public async Task An_address_gives_its_file_with_its_type(string path, int status, string type)
    {
        await using var server = await RunningServer.StartAsync(Files);
        using var answer = await server.Client.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal((status, type), ((int)answer.StatusCode, answer.Content.Headers.ContentType?.ToString()));
    }

    [Fact]
    public async Task Files_other_than_pages_are_served_byte_for_byte()
    {
        await using var server = await RunningServer.StartAsync(Files);
        Assert.Equal("<svg/>", await server.Client.GetStringAsync("/media/100%25.svg", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_page_carries_the_script_at_its_end_and_is_else_as_published()
    {
        await using var server = await RunningServer.StartAsync(Files);
        Assert.Equal(
            $"<!doctype html><body>home<script src=\"/__lbp/reload.js?t={await server.TokenAsync()}&amp;v=1\" defer></script></body>",
            await server.Client.GetStringAsync("/", TestContext.Current.CancellationToken));
        Assert.Contains("no such page<script", await (await server.Client.GetAsync("/none", TestContext.Current.CancellationToken))
            .Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_without_its_slash_leads_to_the_page_and_keeps_its_query()
    {
        await using var server = await RunningServer.StartAsync(Files);
        using var answer = await server.Client.GetAsync("/about?a=b%20c", TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.Found, "/about/?a=b%20c"), (answer.StatusCode, answer.Headers.Location?.OriginalString));
    }

    [Fact]
    public async Task A_site_below_a_base_path_is_served_below_it_only()
    {
        await using var server = await RunningServer.StartAsync(new ServedSite(Sites.Of(Files), "/lupus/", [], Whole: true));
        Assert.Equal("/lupus/", (await Get("/")).Headers.Location?.OriginalString);
        Assert.Equal("/lupus/about/", (await Get("/lupus/about")).Headers.Location?.OriginalString);
        Assert.Equal("/lupus/", (await Get("/lupus")).Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await Get("/lupus/about/")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Get("/about/")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Get("/lupus2/about/")).StatusCode);
        Assert.Contains(server.Said, line => line.StartsWith($"http://localhost:{server.Port}/lupus/ ", StringComparison.Ordinal));

        Task<HttpResponseMessage> Get(string path) => server.Client.GetAsync(path, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_head_request_has_the_headers_and_no_body()
    {
        await using var server = await RunningServer.StartAsync(Files);
        var answer = await server.RawAsync($"HEAD /robots.txt HTTP/1.1\r\nHost: localhost:{server.Port}\r\nConnection: close\r\n\r\n");
        Assert.StartsWith("HTTP/1.1 200 OK\r\n", answer, StringComparison.Ordinal);
        Assert.Contains("Content-Length: 1\r\n", answer, StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\n", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_kept_guessed_framed_or_lent_to_another_origin()
    {
        await using var server = await RunningServer.StartAsync(Files);
        foreach (var path in new[] { "/", "/robots.txt", "/none", "/about", "/__lbp/", "/__lbp/events" })
        {
            using var answer = await server.Client.GetAsync(path, TestContext.Current.CancellationToken);
            var headers = answer.Headers.Concat(answer.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
            Assert.Equal("no-store", headers["Cache-Control"]);
            Assert.Equal("nosniff", headers["X-Content-Type-Options"]);
            Assert.Equal("frame-ancestors 'none'", headers["Content-Security-Policy"]);
            Assert.Equal("same-origin", headers["Cross-Origin-Resource-Policy"]);
            Assert.DoesNotContain(headers.Keys, name => name.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase) || name is "ETag" or "Server" or "Last-Modified");
        }
    }

    [Fact]
    public async Task A_service_worker_is_replaced_by_one_that_leaves()
    {
        await using var server = await RunningServer.StartAsync(("sw.js", "addEventListener('fetch', keep)"), ("index.html", ""));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/sw.js") { Headers = { { "Service-Worker", "script" } } };
        using var answer = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal("text/javascript; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        Assert.Contains("registration.unregister()", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
