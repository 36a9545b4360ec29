using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CsCheck;
using LupusBackPain.Diagnostics;
using LupusBackPain.Model;
using LupusBackPain.Rendering;

namespace LupusBackPain.Tests.Rendering;

/// <summary>
/// Templates thrown together at random: one that is refused is of no interest; one that is accepted must give pages of the same structure
/// whatever its values are, by a browser's rules.
/// </summary>
public sealed class TemplatePlaceFuzzTests
{
    private static readonly string[] Pieces =
    [
        "{{ page.title }}", "{{ page.title }}", "{{ page.title }}", "{{ page.url }}", "{{ page.body }}", "{{ if page.is_draft }}", "{{ else }}", "{{ end }}",
        "<p>", "</p>", "<p ", "<a href=\"", "<img src='", "<i title=\"", "<i title='", "<i title=", "\"", "'", ">", "/>", "=", " ", "\n", "/", "<", "</", "!",
        "<!--", "-->", "<!x", "<script>", "<script ", "</script>", "<textarea>", "</textarea>", "<title>", "</title", "<style>", "</style>", "<plaintext>",
        "<xmp>", "</xmp>", "<iframe>", "<noscript>", "<svg>", "<math>", "on", "click", "style", "src", "-", "?", "a", "#b", "data", "<object ", "&", "&quot;", "]]>",
        "<![CDATA[", "\t", "\f",
    ];

    private static readonly string[] Nasty =
    [
        "\"'><b onclick=x>", "--><b>", "</script><b>", "</textarea><b>", "</title><b>", "javascript:alert(1)", " onclick=x ", "<!--", "<b", "&quot;><b>", "]]><b>", "`",
    ];

    private static readonly Theme Theme = SiteSample.Theme with
    {
        Templates =
        [
            .. TemplateSet.Required.Select(name => Template(name, "<!doctype html><title>a</title>{{ page.head }}")),
            Template("base", "<!doctype html><html lang=en><head>{{ page.head }}</head><body>{{ content }}</body></html>"),
        ],
    };

    private static TemplateFile Template(string name, string text) => new("layouts/" + name, $"templates/layouts/{name}.html", text);

    private static string? Structure(Theme theme, string title)
    {
        var bag = new DiagnosticBag();
        var article = SiteSample.Article("one", title: title, html: "<p>x</p>");
        var files = SiteRenderer.Render(SiteSample.Site(article), theme, bag);
        if (bag.HasErrors)
        {
            return null;
        }
        var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(files.Single(file => file.Path == "causes/one/index.html").Bytes.Span));
        var nodes = page.Body!.Descendants().Where(node => node is not IText);
        return string.Join('\n', nodes.Select(node => node is IElement element
            ? $"{element.LocalName} {string.Join(' ', element.Attributes.Select(attribute => IsAddress(attribute) ? attribute.ToString() : attribute.Name))}"
            : node.NodeName));
    }

    private static bool IsAddress(IAttr attribute) => attribute.Name is "href" or "src";

    [Fact]
    public void No_value_changes_the_structure_of_a_page_whatever_its_template() =>
        Gen.Select(Gen.Int[0, Pieces.Length - 1].Array[1, 9], Gen.Int[0, Nasty.Length - 1]).Sample((pieces, nasty) =>
        {
            var text = string.Concat(pieces.Select(piece => Pieces[piece]));
            var theme = Theme with { Templates = [.. Theme.Templates.Where(template => template.Name != "layouts/article"), Template("article", text)] };
            if (Structure(theme, "a") is { } plain)
            {
                Assert.Equal((text, plain), (text, Structure(theme, Nasty[nasty])));
            }
        }, iter: 4000, seed: "0000KUiPjqN2");
}
