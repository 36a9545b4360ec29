using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace LupusBackPain.Tests.Checking.External;

/// <summary>A request as it came: "HEAD one.example /path", and all of its lines.</summary>
internal sealed record PlayedRequest(string Line, string[] Headers);

/// <summary>
/// A real server on this machine that plays the web: every host name leads to it, and each path behaves as its name says. A second one, Forbidden,
/// stands for what must never be connected to, and only counts.
/// </summary>
internal sealed class PlayedSites : IDisposable
{
    private readonly TcpListener server = new(IPAddress.Loopback, 0);
    private readonly TcpListener forbidden = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<PlayedRequest> requests = [];
    private readonly Lock counting = new();
    private readonly Dictionary<string, int> times = new(StringComparer.Ordinal);
    private int now;

    public PlayedSites()
    {
        server.Start();
        forbidden.Start();
        _ = Accept(server, Serve);
        _ = Accept(forbidden, socket => { Forbidden++; return Task.CompletedTask; });
    }

    public IPEndPoint Endpoint => (IPEndPoint)server.LocalEndpoint;

    public int Port => Endpoint.Port;

    public int ForbiddenPort => ((IPEndPoint)forbidden.LocalEndpoint).Port;

    /// <summary>How many connections came where none may go.</summary>
    public int Forbidden { get; private set; }

    /// <summary>The most requests that were ever open at once.</summary>
    public int MostAtOnce { get; private set; }

    /// <summary>The most octets of an endless answer that were taken.</summary>
    public long MostTaken { get; private set; }

    public IReadOnlyList<PlayedRequest> Requests => [.. requests];

    /// <summary>The requests that were not for robots.txt, in their order.</summary>
    public string[] Asked => [.. requests.Select(request => request.Line).Where(line => !line.EndsWith("/robots.txt", StringComparison.Ordinal))];

    public void Dispose()
    {
        server.Dispose();
        forbidden.Dispose();
    }

