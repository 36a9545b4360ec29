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
    public void A_srcset_of_any_candidates_holds_just_these()
    {
        string[] addresses = ["a.png", "/b,c.png", "data:image/gif;base64,R0lGOD==", "é(1).png", "x?a=1&b=(2", "../w.png#f", "h"];
        string[] descriptors = ["", " 1x", " 2.5x", " 100w", " 100w 50h", "\t3x ", "\n640w\f"];
        string[] commas = [", ", " ,", " , ,\t", "\n,\n"];
        var lists =
            from picked in Gen.Select(Gen.Int[0, addresses.Length - 1], Gen.Int[0, descriptors.Length - 1], Gen.Int[0, commas.Length - 1]).Array[1, 8]
            select picked.Select(one => (Address: addresses[one.Item1], Descriptor: descriptors[one.Item2], Comma: commas[one.Item3])).ToArray();
        Seeded.Each(lists, 3000, list =>
        {
            // Without a descriptor the comma that ends a candidate stands at its address.
            var value = string.Concat(list.Select(one => one.Address + (one.Descriptor.Length == 0 ? ", " : one.Descriptor + one.Comma)));
            Assert.Equal(list.Select(one => one.Address), Srcset.Addresses(value));
        });
    }

    [Fact]
    public void A_refresh_to_any_address_leads_there()
    {
        Seeded.Each(Gen.String[Gen.Char[' ', '~'], 1, 30], 3000, text =>
        {
            var address = text.Replace("'", "", StringComparison.Ordinal).Trim();
            Assert.Equal(address, MetaRefresh.Address($"5; URL='{address}'"));
        });
    }

    [Fact]
    public void Any_text_is_a_refresh_to_a_part_of_itself_or_none()
    {
        string[] parts = ["0", "5.", ";", ",", " ", "url", "URL", "=", "'", "\"", "a", "\t", "é", "-", "\0"];
        var texts = Gen.Int[0, parts.Length - 1].Array[0, 20].Select(numbers => string.Concat(numbers.Select(number => parts[number])));
        Seeded.Each(texts, 5000, text => Assert.Contains(MetaRefresh.Address(text) ?? "", text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(",")]
    [InlineData("a, ")]
    [InlineData("a 1x, ")]
    [InlineData("a (")]
    [InlineData("a 1x ")]
    [InlineData("1;")]
    [InlineData("'")]
    [InlineData("url=")]
    public void A_long_attribute_costs_no_more_than_its_length(string part)
    {
        Cost.GrowsWithItsInput(count => string.Concat(Enumerable.Repeat(part, count)), text => _ = Srcset.Addresses(text).Count());
        Cost.GrowsWithItsInput(count => $"0;{string.Concat(Enumerable.Repeat(part, count))}", text => MetaRefresh.Address(text));
    }

    [Fact]
    public void Any_srcset_ends_and_its_candidates_are_parts_of_it()
    {
        string[] parts = ["a.png", " ", ",", "(", ")", "1x", "100w", "h", "\t", "data:,", "2"];
        var values = Gen.Int[0, parts.Length - 1].Array[0, 40].Select(numbers => string.Concat(numbers.Select(number => parts[number])));
        Seeded.Each(values, 3000, value => Assert.All(Srcset.Addresses(value), address => Assert.Contains(address, value, StringComparison.Ordinal)));
    }
}
