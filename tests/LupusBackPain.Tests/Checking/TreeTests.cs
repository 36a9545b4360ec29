using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CsCheck;
using LupusBackPain.Checking;

namespace LupusBackPain.Tests.Checking;

/// <summary>Our small tree against AngleSharp's own document: both must be the tree of the HTML standard.</summary>
public sealed class TreeTests
{
    private static readonly string[] Parts =
    [
        "<p>", "</p>", "<div>", "</div>", "<a href=x>", "</a>", "<b>", "</b>", "<i class=q>", "</i>", "<table>", "</table>", "<tr>",
        "<td>", "</td>", "<ul>", "<li>", "</ul>", "<form>", "</form>", "<select>", "<option>", "</select>", "<svg>", "</svg>",
        "<a xlink:href='y'>", "<desc>", "<foreignObject>", "</foreignObject>", "<math>", "<mi>", "<annotation-xml encoding='text/html'>",
        "</math>", "<template>", "<template shadowrootmode=open>", "</template>", "<style>", "</style>", "<script>", "</script>",
        "<title>", "</title>", "<textarea>", "</textarea>", "<noscript>", "</noscript>", "<img src=a.png>", "<image src=b.png>", "<br>",
        "<h1>", "</h1>", "<button>", "</button>", "<base href=/x/>", "<font color=red>", "</font>", "<nobr>", "<marquee>", "<frameset>",
        "<frame src=f>", "</frameset>", "<iframe>", "</iframe>", "<xmp>", "</xmp>", "<plaintext>", "<caption>", "<col>", "<colgroup>",
        "<tbody>", "<th>", "<dd>", "<dt>", "<ruby>", "<rt>", "<rp>", "<object>", "</object>", "<body id=b>", "<html lang=en>", "<head>",
        "</head>", "</body>", "</html>", "<!-- x -->", "<![CDATA[y]]>", "<input type=hidden>", "<x-y>", "</x-y>", "text", " ", "&amp;",
        "&copy", "\0", "<", "&#35;", "\n",
    ];

    private static readonly Gen<string> Soup =
        Gen.Int[0, Parts.Length - 1].Array[0, 40].Select(numbers => string.Concat(numbers.Select(number => Parts[number])));

    [Fact]
    public void The_tree_is_the_one_that_AngleSharp_builds_of_the_same_bytes()
    {
        Seeded.Each(Soup, 1500, soup =>
        {
            var ours = "";
            Assert.True(new HtmlReader().Read(Encoding.UTF8.GetBytes(soup), document => ours = Ours(document)));
            Assert.Equal(Theirs(new HtmlParser().ParseDocument(soup.Replace("shadowrootmode", "x", StringComparison.Ordinal))), ours);
        });
    }

    private static string Ours(TreeNode node)
    {
        var text = new StringBuilder();
        foreach (var child in node.Children)
        {
            if (child is TreeElement element)
            {
                text.Append('<').Append(element.Namespace[^4..]).Append(' ').Append(element.Name);
                foreach (var name in (string[])["href", "xlink:href", "src", "class", "id", "lang"])
                {
                    text.Append(element.TryGet(name, out var value) ? $" {name}={value}" : "");
                }
                text.Append('>').Append(Ours(element)).Append("</>");
            }
        }
        return text.ToString();
    }

    private static string Theirs(INode node)
    {
        var text = new StringBuilder();
        foreach (var child in node is IHtmlTemplateElement template ? template.Content.ChildNodes : node.ChildNodes)
        {
            if (child is IElement element)
            {
                text.Append('<').Append(element.NamespaceUri![^4..]).Append(' ').Append(element.LocalName);
                foreach (var name in (string[])["href", "xlink:href", "src", "class", "id", "lang"])
                {
                    var value = element.Attributes.FirstOrDefault(attribute =>
                        (attribute.NamespaceUri == NamespaceNames.XLinkUri ? $"xlink:{attribute.LocalName}" : attribute.Name) == name)?.Value;
                    text.Append(value is null ? "" : $" {name}={value}");
                }
                text.Append('>').Append(Theirs(element)).Append("</>");
            }
        }
        return text.ToString();
    }
}