    private static async Task Accept(TcpListener listener, Func<Socket, Task> serve)
    {
        while (true)
        {
            try
            {
                var socket = await listener.AcceptSocketAsync();
                _ = Task.Run(async () =>
                {
                    using (socket)
                    {
                        await serve(socket);
                    }
                });
            }
            catch (Exception over) when (over is SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task Serve(Socket socket)
    {
        try
        {
            using var reader = new StreamReader(new NetworkStream(socket), Encoding.Latin1);
            while (await ReadHead(reader) is { } head)
            {
                var host = head.Single(line => line.StartsWith("Host: ", StringComparison.Ordinal))["Host: ".Length..].Split(':')[0];
                var (method, path) = (head[0].Split(' ')[0], head[0].Split(' ')[1]);
                requests.Enqueue(new PlayedRequest($"{method} {host} {path}", head));
                Count(1);
                await Play(socket, method, host, path, head);
                Count(-1);
            }
        }
        catch (Exception over) when (over is IOException or SocketException or ObjectDisposedException)
        {
            // The other side has hung up, as it may.
        }
    }

    private void Count(int step)
    {
        lock (counting)
        {
            now += step;
            MostAtOnce = Math.Max(MostAtOnce, now);
        }
    }

    private int TimesAsked(string what)
    {
        lock (counting)
        {
            return times[what] = times.GetValueOrDefault(what) + 1;
        }
    }

    private static async Task<string[]?> ReadHead(StreamReader reader)
    {
        var lines = new List<string>();
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line.Length == 0)
            {
                return [.. lines];
            }
            lines.Add(line);
        }
        return null;
    }

    private async Task Play(Socket socket, string method, string host, string path, string[] head)
    {
        switch (path.Split('?')[0])
        {
            case "/robots.txt" when host == "robots.example":
                await Answer(socket, method, "200 OK", body: "User-agent: *\nDisallow: /secret\nAllow: /secret/open$\n");
                break;
            case "/robots.txt" when host == "endless-robots.example":
                await Flood(socket, "HTTP/1.1 200 OK\r\n\r\nUser-agent: *\nDisallow: /\n");
                break;
            case "/robots.txt" when host == "closing.example":
                await Answer(socket, method, "404 Not Found", "Connection: close");
                break;
            case "/robots.txt" when host == "broken-robots.example":
                await Answer(socket, method, "503 Service Unavailable");
                break;
            case "/slow":
                await Task.Delay(Timeout.Infinite, TestContext.Current.CancellationToken);
                break;
            case "/a-while":
                await Task.Delay(30);
                await Answer(socket, method, "200 OK");
                break;
            case "/reset":
                socket.LingerState = new LingerOption(true, 0);
                socket.Close();
                break;
            case "/endless-headers":
                await Flood(socket, "HTTP/1.1 200 OK\r\nX: ");
                break;
            case "/endless" when method == "GET":
                await Flood(socket, "HTTP/1.1 200 OK\r\n\r\n");
                break;
            case "/bomb" when method == "GET":
                await Flood(socket, "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n\x1f\x8b\b");
                break;
            default:
                await PlayShort(socket, method, path, head);
                break;
        }
    }

    private async Task PlayShort(Socket socket, string method, string path, string[] head) => await (path.Split('?')[0] switch
    {
        "/ok" or "/secret/open" or "/secret/closed" or "/public" => Answer(socket, method, "200 OK"),
        "/tagged" when head.Contains("If-None-Match: \"v1\"") => Answer(socket, method, "304 Not Modified", "ETag: \"v1\""),
        "/tagged" => Answer(socket, method, "200 OK", "ETag: \"v1\""),
        "/endless" or "/bomb" or "/no-head" when method == "HEAD" => Answer(socket, method, "405 Method Not Allowed"),
        "/no-head" => Answer(socket, method, "206 Partial Content", "Content-Range: bytes 0-0/9", "x"),
        "/wrong-head" => Answer(socket, method, method == "HEAD" ? "404 Not Found" : "200 OK"),
        "/empty" => Answer(socket, method, method == "HEAD" ? "501 Not Implemented" : "416 Range Not Satisfiable"),
        "/410" => Answer(socket, method, "410 Gone"),
        var status when status is "/300" or "/400" or "/401" or "/403" or "/451" or "/429" or "/500" or "/503" => Answer(socket, method, $"{status[1..]} Says So"),
        "/moved" => Answer(socket, method, "301 Moved Permanently", "Location: /ok#other"),
        "/moved-twice" => Answer(socket, method, "308 Permanent Redirect", "Location: //other.example:" + Port + "/moved"),
        "/moved-then-away" => Answer(socket, method, "301 Moved Permanently", "Location: /away"),
        "/away" => Answer(socket, method, "302 Found", "Location: ok"),
        "/moved-to-gone" => Answer(socket, method, "301 Moved Permanently", "Location: /410"),
        "/circle" => Answer(socket, method, "302 Found", "Location: /circle"),
        "/to" => Answer(socket, method, "302 Found", $"Location: {Uri.UnescapeDataString(path.Split('?')[1])}"),
        "/wait" => Answer(socket, method, TimesAsked(path) == 1 ? "429 Too Many Requests" : "200 OK", "Retry-After: 5"),
        "/wait-long" => Answer(socket, method, "503 Service Unavailable", "Retry-After: 3600"),
        _ => Answer(socket, method, "404 Not Found"),
    });

    private static async Task Answer(Socket socket, string method, string status, string header = "X: y", string body = "") =>
        await socket.SendAsync(Encoding.Latin1.GetBytes($"HTTP/1.1 {status}\r\n{header}\r\nContent-Length: {body.Length}\r\n\r\n{(method == "HEAD" ? "" : body)}"));

    private async Task Flood(Socket socket, string start)
    {
        var sent = (long)await socket.SendAsync(Encoding.Latin1.GetBytes(start));
        var more = Encoding.Latin1.GetBytes(new string('#', 16_384));
        try
        {
            while (true)
            {
                sent += await socket.SendAsync(more);
                MostTaken = Math.Max(MostTaken, sent);
            }
        }
        catch (SocketException)
        {
            socket.Close();
        }
    }
}
