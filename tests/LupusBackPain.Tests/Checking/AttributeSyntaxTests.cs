using CsCheck;
using LupusBackPain.Checking;

namespace LupusBackPain.Tests.Checking;

/// <summary>The small languages inside attributes: srcset and meta refresh, by the algorithms of the HTML standard.</summary>
public sealed class AttributeSyntaxTests
{
    [Theory]
    [InlineData("a.png", "a.png")]
    [InlineData("a.png 1x, b.png 2x", "a.png b.png")]
    [InlineData("a.png,b.png", "a.png,b.png")]
    [InlineData("a.png, b.png", "a.png b.png")]
    [InlineData("a.png,, b.png 2x", "a.png b.png")]
    [InlineData(" , ,a.png 100w,", "a.png")]
    [InlineData("a.png 1x 2x, b.png 3x", "b.png")]
    [InlineData("a.png 100w 50h, b.png 50h", "a.png")]
    [InlineData("a.png 50h 100w", "a.png")]
    [InlineData("a.png 0w, b.png 1w", "b.png")]
    [InlineData("a.png 1.5x, b.png .5x, c.png 1e1x, d.png -1x, e.png +1x, f.png 1.x", "a.png b.png c.png")]
    [InlineData("a.png 0x", "a.png")]
    [InlineData("a.png 1.5w, b.png w, c.png x", "")]
    [InlineData("a.png (1x, 2x), b.png 1x", "b.png")]
    [InlineData("a.png\t1x\n,\fb.png\r2x", "a.png b.png")]
    [InlineData("data:image/gif;base64,R0lGOD== 1x, b.png 2x", "data:image/gif;base64,R0lGOD== b.png")]
    [InlineData("a.png 1X", "")]
    [InlineData("", "")]
    [InlineData(" , ", "")]
    [InlineData("a.png 100w 1x", "")]
    public void A_srcset_holds_these_candidates(string value, string addresses)
    {
        Assert.Equal(addresses, string.Join(' ', Srcset.Addresses(value)));
    }

    [Theory]
    [InlineData("0;url=a", "a")]
    [InlineData("0; URL = 'a' b", "a")]
    [InlineData("0;url=\"a'b\"", "a'b")]
    [InlineData("0,a", "a")]
    [InlineData("0 a", "a")]
    [InlineData("5.5; a", "a")]
    [InlineData(".5; a", "a")]
    [InlineData("0;'a'", "a")]
    [InlineData("0;ur=a", "ur=a")]
    [InlineData("0;url a", "url a")]
    [InlineData("0;url='a", "a")]
    [InlineData("0;urlx=a", "urlx=a")]
    [InlineData("  0  ;  url  =  a", "a")]
    [InlineData("0", "")]
    [InlineData("0;", "")]
    [InlineData("0;url=", "")]
    [InlineData("", null)]
    [InlineData("; url=a", null)]
    [InlineData("-1; url=a", null)]
    [InlineData("0x; url=a", null)]
    [InlineData("url=a", null)]
    public void A_refresh_leads_to(string content, string? address)
    {
        Assert.Equal(address, MetaRefresh.Address(content));
    }

    [Fact]
    public void Any_srcset_ends_and_its_candidates_are_parts_of_it()
    {
        string[] parts = ["a.png", " ", ",", "(", ")", "1x", "100w", "h", "\t", "data:,", "2"];
        var values = Gen.Int[0, parts.Length - 1].Array[0, 40].Select(numbers => string.Concat(numbers.Select(number => parts[number])));
        Seeded.Each(values, 3000, value => Assert.All(Srcset.Addresses(value), address => Assert.Contains(address, value, StringComparison.Ordinal)));
    }
}
