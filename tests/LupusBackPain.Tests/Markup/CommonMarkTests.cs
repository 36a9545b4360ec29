namespace LupusBackPain.Tests.Markup;

public sealed class CommonMarkTests
{
    [Theory]
    [InlineData("One *two* **three** ***four***.", "<p>One <em>two</em> <strong>three</strong> <em><strong>four</strong></em>.</p>")]
    [InlineData("snake_case and 2*3*4", "<p>snake_case and 2<em>3</em>4</p>")]
    [InlineData("a  \nb\\\nc\nd", "<p>a<br>\nb<br>\nc\nd</p>")]
    [InlineData("`a < b` and ``c ` d``", "<p><code>a &lt; b</code> and <code>c ` d</code></p>")]
    [InlineData("\\*no\\* \\# &copy; &#42; & < >", "<p>*no* # © * &amp; &lt; &gt;</p>")]
    [InlineData("&#1; &bogus;", "<p>&amp;#1; &amp;bogus;</p>")]
    [InlineData("\"quoted\" 'single'", "<p>\"quoted\" 'single'</p>")]
    [InlineData("one\n\ntwo", "<p>one</p>\n<p>two</p>")]
    [InlineData("> one\n> two\n\n> three", "<blockquote>\n<p>one\ntwo</p>\n</blockquote>\n<blockquote>\n<p>three</p>\n</blockquote>")]
    [InlineData("a\n\n---\n\nb", "<p>a</p>\n<hr>\n<p>b</p>")]
    [InlineData("```\n<b> & \"c\"\n```", "<pre tabindex=\"0\"><code>&lt;b&gt; &amp; \"c\"\n</code></pre>")]
    [InlineData("    code\n\n      more", "<pre tabindex=\"0\"><code>code\n\n  more\n</code></pre>")]
    [InlineData("Title\n-----", "<h2 id=\"title\">Title</h2>")]
    [InlineData("## Title ##", "<h2 id=\"title\">Title</h2>")]
    [InlineData("a[b]c ![", "<p>a[b]c ![</p>")]
    [InlineData("*a [b*", "<p><em>a [b</em></p>")]
    [InlineData("日本語の**強調**です", "<p>日本語の<strong>強調</strong>です</p>")]
    [InlineData("5 < 6 and <3", "<p>5 &lt; 6 and &lt;3</p>")]
    [InlineData("", "")]
    public void Text_becomes_HTML(string text, string html) => Assert.Equal(html, Sample.Html(text));

    [Theory]
    [InlineData("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>")]
    [InlineData("- a\n\n- b", "<ul>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>")]
    [InlineData("3. a\n4. b", "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>")]
    [InlineData("1) a", "<ol>\n<li>a</li>\n</ol>")]
    [InlineData("- a\n  - b\n- c", "<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n<li>c</li>\n</ul>")]
    [InlineData("-\ta\n\n\tb", "<ul>\n<li>\n<p>a</p>\n<p>b</p>\n</li>\n</ul>")]
    [InlineData("- > quote", "<ul>\n<li>\n<blockquote>\n<p>quote</p>\n</blockquote>\n</li>\n</ul>")]
    public void Lists_are_tight_or_loose(string text, string html) => Assert.Equal(html, Sample.Html(text));

    [Fact]
    public void A_task_says_in_words_whether_it_is_done()
    {
        Assert.Equal(
            "<ul>\n<li class=\"task\"><span class=\"visually-hidden\">To do:</span> ask</li>\n"
            + "<li class=\"task task--done\"><span class=\"visually-hidden\">Done:</span> <em>rest</em></li>\n</ul>",
            Sample.Html("- [ ] ask\n- [x] *rest*"));
        Assert.Equal("<ul>\n<li>see [x] there</li>\n<li><a href=\"#y\">x</a></li>\n</ul>", Sample.Html("- see [x] there\n- [x](#y)"));
    }

    [Fact]
    public void A_definition_list_pairs_terms_and_meanings() => Assert.Equal(
        "<dl>\n<dt>Flare</dt>\n<dd>Lupus gets <em>worse</em></dd>\n<dt>Remission</dt>\n<dd>\n<p>Quiet</p>\n<p>for long</p>\n</dd>\n</dl>",
        Sample.Html("Flare\n:   Lupus gets *worse*\n\nRemission\n:   Quiet\n\n    for long"));

    [Fact]
    public void Foreign_words_carry_their_language()
    {
        Assert.Equal("<p>say <span lang=\"fr\">mal <em>de</em> dos</span>!</p>", Sample.Html("say [mal *de* dos]{lang=fr}!"));
        Assert.Equal("<p><span lang=\"pt-BR\">dor</span></p>", Sample.Html("[dor]{lang=\"pt-BR\"}"));
        Assert.Equal(["1:10+17 language-invalid: 'francais_1' is not a language tag"], Sample.Findings("say [mal]{lang=francais_1}"));
    }
}
