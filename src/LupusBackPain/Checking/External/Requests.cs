using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace LupusBackPain.Checking.External;

/// <summary>What came of one request: Location where it is a redirect, Body where it was asked for and came whole.</summary>
internal sealed record Reply(Answer Answer, int Status = 0, string? Location = null, string? ETag = null, string? Body = null)
{
    public bool IsRedirect => Location is not null;

    public bool IsPermanent => Status is 301 or 308;
}

/// <summary>Makes single requests, each within the limits of time and bytes and in its host's turn, and never fails but by being stopped.</summary>
internal sealed class Requests : IDisposable
{
    private const int LongestHeaders = 64; // in KB
    private const int LongestETag = 200;
    private readonly ExternalSettings settings;
    private readonly HostLanes lanes;
    private readonly HttpMessageInvoker http;

    public Requests(ExternalSettings settings)
    {
        this.settings = settings;
        lanes = new HostLanes(settings.Pause, settings.Patience, settings.Clock);
        http = new HttpMessageInvoker(new SocketsHttpHandler
        {
            ConnectCallback = (context, stop) => settings.Network.Connect(context.DnsEndPoint, stop),
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            SslOptions = { CertificateChainPolicy = Certificates() },
            // AutomaticDecompression stays unsaid: it is none by default, and to say so would bring every decompressor into the executable.
            MaxResponseHeadersLength = LongestHeaders,
            MaxResponseDrainSize = 0,
            ResponseDrainTimeout = TimeSpan.Zero,
        });
    }

    /// <summary>A certificate names addresses, too, for its issuer and for what was revoked. They are the other side's words, so nothing is fetched there.</summary>
    private static X509ChainPolicy Certificates() => new() { DisableCertificateDownloads = true, RevocationMode = X509RevocationMode.NoCheck };

    /// <summary>
    /// Asks once, and once more where the host asks for a short wait. Of the body at most <paramref name="bodyLimit"/> octets are read; it is asked
    /// for as it is, so that nothing is unpacked.
    /// </summary>
    public async Task<Reply> Send(HttpMethod method, Url url, string? etag, int bodyLimit, CancellationToken stop)
    {
        var (reply, again) = await SendOnce(method, url, etag, bodyLimit, stop);
        return again ? (await SendOnce(method, url, etag, bodyLimit, stop)).Reply : reply;
    }

    public void Dispose() => http.Dispose();

    /// <summary>Asks once, in the host's turn; whether the host asks for a wait that is short enough to ask again after it.</summary>
    private async Task<(Reply Reply, bool Again)> SendOnce(HttpMethod method, Url url, string? etag, int bodyLimit, CancellationToken stop)
    {
        using var turn = await lanes.Enter(url.Host!, stop);
        if (turn is null)
        {
            return (new Reply(Answer.Busy), false);
        }
        using var time = CancellationTokenSource.CreateLinkedTokenSource(stop);
        time.CancelAfter(settings.Request);
        try
        {
            using var request = Request(method, url, etag, bodyLimit);
            using var response = await http.SendAsync(request, time.Token);
            var body = bodyLimit > 0 && response.IsSuccessStatusCode ? await Read(response, bodyLimit, time.Token) : null;
            // The host is held before its turn is given back, so that nobody else asks in between.
            return (Of(response, body), WaitOf(response) is { } wait && lanes.Hold(url.Host!, wait));
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return (new Reply(Answer.Slow), false);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or UriFormatException)
        {
            return (await Of(failure, stop), false);
        }
    }

    private HttpRequestMessage Request(HttpMethod method, Url url, string? etag, int bodyLimit)
    {
        // As it stands, by the URL standard: System.Uri would rewrite escapes and dots once more.
        var address = new Uri(url.WithoutFragment, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        var request = new HttpRequestMessage(method, address) { Version = System.Net.HttpVersion.Version11, VersionPolicy = HttpVersionPolicy.RequestVersionExact };
        request.Headers.TryAddWithoutValidation("User-Agent", settings.UserAgent);
        request.Headers.TryAddWithoutValidation("Accept", "*/*");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "identity");
        if (etag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", etag);
        }
        if (method == HttpMethod.Get && bodyLimit == 0)
        {
            request.Headers.Range = new RangeHeaderValue(0, 0);
        }
        return request;
    }

    private static async Task<string> Read(HttpResponseMessage response, int limit, CancellationToken stop)
    {
        var buffer = new byte[limit];
        await using var stream = await response.Content.ReadAsStreamAsync(stop);
        var length = await stream.ReadAtLeastAsync(buffer, limit, throwOnEndOfStream: false, stop);
        return Encoding.UTF8.GetString(buffer, 0, length);
    }

    /// <summary>416 means that not even one octet is there: an empty page, but a page.</summary>
    private static Reply Of(HttpResponseMessage response, string? body)
    {
        var status = (int)response.StatusCode;
        var location = status is 301 or 302 or 303 or 307 or 308 && response.Headers.NonValidated.TryGetValues("Location", out var values) ? values.ToString() : null;
        var answer = status is (>= 200 and < 300) or 304 or 416 ? Answer.Sound : status is 404 or 410 ? Answer.Gone : Answer.Status;
        return new Reply(answer, status, location, ETagOf(response), body);
    }

    private static string? ETagOf(HttpResponseMessage response) =>
        response.Headers.ETag?.ToString() is { Length: <= LongestETag } tag && Ascii.IsValid(tag) ? tag : null;

    private TimeSpan? WaitOf(HttpResponseMessage response)
    {
        if ((int)response.StatusCode is not (429 or 503) || response.Headers.RetryAfter is not { } after)
        {
            return null;
        }
        var wait = after.Delta ?? after.Date - settings.Clock.GetUtcNow() ?? TimeSpan.Zero;
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }

    private async Task<Reply> Of(Exception failure, CancellationToken stop) => failure.InnerException switch
    {
        AddressRefusedException => new Reply(Answer.Refused),
        SocketException { SocketErrorCode: SocketError.HostNotFound } when await settings.Network.HasNames(stop) => new Reply(Answer.NoHost),
        _ => new Reply(Answer.Unreachable),
    };
}
