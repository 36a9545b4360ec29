using CsCheck;
using LupusBackPain.Checking;

namespace LupusBackPain.Tests.Checking;

/// <summary>What a style sheet refers to, by CSS Syntax 3, Cascade 5, Values 4 and Images 4.</summary>
public sealed class CssReferencesTests
{
    [Theory]
    [InlineData("p{background:url(a.png)}", "a.png")]
    [InlineData("p{background:URL( 'a.png' )}", "a.png")]
    [InlineData("p{background:\\75 rl(a.png)}", "a.png")]
    [InlineData("p{background:url(a\\20 b\\)c.png)}", "a b)c.png")]
    [InlineData("p{background:url(\"a\\\nb.png\")}", "ab.png")]
    [InlineData("p{background:url(\"\\62 .png\")}", "b.png")]
    [InlineData("p{background:url(/*a*/b.png)}", "/*a*/b.png")]
    [InlineData("p{background:/* url(no.png) */url(a.png)}", "a.png")]
    [InlineData("p{background:url(a b.png),url(dropped.png);color:url(kept.png)}", "kept.png")]
    [InlineData("p{background:url(a\"b.png),url(dropped.png)}i{b:url(kept.png)}", "kept.png")]
    [InlineData("p{content:\"broken\n;background:url(kept.png)}", "kept.png")]
    [InlineData("p{background:url(a.png", "a.png")]
    [InlineData("p{background:url('a.png", "a.png")]
    [InlineData("p{background:url()}", "")]
    [InlineData("p{--image:url(a.png)}", "a.png")]
    [InlineData("p{content:\"url(no.png)\";quotes:'a' 'b'}", null)]
    [InlineData("p{filter:url(#own) url(other.svg#f)}", "other.svg#f")]
    [InlineData("p{src:src('a.woff2' foo)}", "a.woff2")]
    [InlineData("@font-face{font-family:'X';src:local('no'),url(a.woff2) format('woff2'),url(b.woff)}", "a.woff2|b.woff")]
    [InlineData("p{background:image-set('a.png' 1x,url(b.png) 2x type('image/png'))}", "a.png|b.png")]
    [InlineData("p{background:-webkit-image-set(url(a.png) 1x)}", "a.png")]
    [InlineData("p{background:image('a.png',red)}", "a.png")]
    [InlineData("p{background:cross-fade(url(a.png),url(b.png),50%)}", "a.png|b.png")]
    [InlineData("@import 'a.css';@import url(b.css) print;@import url('c.css') layer(x) supports(background:url(no.png));", "a.css|b.css|c.css")]
    [InlineData("@charset 'utf-8';@layer x,y;@import 'a.css';", "a.css")]
    [InlineData("@IMPORT 'a.css'", "a.css")]
    [InlineData("p{}@import 'late.css';", null)]
    [InlineData("@layer x{}@import 'late.css';", null)]
    [InlineData("@namespace svg url(http://www.w3.org/2000/svg);@import 'late.css';p{b:url(a.png)}", "a.png")]
    [InlineData("@media print{@import 'nested.css';p{background:url(a.png)}}", "a.png")]
    [InlineData("@supports (background:url(no.png)){p{background:url(a.png)}}", "a.png")]
    [InlineData("@-moz-document url(http://no.example/){p{background:url(a.png)}}", "a.png")]
    [InlineData("a[href='url(no.png)'],a[src=url]{b:url(a.png)}", "a.png")]
    [InlineData("p{color:red;&:hover{background:url(a.png)}i{b:url(b.png)}}", "a.png|b.png")]
    [InlineData("p{a:b}}i{c:url(a.png)}", "a.png")]
    [InlineData("<!-- p{a:url(a.png)} -->", "a.png")]
    [InlineData("<!-- @import 'a.css'; --> @import 'b.css';", "a.css|b.css")]
    [InlineData("p{a:image(foo}i{b:url(no.png)}", null)]
    [InlineData("p{a:url(no.png));b:url(a.png)}", "a.png")]
    [InlineData("p{a:[url(no.png))];b:url(a.png)}", "a.png")]
    [InlineData("@media (x:{;}) {p{a:url(a.png)}}", "a.png")]
    [InlineData("p{a:image({b;c:d} url(a.png))}", "a.png")]
    [InlineData("p{width:1e3url(no.png)}", null)]
    [InlineData("@page{background:url(a.png);@top-left{content:url(b.png)}}", "a.png|b.png")]
    public void A_style_sheet_refers_to(string css, string? addresses)
    {
        var found = CssReferences.OfSheet(css).Select(one => one.Written).ToArray();
        Assert.Equal(addresses?.Split('|') ?? [], found);
    }

