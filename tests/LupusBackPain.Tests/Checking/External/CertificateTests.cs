using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using LupusBackPain.Checking;
using LupusBackPain.Checking.External;
using LupusBackPain.Diagnostics;

namespace LupusBackPain.Tests.Checking.External;

/// <summary>A host over https whose certificate nobody vouches for, and which names an address of this machine for its issuer.</summary>
public sealed class CertificateTests
{
    [Fact]
    public async Task An_address_that_a_certificate_names_is_not_connected_to()
    {
        using var web = new PlayedSites();
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var certificate = Certificate($"http://127.0.0.1:{web.ForbiddenPort}/issuer.cer");
        var serving = Serve(listener, certificate);
        var endpoint = (IPEndPoint)listener.LocalEndpoint;
        using var folder = new TemporaryFolder();
        var settings = ExternalSettings.Internet(folder.Of(".lbp", "links.json"), null) with
        {
            Network = new Network((_, _) => Task.FromResult<IPAddress[]>([endpoint.Address]), to => to.Equals(endpoint)), Clock = new SwiftClock(),
        };
        var url = Url.Parse($"https://secure.example:{endpoint.Port}/")!;
        var seen = await ExternalLinks.Ask([url], settings, new DiagnosticBag(), TestContext.Current.CancellationToken);
        listener.Stop();
        Assert.Equal(Answer.Unreachable, seen[url.ToString()].Verdict.Answer);
        Assert.True(await serving > 0, "nobody came");
        Assert.Equal(0, web.Forbidden);
    }

    private static async Task<int> Serve(TcpListener listener, X509Certificate2 certificate)
    {
        for (var count = 0; ; count++)
        {
            try
            {
                using var client = await listener.AcceptTcpClientAsync();
                await using var stream = new SslStream(client.GetStream());
                await stream.AuthenticateAsServerAsync(new SslServerAuthenticationOptions
                {
                    ServerCertificateContext = SslStreamCertificateContext.Create(certificate, null, offline: true), // else the server itself looks for the issuer
                });
            }
            catch (Exception refused) when (refused is IOException or System.Security.Authentication.AuthenticationException)
            {
                // The client does not trust it.
            }
            catch (Exception over) when (over is SocketException or InvalidOperationException)
            {
                return count;
            }
        }
    }

    private static X509Certificate2 Certificate(string issuerAddress)
    {
        using var issuerKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var issuer = new CertificateRequest("CN=Nobody", issuerKey, HashAlgorithmName.SHA256);
        issuer.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        var (from, to) = (new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2099, 1, 1, 0, 0, 0, TimeSpan.Zero));
        using var signer = issuer.CreateSelfSigned(from, to);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=secure.example", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509AuthorityInformationAccessExtension(null, [issuerAddress]));
        using var bare = request.Create(signer, from, to, [1, 2, 3, 4]);
        using var whole = bare.CopyWithPrivateKey(key);
        return X509CertificateLoader.LoadPkcs12(whole.Export(X509ContentType.Pkcs12), null);
    }
}
