using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace LupusBackPain.Serving;

/// <summary>A request that is turned away: the status and a sentence.</summary>
internal sealed record Refusal(int Status, string Reason);

/// <summary>
/// Who may ask. Any web page that the user visits can send requests to a port of this machine, and a name that an attacker owns can be made
/// to lead here; so a request must name us as localhost, read only, and come from our own pages or from the address bar.
/// </summary>
internal static class RequestGate
{
    public static Refusal? Check(HttpRequest request, int port)
    {
        if (request.Headers.Host.Count != 1 || string.IsNullOrEmpty(request.Headers.Host[0]))
        {
            return new(StatusCodes.Status400BadRequest, "A request must have one Host header.");
        }
        if (!IsOurs(request.Headers.Host[0]!, port))
        {
            return new(StatusCodes.Status403Forbidden, "This preview answers only to the name localhost.");
        }
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            return new(StatusCodes.Status405MethodNotAllowed, "Only GET and HEAD are answered.");
        }
        return ComesFromElsewhere(request.Headers) ? new(StatusCodes.Status403Forbidden, "Other sites may not load this preview.") : null;
    }

    /// <summary>Whether the script of our own page sent this, as far as the browser says; browsers always do for an event stream.</summary>
    public static bool IsSameOrigin(HttpRequest request)
    {
        var origin = request.Headers.Origin;
        var site = request.Headers["Sec-Fetch-Site"];
        return (origin.Count == 0 || origin == $"http://{request.Headers.Host}") && (site.Count == 0 || site == "same-origin");
    }

    private static bool IsOurs(string host, int port)
    {
        string[] names = ["localhost", "127.0.0.1", "[::1]"];
        return names.Any(name => host.Equals(string.Create(CultureInfo.InvariantCulture, $"{name}:{port}"), StringComparison.OrdinalIgnoreCase)
            || (port == 80 && host.Equals(name, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>Another origin's page may link here, but not embed, frame or fetch what is here.</summary>
    private static bool ComesFromElsewhere(IHeaderDictionary headers)
    {
        var elsewhere = headers["Sec-Fetch-Site"] is { Count: > 0 } site && site != "same-origin" && site != "none";
        var navigation = headers["Sec-Fetch-Mode"] == "navigate" && headers["Sec-Fetch-Dest"] == "document";
        return elsewhere && !navigation;
    }
}