    [Theory]
    [InlineData("background:url(a.png);color:red;mask:url('b.png')", "a.png|b.png")]
    [InlineData("background:url(a.png) !important", "a.png")]
    [InlineData("background:image-set('a.png' 1x, url(b.png) 2x)", "a.png|b.png")]
    [InlineData("@import 'no.css';background:url(a.png)", "a.png")]
    [InlineData("}background:url(no.png);color:url(a.png)", "a.png")]
    public void A_style_attribute_refers_to(string css, string addresses)
    {
        Assert.Equal(addresses.Split('|'), CssReferences.OfDeclarations(css).Select(one => one.Written));
    }

    [Fact]
    public void Any_text_ends_and_gives_addresses_in_the_order_of_their_places()
    {
        string[] parts = ["url(", "\"", "'", ")", "(", "{", "}", ";", "\\", "\n", "\r\n", "@import ", "@media ", "/*", "*/", "a", "1.5e3", "-", "#", "\0", "é", "image-set(", "\\75"];
        var texts = Gen.Int[0, parts.Length - 1].Array[0, 60].Select(numbers => string.Concat(numbers.Select(number => parts[number])));
        Seeded.Each(texts, 5000, css =>
        {
            foreach (var found in (List<(string Written, int Offset)>[])[CssReferences.OfSheet(css), CssReferences.OfDeclarations(css)])
            {
                Assert.Equal(found.Select(one => one.Offset).Order(), found.Select(one => one.Offset));
                Assert.All(found, one => Assert.InRange(one.Offset, 0, css.Length));
            }
        });
    }

    /// <summary>As CSSOM serialises strings, and every third character by its code.</summary>
    private static string Escaped(string text) => string.Concat(text.Select((c, i) =>
        i % 3 == 0 || c is '\n' or '\r' or '\f' or '\0' ? $"\\{(int)c:x} " : char.IsAsciiLetterOrDigit(c) ? c.ToString() : $"\\{c}"));

    [Fact]
    public void Any_address_that_is_written_with_escapes_is_read_as_it_was()
    {
        Seeded.Each(Gen.String[Gen.Char['\u0001', '\uD7FF'], 1, 20], 3000, text =>
        {
            var address = text.TrimStart('#').Trim(' ', '\t', '\n', '\r', '\f');
            string[] expected = address.StartsWith('#') ? [] : [address];
            foreach (var css in (string[])[$"url({Escaped(address)})", $"url(\"{Escaped(address)}\")", $"image-set('{Escaped(address)}' 1x)"])
            {
                Assert.Equal(expected, CssReferences.OfSheet($"p{{a:{css}}}").Select(one => one.Written));
            }
        });
    }

    [Theory]
    [InlineData("(")]
    [InlineData("}")]
    [InlineData("a(")]
    [InlineData("url(a)")]
    [InlineData("url(")]
    [InlineData("url( '")]
    [InlineData("/*")]
    [InlineData("/**/")]
    [InlineData("\\61 ")]
    [InlineData("@import 'a';")]
    [InlineData("@media{")]
    [InlineData("{}")]
    [InlineData("\"\n")]
    [InlineData("<!--")]
    public void A_long_style_sheet_costs_no_more_than_its_length(string part)
    {
        Cost.GrowsWithItsInput(count => string.Concat(Enumerable.Repeat(part, count)), css => CssReferences.OfSheet(css));
        Cost.GrowsWithItsInput(count => string.Concat(Enumerable.Repeat(part, count)), css => CssReferences.OfDeclarations(css));
    }

    [Fact]
    public void Brackets_that_are_never_closed_in_their_order_end()
    {
        // In the square of their number this would take hours.
        const int Many = 2_000_000;
        Assert.Empty(CssReferences.OfDeclarations(new string('(', Many) + new string('}', Many)));
        Assert.Empty(CssReferences.OfSheet($"p{{{new string('{', Many)}{new string('}', Many)}"));
    }

    [Fact]
    public void A_style_sheet_is_told_at_line_and_column_and_read_in_its_own_encoding()
    {
        var files = Check.Files(("s.css", "\uFEFFp{}\n  i{background:url(ü.png)}"), ("ü.png", "x"), ("t.css", "p{}\n  i{background:url(gone.png)}"));
        var finding = Assert.Single(Check.Errors(files));
        Assert.Equal(("t.css", 2, 16), (finding.Span.Path, finding.Span.Line, finding.Span.Column));
    }
}
