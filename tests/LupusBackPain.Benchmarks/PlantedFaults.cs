using System.Globalization;

namespace LupusBackPain.Benchmarks;

/// <summary>Something planted into one file before a mark. Whoever tells it names the sign, which stands nowhere else, or the page that holds nothing else.</summary>
internal sealed record Planted(string Kind, string File, string Before, string Text, string Sign)
{
    private bool HasPageOfItsOwn => File.EndsWith("/index.html", StringComparison.Ordinal);

    public bool IsNamedBy(IEnumerable<string> errors) =>
        errors.Any(error => error.Contains(Sign, StringComparison.Ordinal) || (HasPageOfItsOwn && error.Contains(File, StringComparison.Ordinal)));
}

/// <summary>One fault of each kind, and what looks like one and is none, each on a page of its own in Hugo's output.</summary>
internal static class PlantedFaults
{
    private const string Site = "https://example.org/";
    private static int pages;

    public static readonly Planted[] Faults =
    [
        OnPage("a page that is not there", n => $"<a href=/planted-{n}/>x</a>"),
        OnPage("a page in wrong case", n => $"<a href=/Causes/?planted-{n}>x</a>"),
        OnPage("a page encoded twice", n => $"<a href=/%2563auses/?planted-{n}>x</a>"),
        OnPage("a slash that is encoded", n => $"<a href=/causes%2Farticle-000000/?planted-{n}>x</a>"),
        OnPage("a place of the same page", n => $"<a href=#planted-{n}>x</a>"),
        OnPage("a place of another page", n => $"<a href=/causes/article-000000/#planted-{n}>x</a>"),
        OnPage("an area of a map", n => $"<map name=m><area href=/planted-{n}/ alt=x></map>"),
        OnPage("a picture", n => $"<img src=/planted-{n}.png alt=x>"),
        OnPage("a candidate of a srcset", n => $"<img src=/ok.png srcset='/ok.png 1x, /planted-{n}.png 2x' alt=x>"),
        OnPage("a source of a picture", n => $"<picture><source srcset=/planted-{n}.webp><img src=/ok.png alt=x></picture>"),
        OnPage("the poster of a film", n => $"<video poster=/planted-{n}.png></video>"),
        OnPage("the captions of a film", n => $"<video><track src=/planted-{n}.vtt></video>"),
        OnPage("a frame", n => $"<iframe src=/planted-{n}/></iframe>"),
        OnPage("a script", n => $"<script src=/planted-{n}.js></script>"),
        OnPage("a style sheet", n => $"<link rel=stylesheet href=/planted-{n}.css>"),
        OnPage("url() in a style element", n => $"<style>p{{background:url(/planted-{n}.png)}}</style>"),
        OnPage("url() in a style attribute", n => $"<p style='background:url(/planted-{n}.png)'>x</p>"),
        OnPage("image-set() of strings", n => $"<style>p{{background:image-set('/planted-{n}.png' 1x)}}</style>"),
        OnPage("a symbol of a sprite", n => $"<svg><use href=/sprite.svg#planted-{n} /></svg>"),
        OnPage("where a form is sent", n => $"<form action=/planted-{n}/></form>"),
        OnPage("the source of a quotation", n => $"<blockquote cite=/planted-{n}/>x</blockquote>"),
        OnPage("a refresh", n => $"<meta http-equiv=refresh content='5; url=/planted-{n}/'>"),
        OnPage("og:image", n => $"<meta property=og:image content={Site}planted-{n}.png>"),
        OnPage("the canonical address", n => $"<link rel=canonical href={Site}planted-{n}/>"),
        OnPage("another language", n => $"<link rel=alternate hreflang=fr href=/planted-{n}/>"),
        OnPage("structured data", n => $"<script type=application/ld+json>{{\"@context\":\"https://schema.org\",\"image\":\"{Site}planted-{n}.png\"}}</script>"),
        OnPage("an icon of a manifest", n => $"<link rel=manifest href=/planted-{n}.webmanifest>"),
        OnPage("an address that is none", n => $"<a href='https://planted-{n} .example/'>x</a>"),
        OnPage("an id that stands twice", n => $"<p id=planted-{n}>x</p><p id=planted-{n}>x</p>"),
        In("url() of a style sheet", "planted.css", "", "p{background:url(/planted-css.png)}", "/planted-css.png"),
        In("@import of a style sheet", "planted.css", "", "", "/planted-import.css"),
        In("an item of a feed", "index.xml", "</channel>", $"<item><link>{Site}planted-feed/</link></item>", "planted-feed"),
        In("an address of the sitemap", "sitemap.xml", "</urlset>", $"<url><loc>{Site}planted-map/</loc></url>", "planted-map"),
        In("the sitemap of robots.txt", "robots.txt", "", $"Sitemap: {Site}planted-robots.xml\n", "planted-robots"),
        In("where _redirects leads", "_redirects", "", "/old /planted-redirect/\n", "planted-redirect"),
    ];

