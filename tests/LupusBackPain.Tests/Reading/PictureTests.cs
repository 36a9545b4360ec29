using System.Text;
using CsCheck;
using LupusBackPain.Reading;

namespace LupusBackPain.Tests.Reading;

public sealed class PictureTests
{
    // Small pictures as common programs write them: 7 by 5 pixels, but for the grid of 700 by 500.
    private const string Png = "iVBORw0KGgoAAAANSUhEUgAAAAcAAAAFCAIAAAAG+GGPAAAAFElEQVR4nGPkEpFjwABMmEJUEQUAG9AARjs4PkcAAAAASUVORK5CYII=";
    private const string Gif = "R0lGODdhBwAFAIEAAAoUHgAAAAAAAAAAACwAAAAABwAFAAAIDAABCBxIsKDBgwcDAgA7";
    private const string WebP = "UklGRigAAABXRUJQVlA4IBwAAABwAQCdASoHAAUAB0CWJZQCdAFAAAD+7qHnDgAA";
    private const string LosslessWebP = "UklGRh4AAABXRUJQVlA4TBEAAAAvBgABAAdQiirUo/+BiOh/AAA=";
    private const string ExtendedWebP =
        "UklGRmoAAABXRUJQVlA4WAoAAAAYAAAABgAABAAAQUxQSAoAAAABB1CUiAhERP8DVlA4IBgAAAAwAQCdASoHAAUAB0CWJaQAA3AA/u+WQABFWElGGgAAAE1NACoAAAAIAAEB"
        + "EgADAAAAAQAGAAAAAAAA";
    private const string TurnedAvif =
        "AAAAIGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZk1BMUEAAAD8bWV0YQAAAAAAAAAoaGRscgAAAAAAAAAAcGljdAAAAAAAAAAAAAAAAGxpYmF2aWYAAAAADnBpdG0AAAAAAAEA"
        + "AAAeaWxvYwAAAABEAAABAAEAAAABAAABJAAAABgAAAAoaWluZgAAAAAAAQAAABppbmZlAgAAAAABAABhdjAxQ29sb3IAAAAAdGlwcnAAAABUaXBjbwAAABRpc3BlAAAAAAAA"
        + "AAcAAAAFAAAAEHBpeGkAAAAAAwgICAAAAAxhdjFDgSAAAAAAABNjb2xybmNseAABAA0ABoAAAAAJaXJvdAEAAAAYaXBtYQAAAAAAAAABAAEFAQKDBIUAAAAgbWRhdBIACgg4"
        + "CLRhAQ0GkDIKH0A////EAACv7g==";
    private const string GridAvif =
        "AAAAIGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZk1BMUEAAAF/bWV0YQAAAAAAAAAoaGRscgAAAAAAAAAAcGljdAAAAAAAAAAAAAAAAGxpYmF2aWYAAAAADnBpdG0AAAAAAAEA"
        + "AAA6aWxvYwAAAABEAAADAAEAAAABAAABpwAAAAgAAgAAAAEAAAGvAAAAPAADAAAAAQAAAa8AAAA8AAAAXGlpbmYAAAAAAAMAAAAaaW5mZQIAAAAAAQAAZ3JpZENvbG9yAAAA"
        + "ABppbmZlAgAAAQACAABhdjAxQ29sb3IAAAAAGmluZmUCAAABAAMAAGF2MDFDb2xvcgAAAAAcaXJlZgAAAAAAAAAQZGltZwABAAIAAgADAAAAi2lwcnAAAABfaXBjbwAAABRp"
        + "c3BlAAAAAAAAArwAAAH0AAAAEHBpeGkAAAAAAwgICAAAABNjb2xybmNseAABAA0ABoAAAAAUaXNwZQAAAAAAAAFeAAAB9AAAAAxhdjFDgSEAAAAAACRpcG1hAAAAAAAAAAMA"
        + "AQMBAgMAAgQEAoUDAAMEBAKFAwAAAExtZGF0AAAAAQK8AfQSAAoJOGIrvzYQENBpMi0T0A////EAtNt7IAUz37kkLFErUt0hptznyHaPJ+GvQaftUPJCPeDDAYaXyYA=";

    private static readonly byte[] Jpeg = JpegWith([]);

    // JPEG: start, an optional Exif segment, a frame of 7 by 5 of the progressive kind, a scan and the end.
    private static byte[] JpegWith(byte[] exif) =>
        [0xFF, 0xD8, .. exif, 0xFF, 0xFF, 0xC2, 0, 11, 8, 0, 5, 0, 7, 1, 1, 0x11, 0, 0xFF, 0xDA, 0, 2, 0x12, 0xFF, 0xD9];

    private static byte[] Exif(byte orientation, bool little) => little
        ? [0xFF, 0xE1, 0, 34, .. "Exif\0\0II*\0"u8, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0]
        : [0xFF, 0xE1, 0, 34, .. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];

