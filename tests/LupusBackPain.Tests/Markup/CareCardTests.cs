using LupusBackPain.Model;

namespace LupusBackPain.Tests.Markup;

public sealed class CareCardTests
{
    private const string Emergency =
        "<section class=\"care-card care-card--emergency\">\n<h2 class=\"care-card__heading\"><span class=\"visually-hidden\">Immediate action required: "
        + "</span>Call <a href=\"tel:999\">999</a> now if:</h2>\n<ul>\n<li>you cannot pee</li>\n</ul>\n</section>\n";

    private const string Urgent =
        "<section class=\"care-card care-card--urgent\">\n<h2 class=\"care-card__heading\"><span class=\"visually-hidden\">Urgent advice: </span>"
        + "Call <a href=\"tel:111\">111</a> (NHS 111) today if:</h2>\n<ul>\n<li>you feel hot &amp; cold</li>\n</ul>\n</section>\n";

    [Fact]
    public void The_front_matter_s_set_is_rendered_and_shared()
    {
        var (first, second) = (Sample.Convert("", front: Sample.Front("back-pain")), Sample.Convert("", front: Sample.Front("back-pain")));
        Assert.Equal([], first.Findings);
        Assert.Equal(Emergency + Urgent, first.Marked.CareCards.ToString());
        Assert.True(first.Marked.CareCards.Bytes == second.Marked.CareCards.Bytes);
        Assert.True(Sample.Convert("", front: Sample.Front("none")).Marked.CareCards.IsEmpty);
        Assert.True(Sample.Convert("", front: Sample.Front()).Marked.CareCards.IsEmpty);
    }

    [Fact]
    public void A_body_shows_cards_with_their_sources_behind()
    {
        static string Mark(int number) =>
            $"<a id=\"cite-{number}-1\" href=\"#ref-{number}\" role=\"doc-biblioref\" aria-label=\"Source {number}\">{number}</a>";
        Assert.Equal(
            $"<div class=\"care-cards\">\n{Emergency}{Urgent}<p class=\"care-cards__sources\">Sources for this advice:<sup class=\"cite\">{Mark(1)}, {Mark(2)}"
            + "</sup></p>\n</div>\n<p>a</p>",
            Sample.Html("::: care-cards back-pain\na"));
    }

    [Fact]
    public void A_body_may_choose_cards_and_their_headings_fit_in()
    {
        var html = Sample.Html("## A\n### B\n::: care-cards back-pain urgent");
        Assert.Contains("<h4 class=\"care-card__heading\"><span class=\"visually-hidden\">Urgent advice: </span>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("care-card--emergency", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_of_several_countries_name_them()
    {
        var context = Sample.With(Sample.Several);
        Assert.Equal("<p>Call <a href=\"tel:999\">999</a> (UK), <a href=\"tel:911\">911</a> (US) or <a href=\"tel:112\">112</a> (EU).</p>",
            Sample.Html("Call {emergency}.", context));
        Assert.Equal("<p><a href=\"tel:116123\">116 123</a> (Samaritans, UK)</p>", Sample.Html("{crisis}", context));
    }

    [Fact]
    public void A_text_may_name_a_number()
    {
        var (marked, findings) = Sample.Convert("## Call {emergency}\n\nCall {crisis} *now*, {emergncy}.");
        Assert.Equal([], findings);
        Assert.Equal("call-999", Assert.Single(marked.Outline).Id);
        Assert.Equal("Call 116 123 (Samaritans) now, {emergncy}.", marked.Blocks[1].Text.ToString());
        Assert.Equal([new TextRun(0, 3, 1), new TextRun(25, 3, 14), new TextRun(26, 3, 16), new TextRun(29, 3, 20)], marked.Blocks[1].Runs);
    }

    [Fact]
    public void A_number_that_no_country_has_is_told()
    {
        var context = Sample.With([new HelpLine("US", "emergency", "911", "Emergency services")]);
        Assert.Equal(["7:3+5 help-number-missing: none of the site's countries has a number for '{urgent}'"],
            Sample.Findings("::: care-cards back-pain", context));
        Assert.Equal(["1:6+8 help-number-missing"], Sample.Codes("Call {crisis}", context));
        Assert.Equal(["help-number-missing"], Sample.Convert("", context, Sample.Front("back-pain")).Findings.Select(finding => finding.Code));
    }
}
