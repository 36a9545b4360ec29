using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Net.Sockets;
using System.Text;
using System.Threading.Channels;
using LupusBackPain.Diagnostics;
using LupusBackPain.Serving;
using LupusBackPain.Tests.Publishing;

namespace LupusBackPain.Tests.Serving;

/// <summary>A preview on a free port of this machine, with real sockets and a real folder; what a build gives is the test's to say.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly CancellationTokenSource stop = new();
    private readonly Channel<string> said = Channel.CreateUnbounded<string>();
    private readonly Channel<int> builds = Channel.CreateUnbounded<int>();
    private readonly ServedSite first;
    private int count;
    private Task? run;

    private RunningServer(ServedSite first) => this.first = first;

    public TemporaryFolder Folder { get; } = new();

    /// <summary>What the next builds give, in turn; after that, and at first, the same as before.</summary>
    public ConcurrentQueue<Func<ServedSite>> Next { get; } = new();

    public int Port { get; private set; }

    public HttpClient Client { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { Timeout = Patience };

    public ImmutableArray<string> Said { get; private set; } = [];

    public static ServedSite Site(params ReadOnlySpan<(string Path, string Text)> files) => new(Sites.Of(files), "/", [], Whole: true);

    public static ServedSite Broken(params ImmutableArray<Diagnostic> findings) => new([], "/", findings, Whole: false);

    public static Task<RunningServer> StartAsync(params (string Path, string Text)[] files) => StartAsync(Site(files));

    public static async Task<RunningServer> StartAsync(ServedSite first, int port = 0, bool poll = false, Action<TemporaryFolder>? prepare = null)
    {
        var server = new RunningServer(first);
        server.Folder.Write("content/index.md");
        server.Folder.Write("templates/page.html");
        prepare?.Invoke(server.Folder);
        var options = new ServeOptions(server.Folder.Path, port, poll, line => server.said.Writer.TryWrite(line));
        server.run = DevServer.RunAsync(options, server.Build, server.stop.Token);
        var address = await server.SaidAsync(line => line.StartsWith("http://localhost:", StringComparison.Ordinal));
        server.Port = new Uri(address.Split(' ')[0]).Port;
        server.Client.BaseAddress = new Uri($"http://localhost:{server.Port}/");
        Assert.Equal(1, await server.BuiltAsync());
        return server;
    }

    /// <summary>Waits for a line for the person who started the server; fails where the server ends first.</summary>
    public async Task<string> SaidAsync(Func<string, bool> wanted)
    {
        while (true)
        {
            var line = said.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask();
            if (await Task.WhenAny(line, run!, Task.Delay(Patience)) != line)
            {
                await run!.WaitAsync(TimeSpan.Zero, TestContext.Current.CancellationToken);
            }
            Said = Said.Add(await line);
            if (wanted(Said[^1]))
            {
                return Said[^1];
            }
        }
    }

    /// <summary>Waits for the next build; returns how many there have been.</summary>
    public async Task<int> BuiltAsync() =>
        await builds.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Patience, TestContext.Current.CancellationToken);

    /// <summary>How many builds have ended, of which the test has not heard yet.</summary>
    public int Unheard => builds.Reader.Count;

    /// <summary>Sends these bytes and reads until the server closes.</summary>
    public async Task<string> RawAsync(string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", Port, TestContext.Current.CancellationToken);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
    }

    /// <summary>The status that a raw request line and these headers get.</summary>
    public async Task<int> StatusAsync(string line, params string[] headers)
    {
        var answer = await RawAsync(string.Join("\r\n", [line, .. headers.Select(h => h.Replace("PORT", $"{Port}", StringComparison.Ordinal)), "Connection: close", "", ""]));
        return int.Parse(answer.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>The token of this run, as a page carries it.</summary>
    public async Task<string> TokenAsync()
    {
        var page = await Client.GetStringAsync("/__lbp/", TestContext.Current.CancellationToken);
        var start = page.IndexOf("?t=", StringComparison.Ordinal) + 3;
        return page[start..page.IndexOf("&amp;", start, StringComparison.Ordinal)];
    }

    public async Task StopAsync()
    {
        await stop.CancelAsync();
        await run!.WaitAsync(Patience, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        stop.Dispose();
        Client.Dispose();
        Folder.Dispose();
    }

    private ServedSite last = Broken();

    private ServedSite Build(CancellationToken cancellation)
    {
        try
        {
            last = count == 0 ? first : Next.TryDequeue(out var next) ? next() : last;
            return last;
        }
        finally
        {
            builds.Writer.TryWrite(Interlocked.Increment(ref count));
        }
    }
}
