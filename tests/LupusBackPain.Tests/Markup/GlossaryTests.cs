using LupusBackPain.Diagnostics;
using LupusBackPain.Markup;
using LupusBackPain.Model;

namespace LupusBackPain.Tests.Markup;

public sealed class GlossaryTests
{
    private static readonly SourceSpan At = new("content/data/glossary.yaml", 1, 9, 3);

    private static readonly MarkupContext Context = Sample.With(Sample.British, Sample.Data() with
    {
        Glossary =
        [
            new("ANA", "A blood test.", ["antinuclear antibody"], At),
            new("biopsy", "A <small> sample.", [], At),
            new("complement (C3, C4)", "Blood proteins.", ["C3"], At),
            new("lupus nephritis", "Kidney trouble from lupus.", [], At),
            new("nephritis", "Kidney trouble.", [], At),
            new("Sjögren's", "Dry eyes.", [], At),
            new("steroid", "A medicine.", ["steroids", "steroid tablet"], At),
            new("X-ray", "A picture.", [], At),
        ],
    });

    private static string Html(string text) => Sample.Html(text, Context);

    private static string[] Defined(string text) => [.. Sample.Convert(text, Context).Marked.Defined.Select(term => term.Term)];

    [Fact]
    public void The_first_use_leads_to_a_meaning_that_stands_behind_the_text_and_leads_back() => Assert.Equal(
        """
        <p>A <a id="_u1" href="#_t1" class="term" role="doc-glossref">steroid</a> is a steroid &amp; an <a id="_u2" href="#_t2" class="term" role="doc-glossref">X-ray</a>.</p>
        <div class="meanings">
        <p id="_t1"><dfn>steroid</dfn>: A medicine. <a href="#_u1" role="doc-backlink">Close</a></p>
        <p id="_t2"><dfn>X-ray</dfn>: A picture. <a href="#_u2" role="doc-backlink">Close</a></p>
        </div>
        """,
        Html("A steroid is a steroid & an X-ray."));

    [Fact]
    public void A_meaning_is_escaped() => Assert.Contains("<dfn>biopsy</dfn>: A &lt;small&gt; sample. ", Html("biopsy"), StringComparison.Ordinal);

    [Theory]
    [InlineData("Steroids help", "steroid")]
    [InlineData("STEROID, x-ray", "steroid", "X-ray")]
    [InlineData("an antinuclear antibody", "ANA")]
    [InlineData("Lupus nephritis, then nephritis", "lupus nephritis", "nephritis")]
    [InlineData("(complement (C3, C4))", "complement (C3, C4)")]
    [InlineData("C3, too", "complement (C3, C4)")]
    [InlineData("a **steroid** *tablet*", "steroid")]
    [InlineData("the steroid's dose", "steroid")]
    [InlineData("Sjögren’s and Sjögren's", "Sjögren's")]
    [InlineData("an X\u2011ray or biopsy/steroid.", "X-ray", "biopsy", "steroid")]
    [InlineData("- a list\n  with a steroid", "steroid")]
    [InlineData("::: note\na steroid\n:::", "steroid")]
    [InlineData("| a | b |\n|---|---|\n| c | steroid |", "steroid")]
    [InlineData("> a steroid", "steroid")]
    public void A_term_is_found_in_its_written_forms_in_any_case(string text, params string[] terms) => Assert.Equal(terms, Defined(text));

    [Theory]
    [InlineData("nonsteroid, steroid-induced, non-steroid, steroids2, x_steroid, biopsies")]
    [InlineData("# a steroid\n## A steroid")]
    [InlineData("see [the steroid](#x) page")]
    [InlineData("`steroid` and\n\n    steroid")]
    [InlineData("un [steroid]{lang=fr}")]
    [InlineData("steroid\n: is explained here")]
    [InlineData("| steroid | b |\n|---|---|\n| c | d |")]
    [InlineData("Table: steroid\n\n| a | b |\n|---|---|\n| c | d |")]
    [InlineData("![a steroid](../media/spine.png)\nFigure: A steroid")]
    [InlineData("![a steroid](../media/spine.png \"A steroid\")")]
    [InlineData("::: note On a steroid\nText.\n:::")]
    [InlineData("::: caution steroids\n:::")]
    [InlineData("::: care-cards back-pain\n:::")]
    [InlineData("Text [@nhs, steroid p. 3].")]
    public void Elsewhere_it_is_plain_text(string text)
    {
        var marked = Sample.Convert(text, Context).Marked;
        Assert.Equal([], marked.Defined);
        Assert.DoesNotContain("class=\"term\"", marked.Html.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("meanings", marked.Html.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("On lupus\nnephritis now.", "lupus\nnephritis")]
    [InlineData("A steroid\ntablet.", "steroid\ntablet")]
    [InlineData("An antinuclear\nantibody and\nlupus.", "antinuclear\nantibody")]
    public void A_term_goes_on_behind_the_end_of_a_line(string text, string link)
    {
        var marked = Sample.Convert(text, Context).Marked;
        Assert.Contains($">{link}</a>", marked.Html.ToString(), StringComparison.Ordinal);
        var block = Assert.Single(marked.Blocks);
        Assert.Equal(text.Replace('\n', ' '), block.Text.ToString());
        var last = text.LastIndexOf('\n');
        Assert.Equal((text.Count(letter => letter == '\n') + 1, text.Length - 1 - last), block.PlaceOf(text.Length - 1));
    }

    [Fact]
    public void Key_points_come_first_and_their_meanings_stand_behind_the_text_too()
    {
        var (marked, findings) = Sample.Convert("A steroid.", Context, Sample.Front(null, new Located<string>("A steroid", new SourceSpan(Sample.Path, 4, 5, 9))));
        Assert.Equal([], findings);
        Assert.Equal("A <a id=\"_u1\" href=\"#_t1\" class=\"term\" role=\"doc-glossref\">steroid</a>", Assert.Single(marked.KeyPoints).ToString());
        Assert.StartsWith("<p>A steroid.</p>\n<div class=\"meanings\">\n<p id=\"_t1\">", marked.Html.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_glossary_s_own_page_explains_nothing_and_keeps_the_ids_of_its_terms()
    {
        var front = Sample.Front() with { Layout = new Located<string>("glossary", default) };
        var (marked, findings) = Sample.Convert("A steroid.\n\n## Steroid\n\n## Dry eyes {#sjögrens}\n", Context, front);
        Assert.Equal("<p>A steroid.</p>\n<h2 id=\"steroid-2\">Steroid</h2>\n<h2 id=\"dry-eyes\">Dry eyes</h2>\n", marked.Html.ToString());
        Assert.Equal((5, 15), (Assert.Single(findings).Span.Line, findings[0].Span.Column));
        Assert.Equal("heading-id-reserved", findings[0].Code);
    }
}
