namespace LupusBackPain.Tests.Rendering;

/// <summary>What a template can get wrong, each found before a page is rendered, at its place.</summary>
public sealed class TemplateStrictnessTests
{
    // A layout is a text between tags of layouts/base; what is wrong stands on its line 1 unless said otherwise.
    public static readonly TheoryData<string, string, int, int> Faults = new()
    {
        // Names
        { "<p>{{ pgae.title }}</p>", "template-name-unknown", 1, 7 },
        { "<p>{{ page.titel }}</p>", "template-member-unknown", 1, 12 },
        { "<p>{{ page.review.who }}</p>", "template-member-unknown", 1, 19 },
        { "{{ for card in page.related }}{{ card.titel }}{{ end }}", "template-member-unknown", 1, 39 },
        { "{{ if false }}{{ page.titel }}{{ end }}", "template-member-unknown", 1, 23 },
        { "<p>{{ text.readng_time }}</p>", "words-unknown", 1, 12 },
        { "<p>{{ page.title | upcase }}</p>", "template-name-unknown", 1, 20 },
        { "<p>{{ string.upcase page.title }}</p>", "template-name-unknown", 1, 7 },
        { "<p>\n  {{ card.title }}</p>", "template-name-unknown", 2, 6 },
        { "{{ for card in page.related }}{{ end }}{{ card.title }}", "template-name-unknown", 1, 43 },

        // Forms
        { "<p>{{ page.title", "template-syntax", 1, 4 },
        { "{{ if page.body }}<p>\n{{ end", "template-syntax", 2, 1 },
        { "{{ if page.body }}<p>", "template-syntax", 1, 19 },
        { "{{ x = 1 }}", "template-construct", 1, 4 },
        { "{{ capture x }}a{{ end }}", "template-construct", 1, 4 },
        { "{{ while true }}a{{ end }}", "template-construct", 1, 4 },
        { "{{ func f }}a{{ end }}", "template-construct", 1, 4 },
        { "{{ 1..1000000000 }}", "template-construct", 1, 4 },
        { "{{ \"a\" * 1000000000 }}", "template-construct", 1, 4 },
        { "{{ import page }}", "template-construct", 1, 4 },
        { "{{ for x in page.related limit:2 }}{{ end }}", "template-construct", 1, 4 },
        { "{{ page.title == page.minutes }}", "template-construct", 1, 4 },
        { "{{ for x in page.title }}{{ end }}", "template-not-a-list", 1, 13 },
        { "{{ page.related }}", "template-not-text", 1, 4 },
        { "{{ page.is_draft }}", "template-not-text", 1, 4 },
        { "{{ text.updated }}", "words-need-values", 1, 4 },
        { "{{ text.page_of | fill page.title }}", "words-do-not-fit", 1, 19 },
        { "{{ page.title | fill 1 }}", "template-arguments", 1, 17 },

        // What may be missing
        { "{{ page.previous.title }}", "template-value-may-be-missing", 1, 4 },
        { "<a href=\"{{ page.report }}\">a</a>", "template-value-may-be-missing", 1, 13 },
        { "{{ if page.next }}{{ page.previous.title }}{{ end }}", "template-value-may-be-missing", 1, 22 },
        { "{{ if page.previous }}{{ else }}{{ page.previous.title }}{{ end }}", "template-value-may-be-missing", 1, 36 },
        { "{{ if page.next || page.previous }}{{ page.previous.title }}{{ end }}", "template-value-may-be-missing", 1, 39 },

        // Places
        { "<p class={{ page.title }}>a</p>", "template-value-place", 1, 13 },
        { "<p {{ page.title }}>a</p>", "template-value-place", 1, 7 },
        { "<{{ page.title }}>", "template-value-place", 1, 5 },
        { "<!-- {{ page.title }} -->", "template-value-place", 1, 9 },
        { "<script>{{ page.title }}</script>", "template-value-place", 1, 12 },
        { "<a href=\"{{ page.title }}\">a</a>", "template-not-an-address", 1, 13 },
        { "<img src='{{ page.title }}' alt=''>", "template-not-an-address", 1, 14 },
        { "<form action=\"{{ page.title }}\"></form>", "template-not-an-address", 1, 18 },
        { "<a href=\"mailto:{{ page.title }}\">a</a>", "template-value-place", 1, 20 },
        { "<a href=\"{{ page.url }}{{ page.url }}\">a</a>", "template-value-place", 1, 27 },
        { "<a href=\"{{ page.url }}x\">a</a>", "template-text-after-address", 1, 24 },
        { "<img srcset=\"{{ page.url }} 2x\" src=\"#\" alt=\"\">", "template-value-place", 1, 17 },
        { "<a href=\"/about/\">a</a>", "template-literal-address", 1, 10 },
        { "<p title=\"{{ page.body }}\">a</p>", "template-html-place", 1, 14 },
        { "<script>alert(1)</script>", "template-inline-script", 1, 9 },
        { "<style>p { color: red }</style>", "template-inline-style", 1, 7 },
        { "<p style=\"color: red\">a</p>", "template-inline-style", 1, 4 },
        { "<p onclick=\"a()\">a</p>", "template-event-handler", 1, 4 },
        { "<p title=\"a", "template-ends-inside-markup", 1, 12 },
        { "{{ if page.is_draft }}<p title=\"{{ end }}", "template-branches-differ", 1, 4 },

        // Other files
        { "{{ include \"crads\" cards: page.related }}", "partial-unknown", 1, 4 },
        { "{{ include page.title }}", "template-arguments", 1, 4 },
        { "<p {{ include \"facts\" }}>a</p>", "template-value-place", 1, 7 },
        { "<img src=\"{{ asset \"site.cs\" }}\" alt=\"\">", "asset-unknown", 1, 14 },
        { "<!doctype html><title>{{ page.title }}</title>", "template-head-missing", 0, 0 },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_is_found_at_its_place(string template, string code, int line, int column)
    {
        var found = SiteSample.Findings(template);
        Assert.Contains((code, "templates/layouts/article.html", line, column), found.Select(f => (f.Code, f.Span.Path, f.Span.Line, f.Span.Column)));
    }

    public static readonly TheoryData<string> Sound = new()
    {
        "<p title=\"{{ page.title }} and {{ page.description }}\">{{ page.body }}</p>",
        "<a href=\"{{ page.url }}#here\">a</a><a href=\"#here\">b</a><a href='https://example.net/'>c</a>",
        "<a href=\"{{ if page.next }}{{ page.next.url }}{{ else }}{{ site.url }}{{ end }}\">a</a>",
        "<p{{ if page.is_draft }} class=\"draft\"{{ end }}>a</p>",
        "<details {{ if page.is_draft }}open{{ end }}><summary>a</summary></details>",
        "<p class=\"a{{ if page.is_draft }} b{{ end }}\">a</p>",
        "{{ if page.previous && page.previous.section }}{{ page.previous.section.title }}{{ end }}",
        "{{ if page.previous }}{{ if page.previous.date }}{{ page.previous.date }}{{ end }}{{ end }}",
        "{{ page.previous ? page.previous.title : page.title }}",
        "{{ if !page.related }}none{{ else if page.related.size > 3 }}many{{ end }}",
        "{{ for card in page.related }}<a href=\"{{ card.url }}\">{{ card.title }}</a>{{ end }}",
        "{{ page.extra.colour }}{{ for part in page.extra.parts }}{{ part.name }}{{ end }}",
        "{{# a note }}<textarea>{{ page.title }}</textarea>",
        "<!-- a plain comment --><br/><input disabled value=x>",
    };

    [Theory]
    [MemberData(nameof(Sound))]
    public void A_sound_template_has_no_finding(string template) => Assert.Equal([], SiteSample.Findings(template));

    [Fact]
    public void A_misspelt_name_is_told_with_the_nearest_right_one()
    {
        Assert.Equal("did you mean 'title'?", Assert.Single(SiteSample.Findings("{{ page.titel }}")).Help);
        Assert.Equal("did you mean 'cards'?", Assert.Single(SiteSample.Findings("{{ include \"crads\" }}")).Help);
        Assert.Equal("did you mean 'reading_time'?", Assert.Single(SiteSample.Findings("{{ text.readng_time }}")).Help);
        Assert.Equal("did you mean 'site.css'?", Assert.Single(SiteSample.Findings("<img src=\"{{ asset \"site.cs\" }}\" alt=\"\">")).Help);
    }

    [Fact]
    public void All_faults_of_a_template_are_told_in_one_run() =>
        Assert.Equal(["template-member-unknown", "words-unknown", "template-event-handler"],
            SiteSample.Findings("{{ page.titel }}{{ text.readng }}<p onclick=\"\">").Select(finding => finding.Code));

    [Fact]
    public void Templates_that_include_each_other_are_told_with_the_chain()
    {
        var theme = SiteSample.ThemeWith("partials/a", "{{ include \"b\" }}");
        theme = theme with { Templates = [.. theme.Templates, new("partials/b", "templates/partials/b.html", "<p>\n{{ include \"a\" }}</p>")] };
        theme = theme with { Templates = [.. theme.Templates.Where(t => t.Name != "layouts/page"), new("layouts/page", "templates/layouts/page.html", "{{ include \"a\" }}")] };
        var finding = Assert.Single(SiteSample.Findings(theme));
        Assert.Equal("include-cycle", finding.Code);
        Assert.Equal("these templates include each other without end: partials/a → partials/b → partials/a", finding.Message);
        Assert.Equal(("templates/partials/b.html", 2, 4), (finding.Span.Path, finding.Span.Line, finding.Span.Column));
    }

    [Fact]
    public void A_partial_that_includes_itself_is_a_cycle() =>
        Assert.Equal("include-cycle", Assert.Single(SiteSample.Findings(SiteSample.ThemeWith("partials/facts", "{{ include \"facts\" }}"))).Code);

    [Fact]
    public void Arguments_of_a_partial_are_checked_where_it_uses_them()
    {
        var theme = SiteSample.ThemeWith("partials/links", "{{ for card in $cards }}{{ card.titel }}{{ end }}");
        Assert.Equal(("templates/partials/links.html", "template-member-unknown"),
            Assert.Single(SiteSample.Findings(theme).Select(finding => (finding.Span.Path, finding.Code)).Distinct()));
    }

    [Fact]
    public void Nothing_is_rendered_with_a_faulty_theme()
    {
        var bag = new LupusBackPain.Diagnostics.DiagnosticBag();
        Assert.Empty(LupusBackPain.Rendering.SiteRenderer.Render(SiteSample.Site(SiteSample.Article("one")), SiteSample.ThemeWith("layouts/article", "{{ x }}"), bag));
        Assert.True(bag.HasErrors);
    }

    [Fact]
    public void A_theme_without_a_layout_that_is_needed_says_which()
    {
        var theme = SiteSample.Theme with { Templates = [.. SiteSample.Theme.Templates.Where(template => template.Name != "layouts/not-found")] };
        var finding = Assert.Single(SiteSample.Findings(theme));
        Assert.Equal(("layout-missing", "the theme has no layout 'not-found'"), (finding.Code, finding.Message));
    }

    [Fact]
    public void Words_that_the_program_writes_are_missed_when_the_theme_lacks_them()
    {
        var strings = SiteSample.Theme.Strings;
        var words = strings.Words.Where(pair => pair.Key != "full_title").ToFrozen();
        var finding = Assert.Single(SiteSample.Findings(SiteSample.Theme with { Strings = strings with { Words = words } }));
        Assert.Equal(("words-missing", "the words 'full_title' are missing", "templates/strings/en.yaml"), (finding.Code, finding.Message, finding.Span.Path));
    }
}
