using System.Net;
using System.Text.Json;
using LupusBackPain.Diagnostics;
using LupusBackPain.Serving;

namespace LupusBackPain.Tests.Serving;

public sealed class LiveReloadTests
{
    private static readonly Diagnostic Fault =
        new("link-target-missing", Severity.Error, "no page '<script>alert(1)</script>'", new SourceSpan("content/a&b.md", 12, 8, 3), "did you mean \"c\"?");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_change_builds_again_and_tells_the_open_page()
    {
        await using var server = await RunningServer.StartAsync(("index.html", "one"));
        using var events = await EventsAsync(server);
        Assert.Equal((1, 1, true, null), Read(await NextAsync(events)));
        server.Next.Enqueue(() => RunningServer.Site(("index.html", "two")));
        server.Folder.Write("content/index.md", "changed");
        Assert.Equal(2, await server.BuiltAsync());
        Assert.Equal((2, 2, true, null), Read(await NextAsync(events)));
        Assert.StartsWith("two<script", await server.Client.GetStringAsync("/", Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_build_with_errors_keeps_the_last_good_site_and_tells_the_open_page()
    {
        await using var server = await RunningServer.StartAsync(("index.html", "one"));
        using var events = await EventsAsync(server);
        await NextAsync(events);
        server.Next.Enqueue(() => RunningServer.Broken(Fault, Fault with { Severity = Severity.Warning, Help = null }));
        server.Folder.Write("content/index.md", "changed");
        var told = await NextAsync(events);
        Assert.Equal((2, 1, false, "The newest build has 1 error and 1 warning. What you see is the last good one."), Read(told));
        Assert.Equal(
            ["content/a&b.md(12,8)", "error", "link-target-missing", "no page '<script>alert(1)</script>'", "did you mean \"c\"?"],
            told.GetProperty("findings")[0].EnumerateObject().Select(property => property.Value.GetString()!));
        Assert.Equal(JsonValueKind.Null, told.GetProperty("findings")[1].GetProperty("help").ValueKind);
        Assert.StartsWith("one<script", await server.Client.GetStringAsync("/", Stop), StringComparison.Ordinal);

        server.Next.Enqueue(() => RunningServer.Site(("index.html", "two")));
        server.Folder.Write("content/index.md", "changed again");
        Assert.Equal((3, 2, true, null), Read(await NextAsync(events)));
    }

    [Fact]
    public async Task Before_the_first_good_build_every_address_tells_what_is_wrong()
    {
        await using var server = await RunningServer.StartAsync(RunningServer.Broken(Fault));
        using var answer = await server.Client.GetAsync("/any/page/", Stop);
        var page = await answer.Content.ReadAsStringAsync(Stop);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("<h1>The site cannot be shown until these are put right</h1>", page, StringComparison.Ordinal);
        Assert.Contains(
            "<li><p><code>content/a&amp;b.md(12,8)</code> error <code>link-target-missing</code></p>"
            + "<p>no page &#39;&lt;script&gt;alert(1)&lt;/script&gt;&#39;</p><p>help: did you mean &quot;c&quot;?</p></li>", page, StringComparison.Ordinal);
        Assert.Contains("&amp;b=1\" defer></script>", page, StringComparison.Ordinal);
    }

    [Fact]
    [Shows("build-failed")]
    public async Task A_machine_that_fails_during_a_build_is_told_and_the_preview_goes_on()
    {
        await using var server = await RunningServer.StartAsync(("index.html", "one"));
        using var events = await EventsAsync(server);
        await NextAsync(events);
        server.Next.Enqueue(() => throw new IOException("the file is gone"));
        server.Folder.Write("content/index.md", "changed");
        var told = await NextAsync(events);
        var finding = told.GetProperty("findings")[0];
        Assert.Equal(("build-failed", "the site cannot be built: the file is gone"), (finding.GetProperty("code").GetString(), finding.GetProperty("message").GetString()));
        Assert.StartsWith("one<script", await server.Client.GetStringAsync("/", Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bug_during_a_build_ends_the_preview()
    {
        var server = await RunningServer.StartAsync(("index.html", "one"));
        server.Next.Enqueue(() => throw new InvalidOperationException("a bug"));
        server.Folder.Write("content/index.md", "changed");
        await server.BuiltAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(server.StopAsync);
        server.Client.Dispose();
        server.Folder.Dispose();
    }

    [Theory]
    [InlineData(403, "/__lbp/events?t=")]
    [InlineData(403, "/__lbp/events")]
    [InlineData(403, "/__lbp/events?t=0123456789abcdef0123456789abcdef")]
    [InlineData(403, "/__lbp/reload.js")]
    [InlineData(200, "/__lbp/reload.js?t=TOKEN")]
    [InlineData(200, "/__lbp/reload.js?t=TOKEN&v=1", "Sec-Fetch-Site: same-origin")]
    [InlineData(403, "/__lbp/events?t=TOKEN", "Origin: http://evil.example")]
    [InlineData(403, "/__lbp/events?t=TOKEN", "Origin: null")]
    [InlineData(403, "/__lbp/events?t=TOKEN", "Origin: http://127.0.0.1:PORT")]
    [InlineData(403, "/__lbp/events?t=TOKEN", "Sec-Fetch-Site: cross-site")]
    [InlineData(403, "/__lbp/events?t=TOKEN", "Sec-Fetch-Site: none")]
    [InlineData(403, "/__lbp/events?t=TOKEN", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: document")]
    [InlineData(404, "/__lbp/other")]
    public async Task The_previews_own_addresses_answer_only_its_own_pages(int status, string path, params string[] headers)
    {
        await using var server = await RunningServer.StartAsync(("index.html", "one"));
        var target = path.Replace("TOKEN", await server.TokenAsync(), StringComparison.Ordinal);
        Assert.Equal(status, await server.StatusAsync($"GET {target} HTTP/1.1", ["Host: localhost:PORT", .. headers]));
    }

    [Fact]
    public async Task The_token_is_new_in_each_run()
    {
        await using var one = await RunningServer.StartAsync(("index.html", "one"));
        await using var other = await RunningServer.StartAsync(("index.html", "one"));
        Assert.NotEqual(await one.TokenAsync(), await other.TokenAsync());
    }

    [Theory]
    [InlineData("<body>a</body></html>", "<body>aS</body></html>")]
    [InlineData("<BODY>a</BODY>", "<BODY>aS</BODY>")]
    [InlineData("<script>'</body>'</script>a</body >", "<script>'</body>'</script>aS</body >")]
    [InlineData("<p>a", "<p>aS")]
    [InlineData("", "S")]
    public void The_script_comes_last_in_the_page(string page, string expected) => Assert.Equal(
        expected.Replace("S", "<script src=\"/__lbp/reload.js?t=abc&amp;v=7\" defer></script>", StringComparison.Ordinal), LiveReload.Inject(page, "abc", 'v', 7));

    private static async Task<StreamReader> EventsAsync(RunningServer server) =>
        new(await server.Client.GetStreamAsync($"/__lbp/events?t={await server.TokenAsync()}", Stop));

    private static async Task<JsonElement> NextAsync(StreamReader events)
    {
        while (true)
        {
            var line = await events.ReadLineAsync(Stop).AsTask().WaitAsync(RunningServer.Patience, Stop);
            if (line!.StartsWith("data: ", StringComparison.Ordinal))
            {
                return JsonDocument.Parse(line[6..]).RootElement;
            }
        }
    }

    private static (int, int, bool, string?) Read(JsonElement told) => (
        told.GetProperty("build").GetInt32(), told.GetProperty("version").GetInt32(), told.GetProperty("newest").GetBoolean(), told.GetProperty("title").GetString());
}
