using System.Net;
using System.Net.Sockets;

namespace LupusBackPain.Checking.External;

/// <summary>An address that must not be connected to: of this machine, of a private net, or at a port where no site is.</summary>
internal sealed class AddressRefusedException(IPEndPoint endpoint) : Exception($"{endpoint} is no public address of a site");

/// <summary>How names become addresses, and which endpoints may be connected to.</summary>
internal sealed record Network(Func<string, CancellationToken, Task<IPAddress[]>> LookUp, Func<IPEndPoint, bool> MayConnect)
{
    /// <summary>The internet: public addresses at the ports of http and https.</summary>
    public static readonly Network Internet = new(Dns.GetHostAddressesAsync, endpoint => endpoint.Port is 80 or 443 && PublicAddress.Is(endpoint.Address));

    /// <summary>
    /// Connects to an address that was looked up and checked here, and to no other: no second look-up can put another in its place. One address
    /// that is refused refuses the name.
    /// </summary>
    public async ValueTask<Stream> Connect(DnsEndPoint site, CancellationToken stop)
    {
        var addresses = IPAddress.TryParse(site.Host, out var literal) ? [literal] : await LookUp(site.Host, stop);
        var endpoints = addresses.Select(address => new IPEndPoint(address, site.Port)).ToArray();
        if (Array.Find(endpoints, endpoint => !MayConnect(endpoint)) is { } refused)
        {
            throw new AddressRefusedException(refused);
        }
        var last = new SocketException((int)SocketError.NoData);
        foreach (var endpoint in endpoints)
        {
            var socket = new Socket(endpoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(endpoint, stop);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (Exception failure)
            {
                socket.Dispose();
                if (failure is not SocketException unreachable)
                {
                    throw;
                }
                last = unreachable;
            }
        }
        throw last;
    }

    /// <summary>Whether names can be looked up at all: example.com is reserved (RFC 2606) and always there.</summary>
    public async Task<bool> HasNames(CancellationToken stop)
    {
        try
        {
            return (await LookUp("example.com", stop)).Length > 0;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
