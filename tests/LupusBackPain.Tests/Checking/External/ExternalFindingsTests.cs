using System.Net;
using System.Net.Sockets;
using System.Text;
using LupusBackPain.Checking.External;
using LupusBackPain.Commands;
using LupusBackPain.Model;

namespace LupusBackPain.Tests.Checking.External;

/// <summary>The words in which <c>lbp linkcheck --external</c> tells what other sites answered; a real server on this machine plays them.</summary>
public sealed class ExternalFindingsTests : IDisposable
{
    private readonly PlayedSites web = new();
    private readonly SwiftClock clock = new();
    private readonly TemporaryFolder folder = new();

    public void Dispose()
    {
        web.Dispose();
        folder.Dispose();
    }

    private string Check()
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var settings = ExternalSettings.Internet(folder.Of(".lbp", "links.json"), null) with
        {
            Clock = clock,
            Network = new Network(
                (host, _) => host == "missing.example" ? throw new SocketException((int)SocketError.HostNotFound) : Task.FromResult<IPAddress[]>([web.Endpoint.Address]),
                endpoint => endpoint.Equals(web.Endpoint)),
        };
        LinkcheckCommand.Run(
            new LinkcheckRequest(folder.Of("site"), new BaseUrl("http://small.example", "/"), false, null, settings, Lbp.Day, new Reporting(FindingFormat.Text, false, false, true, false)),
            new Terminal { Out = output, Error = error, IsInteractive = false, Colour = false, Today = Lbp.Day, Folder = folder.Path });
        return Encoding.UTF8.GetString(output.ToArray()).Replace($":{web.Port}", "", StringComparison.Ordinal);
    }

    [Fact]
    [Shows("link-external-broken")]
    [Shows("link-external-moved")]
    public void What_is_gone_is_a_warning_until_it_was_gone_for_a_day_and_what_has_moved_is_told_with_its_new_address()
    {
        folder.Write("site/index.html", $"""
            <a href="http://other.example:{web.Port}/410#part">The study</a>
            <a href="http://missing.example/">The charity</a>
            <a href="http://other.example:{web.Port}/moved">The leaflet</a>

            """);
        const string Moved =
            """
            site/index.html(3,1): info link-external-moved: 'http://other.example/moved' has moved for good
              3 | <a href="http://other.example/moved">The leaflet</a>
                | ^
              help: link to 'http://other.example/ok' itself

            """;
        Assert.Equal(
            """
            site/index.html(1,1): warning link-external-broken: 'http://other.example/410#part' is gone: its host answers 410
              1 | <a href="http://other.example/410#part">The study</a>
                | ^
              help: link to a page that is there, or remove the link; an entry of the allow list lets it stay until a day; if it is still so in a day, it is an error
            site/index.html(2,1): warning link-external-broken: the host of 'http://missing.example/' does not exist
              2 | <a href="http://missing.example/">The charity</a>
                | ^
              help: link to a page that is there, or remove the link; an entry of the allow list lets it stay until a day; if it is still so in a day, it is an error

            """ + Moved,
            Check());
        clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(
            """
            site/index.html(1,1): error link-external-broken: 'http://other.example/410#part' is gone: its host answers 410
              1 | <a href="http://other.example/410#part">The study</a>
                | ^
              help: link to a page that is there, or remove the link; an entry of the allow list lets it stay until a day
            site/index.html(2,1): error link-external-broken: the host of 'http://missing.example/' does not exist
              2 | <a href="http://missing.example/">The charity</a>
                | ^
              help: link to a page that is there, or remove the link; an entry of the allow list lets it stay until a day

            """ + Moved,
            Check());
    }
}