    private static string[] FindingsOf(string name, byte[] bytes) => new TestSite().Write("content/media/" + name, bytes).FindingsAndGone();

    private static (int?, int?) SizeOf(string name, byte[] bytes)
    {
        using var site = new TestSite();
        site.Write("content/media/" + name, bytes);
        Assert.Equal([], site.Findings());
        var file = site.Read()!.Media.Single();
        Assert.Equal(bytes, file.Bytes.ToArray());
        return (file.Width, file.Height);
    }

    [Theory]
    [InlineData("a.png", Png, 7, 5)]
    [InlineData("a.PNG", Png, 7, 5)]
    [InlineData("a.gif", Gif, 7, 5)]
    [InlineData("lossy.webp", WebP, 7, 5)]
    [InlineData("lossless.webp", LosslessWebP, 7, 5)]
    [InlineData("extended.webp", ExtendedWebP, 7, 5)]
    [InlineData("turned.avif", TurnedAvif, 5, 7)]
    [InlineData("grid.avif", GridAvif, 700, 500)]
    public void The_size_is_read_from_the_header(string name, string base64, int width, int height) =>
        Assert.Equal((width, height), SizeOf(name, Convert.FromBase64String(base64)));

    [Theory]
    [InlineData(0, 7, 5)]
    [InlineData(1, 7, 5)]
    [InlineData(4, 7, 5)]
    [InlineData(5, 5, 7)]
    [InlineData(6, 5, 7)]
    [InlineData(8, 5, 7)]
    [InlineData(9, 7, 5)]
    public void A_photograph_that_lies_on_its_side_is_measured_as_it_is_shown(byte orientation, int width, int height)
    {
        Assert.Equal((width, height), SizeOf("a.jpg", JpegWith(Exif(orientation, little: true))));
        Assert.Equal((width, height), SizeOf("a.jpeg", JpegWith(Exif(orientation, little: false))));
    }

    [Theory]
    [InlineData("width='40' height='30'", 40, 30)]
    [InlineData("width='40px' height='30.4px' viewBox='0 0 1 1'", 40, 30)]
    [InlineData("width='1in' height='25.4mm'", 96, 96)]
    [InlineData("viewBox='0 0 120 60'", 120, 60)]
    [InlineData("viewBox='0,0,120,60' width='100%'", 120, 60)]
    [InlineData("viewBox='0 0 120 60' width='60'", 60, 30)]
    [InlineData("viewBox='0 0 120 60' height='60'", 120, 60)]
    [InlineData("width='100%' height='2em'", null, null)]
    [InlineData("", null, null)]
    [InlineData("viewBox='0 0 0 60'", null, null)]
    public void A_drawing_says_its_size_or_its_view_box(string attributes, int? width, int? height) =>
        Assert.Equal((width, height), SizeOf("a.svg", Encoding.UTF8.GetBytes($"<?xml version='1.0'?><!-- x --><svg xmlns='http://www.w3.org/2000/svg' {attributes}><title>t</title></svg>")));

