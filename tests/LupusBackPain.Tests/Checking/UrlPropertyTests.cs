using CsCheck;
using LupusBackPain.Checking;

namespace LupusBackPain.Tests.Checking;

/// <summary>What holds of every text that is read as a URL, whether it is one or not.</summary>
public sealed class UrlPropertyTests
{
    private static readonly string[] Parts =
    [
        "http:", "https:", "HTTPS:", "file:", "mailto:", "data:", "javascript:", "ws:", "x+y.z-1:", ":", "/", "//", "\\", ".", "..", "%2e", "%2E%2e", "./", "../", "a",
        "A", "é", "e\u0301", "\U0001F600", "\uD800", "%", "%41", "%C3%A9", "%FF", "%00", "%zz", "?", "#", "@", "me:pw@", "[", "]", "[::1]", "[1:2::3:4.5.6.7]", "::",
        "127.1", "0x7f.0.0.1", "256.256.256.256", "1.2.3.4.5", "health.example.org", "xn--", "xn--caf-dma.example", "ü.example", "。", ":80", ":443", ":99999", ":0080",
        " ", "\t", "\n", "\r", "\0", "\u007F", "C:", "c|", "/C:/", "localhost", "|", "^", "<", ">", "\"", "'", "`", "{", "}", "~", "&amp;", "\u00AD", "\u200B", "\uFEFF",
    ];

    private static readonly string[] Bases =
    [
        "https://health.example.org/a/b?c#d", "http://u:p@h:81/", "file:///C:/a/b", "file://host/a", "mailto:me@example.org", "data:text/plain,x", "x:/a/../b", "x://h/a", "x:",
    ];

    private static readonly Gen<(string Text, string? Base)> Texts =
        from numbers in Gen.Int[0, Parts.Length - 1].Array[0, 12]
        from start in Gen.Int[-1, Bases.Length - 1]
        select (string.Concat(numbers.Select(number => Parts[number])), start < 0 ? null : Bases[start]);

    private static Url? Parsed((string Text, string? Base) one) => Url.Parse(one.Text, one.Base is null ? null : Url.Parse(one.Base));

    [Fact]
    public void What_is_written_out_is_read_as_the_same_URL_again()
    {
        var parsed = 0;
        Seeded.Each(Texts, 20_000, one =>
        {
            if (Parsed(one) is { } url)
            {
                parsed++;
                Assert.Equal(url, Url.Parse(url.ToString()));
            }
        });
        Assert.InRange(parsed, 5_000, 19_000);
    }

    [Fact]
    public void A_URL_that_is_written_out_is_in_ASCII_and_has_no_white_space_but_where_the_standard_leaves_a_space()
    {
        Seeded.Each(Texts, 20_000, one =>
        {
            if (Parsed(one) is { } url)
            {
                var text = url.ToString();
                Assert.True(System.Text.Ascii.IsValid(text), text);
                Assert.DoesNotContain(text, c => c < ' ' || c == '\u007F' || (c == ' ' && !url.IsOpaque));
            }
        });
    }

    [Fact]
    public void A_path_that_is_not_opaque_starts_with_a_slash_and_has_no_dot_segments()
    {
        Seeded.Each(Texts, 20_000, one =>
        {
            if (Parsed(one) is { IsOpaque: false } url && url.Path.Length > 0)
            {
                Assert.StartsWith("/", url.Path, StringComparison.Ordinal);
                Assert.DoesNotContain(url.Path.Split('/'), segment => segment is "." or ".." or "%2e" or "%2E" or ".%2e" or "%2e." or "%2e%2e");
            }
        });
    }

    [Fact]
    public void White_space_around_and_line_ends_within_change_nothing()
    {
        Seeded.Each(Texts, 5_000, one =>
        {
            var text = one.Text.Trim('\0', ' ', '\t', '\n', '\r');
            Assert.Equal(Parsed(one with { Text = text }), Parsed(one with { Text = $" \n{string.Join('\t', text.Select(c => c.ToString()))}\r " }));
        });
    }

    [Theory]
    [InlineData("a/")]
    [InlineData("../")]
    [InlineData("é/")]
    [InlineData("%2e%2e/")]
    [InlineData("\\")]
    [InlineData("?")]
    [InlineData("#")]
    [InlineData("a@")]
    [InlineData("1.")]
    [InlineData("ü.")]
    [InlineData("\t")]
    public void A_long_address_costs_no_more_than_its_length(string part)
    {
        var site = Url.Parse(Check.Site);
        Cost.GrowsWithItsInput(count => string.Concat(Enumerable.Repeat(part, count)), text => Url.Parse(text, site));
        Cost.GrowsWithItsInput(count => $"https://{string.Concat(Enumerable.Repeat(part, count))}", text => Url.Parse(text));
        Cost.GrowsWithItsInput(count => string.Concat(Enumerable.Repeat("a/", count)) + string.Concat(Enumerable.Repeat(part, count)), text => Url.Parse(text, site));
    }
}
