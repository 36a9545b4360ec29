using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace LupusBackPain.Serving;

/// <summary>
/// Kestrel on the loopback addresses, 127.0.0.1 and ::1, of the first free port. Nothing outside this machine can reach it. It stands alone,
/// without a web application around it: one handler needs no routes, services or settings.
/// </summary>
internal sealed class Listener : IAsyncDisposable
{
    private const int PortsToTry = 20;
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(300);
    private readonly KestrelServer server;
    private readonly CancellationTokenSource ending;

    private Listener(KestrelServer server, CancellationTokenSource ending, string address)
    {
        this.server = server;
        this.ending = ending;
        Address = address;
    }

    /// <summary>Where a browser finds it: "http://localhost:4000/".</summary>
    public string Address { get; }

    public static async Task<Listener> StartAsync(ServeOptions options, Preview preview, CancellationToken stop)
    {
        var first = options.Port == 0 ? AnyFreePort() : options.Port;
        for (var port = first; ; port++)
        {
            try
            {
                return await StartAsync(port, preview, stop);
            }
            catch (IOException failure) when (failure.InnerException is AddressInUseException && port < Math.Min(first + PortsToTry, 65535))
            {
                options.Say(string.Create(CultureInfo.InvariantCulture, $"port {port} is taken; trying {port + 1}"));
            }
        }
    }

    /// <summary>Ends open event streams first, then gives requests that are under way a moment.</summary>
    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        using var patience = new CancellationTokenSource(Patience);
        await server.StopAsync(patience.Token);
        server.Dispose();
        ending.Dispose();
    }

    private static async Task<Listener> StartAsync(int port, Preview preview, CancellationToken stop)
    {
        var options = new KestrelServerOptions();
        Configure(options, port);
        var sockets = new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance);
        var kestrel = new KestrelServer(Options.Create(options), sockets, NullLoggerFactory.Instance);
        var over = CancellationTokenSource.CreateLinkedTokenSource(stop);
        try
        {
            await kestrel.StartAsync(new Responder(preview, port, over.Token), stop);
        }
        catch
        {
            kestrel.Dispose();
            over.Dispose();
            throw;
        }
        return new Listener(kestrel, over, string.Create(CultureInfo.InvariantCulture, $"http://localhost:{port}/"));
    }

    private static void Configure(KestrelServerOptions kestrel, int port)
    {
        kestrel.AddServerHeader = false;
        kestrel.ListenLocalhost(port, listen => listen.Protocols = HttpProtocols.Http1);
        kestrel.Limits.MaxConcurrentConnections = 256;
        kestrel.Limits.MaxRequestBodySize = 0;
        kestrel.Limits.MaxRequestLineSize = 8 * 1024;
        kestrel.Limits.MaxRequestHeadersTotalSize = 32 * 1024;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
    }

    private static int AnyFreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
