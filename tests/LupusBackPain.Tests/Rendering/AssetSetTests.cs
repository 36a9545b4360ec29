using System.Security.Cryptography;
using System.Text;
using LupusBackPain.Diagnostics;
using LupusBackPain.Model;
using LupusBackPain.Rendering;

namespace LupusBackPain.Tests.Rendering;

public sealed class AssetSetTests
{
    private static readonly BaseUrl Site = new("https://example.org", "/lupus/");

    private static (AssetSet Assets, DiagnosticBag Bag) Of(params (string Name, string Text)[] files)
    {
        var bag = new DiagnosticBag();
        var assets = files.Select(file => new ThemeAsset(file.Name, "templates/assets/" + file.Name, Encoding.UTF8.GetBytes(file.Text)));
        return (AssetSet.Of(SiteSample.Theme with { Assets = [.. assets] }, Site, bag), bag);
    }

    private static string Text(Asset asset) => Encoding.UTF8.GetString(asset.Bytes.Span);

    [Fact]
    public void A_file_gets_a_name_that_changes_with_its_bytes_and_a_checksum_for_browsers()
    {
        var (assets, bag) = Of(("site.css", "p{}"));
        var asset = assets.Find("site.css")!;
        Assert.Equal([], bag.ToSorted());
        var hash = Convert.ToHexStringLower(SHA256.HashData("p{}"u8))[..10];
        Assert.Equal($"assets/site.{hash}.css", asset.Path);
        Assert.Equal($"/lupus/assets/site.{hash}.css", asset.Url.Value);
        Assert.Equal("sha384-" + Convert.ToBase64String(SHA384.HashData("p{}"u8)), asset.Integrity);
        Assert.NotEqual(asset.Path, Of(("site.css", "p{top:0}")).Assets.Find("site.css")!.Path);
    }

    [Fact]
    public void A_style_sheet_names_what_it_loads_by_the_finished_names_relative_to_itself()
    {
        var (assets, bag) = Of(
            ("css/site.css", "@import 'base.css'; a{background:url(\"../icons/a.svg\")} b{background:URL( ../icons/a.svg )} c{filter:url(#f)}"),
            ("css/base.css", "p{}"), ("icons/a.svg", "<svg/>"));
        Assert.Equal([], bag.ToSorted());
        var (icon, other) = (assets.Find("icons/a.svg")!.Path["assets/".Length..], assets.Find("css/base.css")!.Path["assets/css/".Length..]);
        Assert.Equal(
            $"@import '{other}';a{{background:url(\"../{icon}\")}}b{{background:URL( ../{icon} )}}c{{filter:url(#f)}}",
            Text(assets.Find("css/site.css")!));
    }

    [Fact]
    public void Comments_and_white_space_of_a_style_sheet_go_and_its_strings_and_meaning_stay()
    {
        const string Css = "/* url(gone.png)\n it's */\n@layer a {\n  p :is(b, i)::before { content:\"url(gone.png)  /* no comment */\"; top: 0; } /* here */\n}\n/*! by Ann */\n";
        var (assets, bag) = Of(("site.css", Css));
        Assert.Equal([], bag.ToSorted());
        Assert.Equal("@layer a{p :is(b,i)::before{content:\"url(gone.png)  /* no comment */\";top:0;}}/*! by Ann */\n", Text(assets.Find("site.css")!));
    }

    [Theory]
    [InlineData("p{}\na{background:url(icn.svg)}", "asset-unknown", 2, 18)]
    [InlineData("a{background:url('https://example.net/a.png')}", "style-sheet-address", 1, 19)]
    [InlineData("a{background:url(//example.net/a.png)}", "style-sheet-address", 1, 18)]
    [InlineData("a{background:url(/a.png)}", "style-sheet-address", 1, 18)]
    [InlineData("a{background:url(../a.png)}", "style-sheet-address", 1, 18)]
    [InlineData("a{background:url(data:image/png;base64,AAAA)}", "style-sheet-address", 1, 18)]
    [InlineData("@import \"site.css\";", "asset-cycle", 1, 10)]
    public void A_style_sheet_that_loads_what_it_cannot_is_found_at_its_place(string css, string code, int line, int column)
    {
        var finding = Assert.Single(Of(("site.css", css), ("icon.svg", "<svg/>")).Bag.ToSorted());
        Assert.Equal((code, line, column), (finding.Code, finding.Span.Line, finding.Span.Column));
    }
}
