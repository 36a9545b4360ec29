using LupusBackPain.Model;

namespace LupusBackPain.Tests.Rendering;

/// <summary>What a template or a text says comes out whole and as it stands.</summary>
public sealed class VerbatimTests
{
    [Fact]
    public void A_page_of_3_MB_is_whole_to_its_last_letter()
    {
        var body = $"<p>{new string('x', 3_000_000)}</p><p id=\"last\">The end</p>";
        var page = SiteSample.Render(SiteSample.Site(SiteSample.Article("one", html: body)), SiteSample.Theme, "causes/one/index.html");
        Assert.Contains(body, page, StringComparison.Ordinal);
        Assert.EndsWith("</html>", page.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_feed_of_more_than_1_MB_is_whole()
    {
        var settings = SiteSample.Settings() with { Lists = new ListSettings(5, 5, 5, 50, 10_000) };
        var articles = Enumerable.Range(0, 4_000).Select(number => SiteSample.Article($"page-{number}", title: $"{number} {new string('t', 200)}"));
        var feed = SiteSample.Render(SiteSample.Site(settings, [.. articles]), SiteSample.Theme, "feed.xml");
        Assert.True(feed.Length > 1_048_576, $"only {feed.Length} letters");
        Assert.Equal(4_000, feed.Split("<entry>").Length - 1);
        Assert.EndsWith("</feed>", feed.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void Preformatted_text_in_a_partial_keeps_its_lines_wherever_it_is_included()
    {
        var theme = SiteSample.ThemeWith("layouts/article", "<!doctype html><html lang=\"en\"><head>{{ page.head }}</head><body>\n      {{ include 'poem' }}\n</body></html>");
        theme = theme with { Templates = [.. theme.Templates, new TemplateFile("partials/poem", "templates/partials/poem.html", "<pre>\n one\n  two\nthree\n</pre>")] };
        Assert.Contains("\n      <pre>\n one\n  two\nthree\n</pre>", SiteSample.Render(SiteSample.Site(SiteSample.Article("one")), theme, "causes/one/index.html"), StringComparison.Ordinal);
    }
}
