using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using LupusBackPain.Checking.External;
using LupusBackPain.Commands;
using LupusBackPain.Model;

namespace LupusBackPain.Tests.Checking.External;

/// <summary>Runs <c>lbp linkcheck --external</c> on a page whose links lead to other sites, which a real server on this machine plays.</summary>
public abstract class AskingTests : IDisposable
{
    private protected readonly PlayedSites web = new();
    private protected readonly SwiftClock clock = new();
    private protected readonly TemporaryFolder folder = new();
    private protected Func<string, IPAddress[]> lookUp;

    private protected AskingTests() => lookUp = host => host switch
    {
        "missing.example" => throw new SocketException((int)SocketError.HostNotFound),
        "failing.example" => throw new SocketException((int)SocketError.TryAgain),
        "inside.example" => [IPAddress.Parse("10.0.0.1")],
        "mixed.example" => [web.Endpoint.Address, IPAddress.Parse("169.254.169.254")],
        _ => [web.Endpoint.Address],
    };

    public void Dispose()
    {
        web.Dispose();
        folder.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>The rules of the internet, but for the one server that plays it.</summary>
    private protected ExternalSettings Settings() => ExternalSettings.Internet(folder.Of(".lbp", "links.json"), new BaseUrl("https://health.example.org", "/")) with
    {
        Clock = clock,
        Request = TimeSpan.FromSeconds(2),
        Network = new Network(
            (host, _) => Task.FromResult(lookUp(host)),
            endpoint => endpoint.Equals(web.Endpoint) || Network.Internet.MayConnect(endpoint)),
    };

    private protected (int Exit, string[] Findings) Run(string page, string? allow = null, bool strict = false, ExternalSettings? settings = null)
    {
        folder.Write("site/index.html", page);
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var exit = LinkcheckCommand.Run(
            new LinkcheckRequest(
                folder.Of("site"), new BaseUrl("https://health.example.org", "/"), false, allow, settings ?? Settings(), Lbp.Day,
                new Reporting(FindingFormat.Json, strict, false, false, false)),
            new Terminal { Out = output, Error = error, IsInteractive = false, Colour = false, Today = Lbp.Day, Folder = folder.Path });
        using var json = JsonDocument.Parse(output.ToArray());
        return (exit, [.. json.RootElement.GetProperty("diagnostics").EnumerateArray()
            .Where(finding => finding.GetProperty("code").GetString() is not "link-insecure")
            .Select(finding => $"{finding.GetProperty("severity").GetString()} {finding.GetProperty("code").GetString()!.Replace("link-", "", StringComparison.Ordinal)}: {finding.GetProperty("message").GetString()}"
                .Replace($":{web.Port}", "", StringComparison.Ordinal))]);
    }

    private protected string Link(string path, string host = "other.example") => $"<p><a href=\"http://{host}:{web.Port}{path}\">The page</a></p>";
}