    [Theory]
    [InlineData("<script>1</script>", "the element <script>")]
    [InlineData("<g><foreignObject/></g>", "the element <foreignObject>")]
    [InlineData("<p xmlns='http://www.w3.org/1999/xhtml'/>", "the element <p>")]
    [InlineData("<g onload='x()'/>", "the event attribute onload")]
    [InlineData("<g ONCLICK='x()'/>", "the event attribute ONCLICK")]
    [InlineData("<set attributeName='onclick' to='x'/>", "an animated event attribute in attributeName")]
    [InlineData("<a href=' java&#10;script:x()'/>", "an address that runs something, in href")]
    [InlineData("<animate values='a;javascript:x'/>", "an address that runs something, in values")]
    [InlineData("<image href='https://example.org/a.png'/>", "an address of another site, in href")]
    [InlineData("<g style='fill: url( \"//example.org/a\" )'/>", "an address of another site, in style")]
    [InlineData("<style>@import 'x'</style>", "a style that loads a file")]
    [InlineData("<?xml-stylesheet href='x'?>", "the instruction <?xml-stylesheet?>")]
    public void A_drawing_that_could_run_or_load_something_is_refused(string inside, string danger)
    {
        var svg = $"<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'>{inside}</svg>";
        var finding = Assert.Single(FindingsOf("a.svg", Encoding.UTF8.GetBytes(svg)));
        Assert.StartsWith("content/media/a.svg(1,", finding, StringComparison.Ordinal);
        Assert.EndsWith($"): Error svg-unsafe: the picture holds {danger}, which could run or load something in the reader's browser | remove it, or export the picture as PNG", finding, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_refused_in_a_drawing_is_told_at_its_place() => Assert.StartsWith(
        "content/media/a.svg(3,6): Error svg-unsafe: the picture holds the event attribute onload",
        Assert.Single(FindingsOf("a.svg", "<svg xmlns='http://www.w3.org/2000/svg'>\n\n  <g onload='x()'/></svg>"u8.ToArray())), StringComparison.Ordinal);

    [Theory]
    [InlineData("<a href='https://example.org/'><text>on line</text></a><image href='data:image/png;base64,AAAA'/><use href='#a'/><style>a{fill:url(#b)}</style>")]
    [InlineData("<metadata><x:onset xmlns:x='urn:x' x:once='1'/></metadata>")]
    public void A_drawing_that_only_draws_is_sound(string inside) =>
        Assert.Equal((1, 1), SizeOf("a.svg", Encoding.UTF8.GetBytes($"<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'>{inside}</svg>")));

    [Fact]
    public void A_document_type_may_name_the_format_but_declare_nothing()
    {
        const string Known = "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd'>";
        Assert.Equal((1, 1), SizeOf("a.svg", Encoding.UTF8.GetBytes(Known + "<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'/>")));
        Assert.Contains("a document type with declarations", FindingsOf("a.svg", "<!DOCTYPE svg [<!ATTLIST svg onload CDATA 'x()'>]><svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray())[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_that_is_cut_off_at_any_byte_is_told()
    {
        foreach (var (name, bytes) in Pictures())
        {
            for (var length = 1; length < bytes.Length; length++)
            {
                var part = bytes.AsSpan(0, length);
                Assert.True(PictureSize.FormatOf(part) is not { } format || PictureSize.Of(part, format) is null, $"{name} of {length} bytes");
            }
        }
    }

    [Fact]
    public void No_bytes_of_a_picture_make_reading_fail()
    {
        foreach (var (_, bytes) in Pictures())
        {
            var format = PictureSize.FormatOf(bytes)!.Value;
            foreach (var (at, value, second) in Cases.Of(Gen.Select(Gen.Int[12, bytes.Length - 1], Gen.Byte, Gen.Int[12, bytes.Length - 1]), 1_000))
            {
                var broken = bytes.ToArray();
                (broken[at], broken[second]) = (value, (byte)~value);
                PictureSize.Of(broken, format);
            }
        }
    }

    private static IEnumerable<(string Name, byte[] Bytes)> Pictures() =>
    [
        ("png", Convert.FromBase64String(Png)), ("gif", Convert.FromBase64String(Gif)), ("webp", Convert.FromBase64String(WebP)),
        ("lossless", Convert.FromBase64String(LosslessWebP)), ("extended", Convert.FromBase64String(ExtendedWebP)),
        ("turned", Convert.FromBase64String(TurnedAvif)), ("grid", Convert.FromBase64String(GridAvif)), ("jpeg", Jpeg), ("exif", JpegWith(Exif(6, little: true))),
    ];

    [Theory]
    [InlineData("a.png", "", "file-empty: the file is empty, or is not an ordinary file")]
    [InlineData("a.jpg", Png, "picture-other-format: the name says '.jpg', but the picture is of the format '.png'")]
    [InlineData("a.svg", Png, "picture-other-format: the name says '.svg', but the picture is of the format '.png'")]
    [InlineData("a.png", "AAAA", "picture-broken: the picture is damaged, cut off, or of another kind than its name says")]
    [InlineData("a.svg", "PHN2Zz4=", "picture-broken: the picture is damaged, cut off, or of another kind than its name says")]
    [InlineData("a.html", "AAAA", "media-type-unknown: files that end in '.html' are not published from content/media/")]
    [InlineData("a.svgz", "AAAA", "media-type-unknown: files that end in '.svgz' are not published from content/media/")]
    [InlineData("a", "AAAA", "media-type-unknown: files that end in '' are not published from content/media/")]
    public void A_file_that_is_not_what_its_name_says_is_told(string name, string base64, string finding) =>
        Assert.Equal([$"content/media/{name}(0,0): Error {finding}"], FindingsOf(name, Convert.FromBase64String(base64)).Select(line => line.Split(" | ")[0]));

    [Fact]
    public void A_picture_has_at_most_50_megapixels()
    {
        var png = Convert.FromBase64String(Png);
        (png[17], png[21]) = (1, 1);
        Assert.Equal(["content/media/a.png(0,0): Error picture-too-large: the picture has 65543 × 65541 pixels; the limit is 50 million | scale it down"], FindingsOf("a.png", png));
    }

    [Fact]
    public void Media_have_at_most_20_MB() => Assert.Equal(
        ["content/media/a.pdf(0,0): Error file-too-large: the file has 20,971,521 bytes; the limit is 20 MB | make it smaller, or split it"],
        FindingsOf("a.pdf", new byte[(20 * 1024 * 1024) + 1]));
}
