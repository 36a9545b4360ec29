using System.Collections.Frozen;
using LupusBackPain.Diagnostics;
using LupusBackPain.Markup;
using LupusBackPain.Model;

namespace LupusBackPain.Tests.Markup;

public sealed class MarkdownConverterTests
{
    [Fact]
    public void A_body_becomes_HTML()
    {
        var strings = new Strings("templates/strings/en.yaml", FrozenDictionary<string, Located<string>>.Empty, []);
        var context = new MarkupContext(new BaseUrl("https://example.org", "/"), strings, SiteData.Empty, [],
            FrozenDictionary<string, PageAddress>.Empty, FrozenDictionary<SitePath, MediaFile>.Empty);
        var source = new Source("content/about.md", SourceKind.Page, null, "about", new SitePath("/about/"), null, "One *two*.", 5);
        Assert.Equal("<p>One <em>two</em>.</p>\n", MarkdownConverter.Convert(source, context, new DiagnosticBag()).Html.ToString());
    }
}
