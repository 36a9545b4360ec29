using System.Collections.Immutable;
using System.Text;
using LupusBackPain.Model;

namespace LupusBackPain.Tests.Checking;

/// <summary>A link of the sample site: the number of its target page, the fragment or "", and which of the many spellings is written.</summary>
internal sealed record SampleLink(int Target, string Fragment, int Spelling);

/// <summary>A page: its folder's name, so that it lies at /name/, and its links.</summary>
internal sealed record SamplePage(string Name, ImmutableArray<SampleLink> Links);

/// <summary>A site without any fault, with every kind of file that refers; pages are its first files, in order.</summary>
internal sealed record SampleSite(ImmutableArray<SamplePage> Pages)
{
    private static readonly string[] Fragments = ["", "dose", "top", "caf\u00E9", "s2"];

    /// <summary>So many pages, each linked from the one before it and linking to three more.</summary>
    public static SampleSite Random(int pages, Random random) => new(
        [.. Enumerable.Range(0, pages).Select(i => new SamplePage(
            $"page-{i}",
            [
                new SampleLink((i + 1) % pages, "", random.Next(8)),
                .. Enumerable.Range(0, 3).Select(_ => new SampleLink(random.Next(pages), Fragments[random.Next(Fragments.Length)], random.Next(8))),
            ]))]);

    public string PathOf(int page) => $"{Pages[page].Name}/index.html";

    public ImmutableArray<OutputFile> Files() =>
    [
        .. Pages.Select((page, number) => File(PathOf(number), Html(number))),
        File("index.html", $"<!doctype html><html lang=en><title>Home</title><link rel=manifest href=site.webmanifest><h1>Home</h1>{Anchor(new SampleLink(0, "", 1), "index.html")}"),
        File("css/site.css", "@import 'print.css' print;\nbody{background:url(../img/paper.png)}"),
        File("css/print.css", "@font-face{font-family:F;src:url('/img/f.woff2')}"),
        File("sitemap.xml", $"<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>{string.Concat(Pages.Select(page => $"<url><loc>{Check.Site}{page.Name}/</loc></url>\n"))}</urlset>"),
        File("feed.xml", $"<feed xmlns='http://www.w3.org/2005/Atom'><link rel='self' href='{Check.Site}feed.xml'/>{string.Concat(Pages.Take(20).Select(page => $"<entry><link href='/{page.Name}/'/></entry>\n"))}</feed>"),
        File("robots.txt", $"User-agent: *\nSitemap: {Check.Site}sitemap.xml\n"),
        File("site.webmanifest", "{\"start_url\":\"/\",\"scope\":\"/\",\"icons\":[{\"src\":\"/img/paper.png\"}]}"),
        File("img/sprite.svg", "<svg xmlns='http://www.w3.org/2000/svg'><symbol id='icon'/></svg>"),
        File("img/paper.png", ""), File("img/small.png", ""), File("img/f.woff2", ""),
    ];

    private string Html(int number) => $$"""
        <!doctype html><html lang=en><head><meta charset=utf-8><title>{{Pages[number].Name}}</title>
        <link rel=canonical href={{Check.Site}}{{Pages[number].Name}}/><link rel=stylesheet href=/css/site.css><link rel=alternate href=/feed.xml>
        <meta property=og:image content={{Check.Site}}img/paper.png></head><body>
        <header><a href=/>Home</a></header><main id=main><h1>{{Pages[number].Name}}</h1>
        <img src=/img/paper.png srcset="/img/paper.png 1x, ../img/small.png 2x" alt=""><svg><use href="/img/sprite.svg#icon"/></svg>
        <h2 id=dose>Dose</h2><p>{{string.Join('\n', Pages[number].Links.Select(link => Anchor(link, PathOf(number))))}}</p><a name=s2></a><h2 id=café>Café</h2>
        </main></body></html>
        """;

    private string Anchor(SampleLink link, string from) => $"<a href=\"{Href(link, from)}\">To {Pages[link.Target].Name}</a>";

    /// <summary>The address of a link as the page writes it: eight spellings of the same URL.</summary>
    public string Href(SampleLink link, string from)
    {
        var name = Pages[link.Target].Name;
        var fragment = link.Fragment.Length > 0 ? $"#{link.Fragment}" : "";
        var up = from.Contains('/') ? "../" : "";
        return link.Spelling switch
        {
            0 => $"{Check.Site}{name}/{fragment}",
            1 => $"/{name}/{fragment}",
            2 => $"{up}{name}/{fragment}",
            3 => $"{up}./{name}/index.html{fragment}",
            4 => $"//HEALTH.example.org:443/x/../{name}/?q=1{fragment}",
            5 => $"/%{(int)name[0]:X2}{name[1..]}/{fragment}",
            6 => $"  {up}{name}/{fragment} ",
            _ => $"\\{name}\\{fragment}",
        };
    }

    private static OutputFile File(string path, string text) => OutputFile.Plain(path, Encoding.UTF8.GetBytes(text));
}