    public static readonly Planted[] Sound =
    [
        OnPage("a letter encoded", n => $"<a href=/%63auses/?planted-{n}>x</a>"),
        OnPage("dots and a file name", n => $"<a href=/x/../causes/./index.html?planted-{n}>x</a>"),
        OnPage("backslashes", n => $"<a href='\\causes\\?planted-{n}'>x</a>"),
        OnPage("the own host in another spelling", n => $"<a href=//EXAMPLE.org:443/causes/?planted-{n}>x</a>"),
        OnPage("the top of another page", n => $"<a href=/causes/?planted-{n}#top>x</a>"),
        OnPage("a text directive", n => $"<a href=/causes/#:~:text=planted-{n}>x</a>"),
        OnPage("a place named by an a element", n => $"<a name=planted-{n}></a><a href=#planted-{n}>x</a>"),
        OnPage("a place encoded", n => $"<p id=é-planted-{n}>x</p><a href=#%C3%A9-planted-{n}>x</a>"),
        OnPage("data: in a srcset", n => $"<img src=/ok.png srcset='data:image/gif;base64,R0lGOD== 1x, /ok.png?planted-{n} 2x' alt=x>"),
        OnPage("a link in a template", n => $"<template><a href=/planted-{n}/>x</a></template>"),
        OnPage("a link in a comment", n => $"<!-- <a href=/planted-{n}/>x</a> -->"),
        OnPage("url() in a comment of CSS", n => $"<style>/* url(/planted-{n}.png) */</style>"),
        In("another base", "based.html", "", "<!doctype html><title>x</title><base href=/causes/><a href=article-000000/?planted-base>x</a>", "planted-base"),
    ];

    /// <summary>Plants all of it into a built folder.</summary>
    public static void Into(string folder)
    {
        File.WriteAllText(Path.Combine(folder, "ok.png"), "");
        File.WriteAllText(Path.Combine(folder, "sprite.svg"), "<svg xmlns='http://www.w3.org/2000/svg'><symbol id='x'/></svg>");
        File.WriteAllText(Path.Combine(folder, "planted.css"), "@import '/planted-import.css';\n");
        Put(OnPage("ways to the files", _ => "<link rel=stylesheet href=/planted.css><link rel=alternate type=application/rss+xml href=/index.xml><a href=/based.html>x</a>"), folder);
        foreach (var planted in Faults.Concat(Sound))
        {
            Put(planted, folder);
        }
    }

    private static void Put(Planted planted, string folder)
    {
        var file = Path.Combine(folder, planted.File);
        var text = File.Exists(file) ? File.ReadAllText(file) : "";
        File.WriteAllText(file, planted.Before.Length == 0 ? text + planted.Text : text.Replace(planted.Before, planted.Text + planted.Before, StringComparison.Ordinal));
    }

    private static Planted OnPage(string kind, Func<string, string> text)
    {
        var number = (++pages).ToString("D6", CultureInfo.InvariantCulture);
        return In(kind, $"{BenchArticles.Sections[pages % 4]}/article-{number}/index.html", "</main>", text(number), $"planted-{number}");
    }

    private static Planted In(string kind, string file, string before, string text, string sign) => new(kind, file, before, text, sign);
}
