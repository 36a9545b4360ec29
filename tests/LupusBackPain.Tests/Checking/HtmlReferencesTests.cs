namespace LupusBackPain.Tests.Checking;

/// <summary>Which attributes refer, by the HTML standard. Each row: a body, and the errors that it gives ("gone" stands for link-target-missing gone).</summary>
public sealed class HtmlReferencesTests
{
    [Theory]
    [InlineData("<a href=gone>x</a><area href=gone2>", "gone | gone2")]
    [InlineData("<a name=x>no link</a>", "")]
    [InlineData("<a href='  about.html  '>x</a><a href=''>x</a><a href='?q'>x</a>", "")]
    [InlineData("<a href='mailto:a@b.example'>x</a><a href='tel:+1'>x</a><a href='javascript:void 0'>x</a><a href='data:,x'>x</a><a href='sms:1'>x</a>", "")]
    [InlineData("<a href='about.html' ping='/p https://a:99999/'>x</a>", "link-invalid https://a:99999/")]
    [InlineData("<img src=gone.png srcset='gone1.png 1x, gone2.png 2x' longdesc=gone.html>", "gone.html | gone.png | gone1.png | gone2.png")]
    [InlineData("<img src=ok.png srcset='gone.png 1q, ok.png 2x'>", "")]
    [InlineData("<img src=''><img src='  '>", "link-empty ")]
    [InlineData("<img src><script src></script><iframe src></iframe><video poster=''></video>", "link-empty ")]
    [InlineData("<picture><source srcset='gone.webp'><source src=unused.webp><img src=ok.png></picture>", "gone.webp")]
    [InlineData("<video src=gone.mp4><track src=gone.vtt></video><audio><source src=gone.ogg></audio>", "gone.mp4 | gone.ogg | gone.vtt")]
    [InlineData("<script src=gone.js></script><script type=module src=gone.mjs></script><script type='Text/JavaScript' src=g.js></script>", "g.js | gone.js | gone.mjs")]
    [InlineData("<script type='text/template' src=unused.html></script><script type='application/json' src=unused.json></script>", "")]
    [InlineData("<iframe src=gone.html></iframe><iframe src='about.html#gone'></iframe>", "gone.html | link-fragment-missing about.html#gone")]
    [InlineData("<iframe srcdoc='<a href=gone.html>x</a><a href=#in>x</a><p id=in>' src=unused.html></iframe>", "gone.html")]
    [InlineData("<iframe srcdoc='<base href=/sub/><img src=ok.png>'></iframe>", "ok.png")]
    [InlineData("<iframe srcdoc='<p id=x>'></iframe><a href=#x>x</a>", "link-fragment-missing #x")]
    [InlineData("<object data=gone.svg></object><embed src=gone.swf><object data=''></object>", "gone.svg | gone.swf | link-empty ")]
    [InlineData("<input type=image src=gone.png><input src=unused.png><input type=IMAGE src=gone2.png>", "gone.png | gone2.png")]
    [InlineData("<form action=gone.html></form><form action=''></form><form></form><form method=dialog action=unused></form>", "gone.html")]
    [InlineData("<button formaction=gone></button><button type=button formaction=unused></button><input type=submit formaction=gone2>", "gone | gone2")]
    [InlineData("<input type=text formaction=unused><button formmethod=dialog formaction=unused2></button>", "")]
    [InlineData("<blockquote cite=gone></blockquote><q cite=gone2></q><ins cite=gone3></ins><del cite=gone4></del>", "gone | gone2 | gone3 | gone4")]
    [InlineData("<bgsound src=gone.mid><iframe src=about.html longdesc=gone></iframe><audio src=gone.mp3></audio>", "gone | gone.mid | gone.mp3")]
    [InlineData("<object data=ok.png usemap=#gone></object><input type=image src=ok.png usemap=#gone2>", "link-fragment-missing #gone | link-fragment-missing #gone2")]
    [InlineData("<table background=gone.png><tr background=g2.png><td background=g3.png></table>", "g2.png | g3.png | gone.png")]
    [InlineData("<img src=ok.png usemap=#m><map name=m><area href=gone></map>", "gone")]
    [InlineData("<img src=ok.png usemap=#m><map id=m></map>", "")]
    [InlineData("<img src=ok.png usemap=#gone><img src=ok.png usemap=m><map name=m></map>", "link-fragment-missing #gone | link-fragment-missing m")]
    [InlineData("<link rel=stylesheet href=gone.css><link href=unused.css><link rel=prefetch href=gone2><link rel='SHORTCUT ICON' href=g.ico>", "g.ico | gone.css | gone2")]
    [InlineData("<link rel=preconnect href=/nowhere><link rel='dns-prefetch' href='//other.example'><link rel=preconnect href='https://exa mple/'>", "link-invalid https://exa mple/")]
    [InlineData("<link rel=preload as=image imagesrcset='gone.png 1x, ok.png 2x'><link itemprop=image href=gone2.png>", "gone.png | gone2.png")]
    [InlineData("<link rel=alternate hreflang=fr href=gone/><link rel=next href='about.html#dose'><link rel=stylesheet href=''>", "gone/ | link-empty ")]
    [InlineData("<link rel=manifest href=gone.webmanifest><link rel=canonical href='about.html#anything'>", "gone.webmanifest")]
    [InlineData("<template><a href=gone>x</a><p id=t></template><a href=#t>x</a>", "link-fragment-missing #t")]
    [InlineData("<template><td><a href=gone>x</a><table><a href=gone2>x</a></template>", "")]
    [InlineData("<div><template shadowrootmode=open><a href=gone>x</a><p id=s><a href=#out>x</a></template></div><a href=#s>x</a><i id=out>", "gone | link-fragment-missing #s")]
    [InlineData("<div><template shadowrootmode=open></template><template shadowrootmode=open><a href=unused></a></template></div>", "")]
    [InlineData("<div><template shadowrootmode=odd></template><template shadowrootmode=open><a href=gone>x</a></template></div>", "gone")]
    [InlineData("<ul><template shadowrootmode=open><a href=unused></a></template></ul><div><template shadowrootmode=odd><a href=unused></a></template></div>", "")]
    [InlineData("<my-card><template shadowrootmode=closed><img src=gone.png></template></my-card>", "gone.png")]
    [InlineData("<noscript><a href=gone>x</a><img src=gone.png></noscript>", "gone | gone.png")]
    [InlineData("<!-- <a href=gone> --><script>'<a href=gone>'</script><textarea><a href=gone></textarea><title><a href=gone></title>", "")]
    [InlineData("<!--[if IE]><img src=gone><![endif]--><![CDATA[<img src=gone>]]>", "")]
    [InlineData("<svg><![CDATA[<img src=gone>]]><title><a href=gone>x</a></title></svg>", "gone")]
    [InlineData("<svg><style>a{b:url(gone.png)}</style><image href=gone2.png /><image xlink:href=gone3.png /></svg>", "gone.png | gone2.png | gone3.png")]
    [InlineData("<svg><a href=about.html xlink:href=gone>x</a><script href=gone.js></script><feImage href=gone.png /></svg>", "gone.js | gone.png")]
    [InlineData("<svg><use href=#gone /><use href=#here /><g id=here /><textPath xlink:href=#gone2 /><use href='about.html#dose'/></svg>", "link-fragment-missing #gone | link-fragment-missing #gone2")]
    [InlineData("<svg><use href=#top /><use href='#' /></svg>", "link-fragment-missing #top")]
    [InlineData("<math><mi href=gone>x</mi></math>", "gone")]
    [InlineData("<p style='background:url(gone.png)'><p style=\"background:url('ok.png')\"><p style='filter:url(#f)'>", "gone.png")]
    [InlineData("<style>@import 'gone.css'; p{background:url(gone.png)}</style><style type=text/plain>p{background:url(unused)}</style>", "gone.css | gone.png")]
    [InlineData("<meta http-equiv=refresh content='5; url=gone.html'><meta http-equiv=refresh content='5'><meta http-equiv=refresh content='x; url=unused'>", "gone.html")]
    [InlineData("<meta property=og:image:secure_url content=a.png><meta property=OG:Video content=b.mp4><meta property=og:audio:url content=c.mp3>", "a.png | b.mp4 | c.mp3")]
    [InlineData("<meta name=twitter:image:src content=a.png><meta name=twitter:player content=b.html><meta name=twitter:url content=c>", "a.png | b.html | c")]
    [InlineData("<meta name=msapplication-TileImage content=a.png><meta itemprop=image content=b.png><meta property=og:site_name content=unused>", "a.png | b.png")]
    [InlineData("<meta property=og:image content=gone.png><meta name=og:url content=gone><meta name=twitter:image content=g.png><meta name=description content=unused>", "g.png | gone | gone.png")]
    [InlineData("<script type=application/ld+json>{\"@id\":\"/not-a-link\",\"url\":\"/gone\",\"image\":[\"/ok.png\",{\"@id\":\"/#x\",\"url\":\"/gone.png\"}]}</script>", "/gone | /gone.png")]
    [InlineData("<script type=application/ld+json>{\"mainEntityOfPage\":{\"@id\":\"/gone\"},\"name\":\"/x\",\"publisher\":{\"@id\":\"/id\",\"logo\":{\"url\":\"/g.png\"}}}</script>", "/g.png | /gone")]
    [InlineData("<script type=application/ld+json>{\"url\":\"/gone\",,}</script>", "/gone")]
    [InlineData("<a href='/%'>x</a><a href='//'>x</a><a href='https://'>x</a><a href='http://[::1'>x</a><a href='https://a:99999'>x</a>", "/% | link-invalid // | link-invalid http://[::1 | link-invalid https:// | link-invalid https://a:99999")]
    [InlineData("<p id=a><p id=A><p id=a><p id=''><p id=''><p id>", "id-duplicate a")]
    [InlineData("<p id=x><a name=x>y</a><a name=x>z</a><svg><g id=x /></svg>", "id-duplicate x")]
    [InlineData("<frameset><frame src=gone.html></frameset>", "")]
    public void An_element_refers_by_these_attributes(string body, string errors)
    {
        var found = Check.Body(body).Select(error => error.Replace("link-target-missing ", "", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        Assert.Equal(errors, string.Join(" | ", found));
    }

    [Fact]
    public void The_frames_of_a_frameset_are_links()
    {
        Assert.Equal(
            ["link-target-missing f.html gone.html"],
            Check.Errors(("f.html", "<title>t</title><frameset><frame src=gone.html><frame src=f.html></frameset>")));
    }
}
