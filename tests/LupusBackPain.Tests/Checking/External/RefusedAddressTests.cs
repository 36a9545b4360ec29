using System.Net;
using System.Net.Sockets;

namespace LupusBackPain.Tests.Checking.External;

/// <summary>What <c>lbp linkcheck --external</c> never connects to, whatever a page, a redirect or the name service says.</summary>
public sealed class RefusedAddressTests : AskingTests
{
    [Theory]
    [InlineData("http://inside.example/")]
    [InlineData("http://mixed.example:{port}/ok")]
    [InlineData("http://10.1.2.3/")]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://127.0.0.1:{forbidden}/")]
    [InlineData("http://loopback.example:{forbidden}/")]
    [InlineData("http://0x7f.1:{forbidden}/")]
    [InlineData("http://2130706433:{forbidden}/")]
    [InlineData("http://[::1]:{forbidden}/")]
    [InlineData("http://[::ffff:127.0.0.1]:{forbidden}/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("https://93.184.216.34:8443/")]
    [InlineData("http://me:secret@other.example:{port}/ok")]
    [InlineData("http://other.example:{port}/to?http:%2F%2F127.0.0.1:{forbidden}%2F")]
    [InlineData("http://other.example:{port}/to?http:%2F%2Floopback.example:{forbidden}%2F")]
    [InlineData("http://other.example:{port}/to?http:%2F%2F10.0.0.1%2F")]
    [InlineData("http://other.example:{port}/to?http:%2F%2Finside.example%2F")]
    [InlineData("http://other.example:{port}/to?http:%2F%2Fme@other.example:{port}%2Fok")]
    [InlineData("http://other.example:{port}/to?ftp:%2F%2Fother.example%2F")]
    [InlineData("http://other.example:{port}/to?file:%2F%2F%2Fetc%2Fpasswd")]
    public void What_is_not_of_the_public_web_is_never_connected_to(string written)
    {
        var url = written.Replace("{port}", $"{web.Port}", StringComparison.Ordinal).Replace("{forbidden}", $"{web.ForbiddenPort}", StringComparison.Ordinal);
        var (exit, findings) = Run($"<a href=\"{url}\">The page</a>");
        Assert.Contains("could not be checked: it leads to an address that is not of the public web", Assert.Single(findings), StringComparison.Ordinal);
        Assert.Equal(0, exit);
        Assert.Equal(0, web.Forbidden);
        Assert.All(web.Asked, line => Assert.Contains("/to?", line, StringComparison.Ordinal));
    }

    [Fact]
    public void The_address_that_was_checked_is_the_one_that_is_connected_to()
    {
        using var elsewhere = ListenElsewhere();
        var lookUps = 0;
        lookUp = _ => [++lookUps % 2 == 1 ? web.Endpoint.Address : Elsewhere];
        Assert.Equal([], Run(Link("/ok")).Findings);
        Assert.Equal(1, lookUps);
        Assert.False(elsewhere.Pending(), "the second answer of the name service was connected to");
    }

    [Fact]
    public void A_name_that_comes_to_lead_inside_between_two_connections_is_refused()
    {
        using var elsewhere = ListenElsewhere();
        var lookUps = 0;
        lookUp = _ => [++lookUps == 1 ? web.Endpoint.Address : Elsewhere];
        var finding = Assert.Single(Run(Link("/ok", "closing.example")).Findings);
        Assert.Contains("could not be checked: it leads to an address that is not of the public web", finding, StringComparison.Ordinal);
        Assert.Equal(2, lookUps);
        Assert.Single(web.Requests);
        Assert.False(elsewhere.Pending(), "the address that is not of the public web was connected to");
    }

    private static readonly IPAddress Elsewhere = IPAddress.Parse("127.0.0.2");

    /// <summary>Another address of this machine with the port of the played sites: what a name leads to once it has been checked.</summary>
    private TcpListener ListenElsewhere()
    {
        Assert.SkipWhen(OperatingSystem.IsMacOS(), "macOS has only one loopback address");
        var listener = new TcpListener(Elsewhere, web.Port);
        listener.Start();
        return listener;
    }
}
