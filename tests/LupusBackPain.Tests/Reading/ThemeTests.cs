namespace LupusBackPain.Tests.Reading;

public sealed class ThemeTests
{
    private const string Months = "months: [a, b, c, d, e, f, g, h, i, j, k, l]\n";

    private static string[] FindingsOf(string strings) => new TestSite().Write("templates/strings/en.yaml", strings).FindingsAndGone();

    [Fact]
    public void The_theme_is_templates_assets_and_words()
    {
        using var site = new TestSite();
        site.Write("templates/partials/card.html", "<i>").Write("templates/assets/css/site.css", "p{}")
            .Write("templates/strings/en.yaml", Months + "home: Home\nlist: {page_of: \"Page {0} of {1}\", deep: {x: no}}\n");
        Assert.Equal([], site.Findings());
        var theme = site.Read()!.Theme;
        Assert.Equal([("layouts/article", "templates/layouts/article.html", "<p>"), ("partials/card", "templates/partials/card.html", "<i>")], theme.Templates.Select(file => (file.Name, file.Path, file.Text)));
        Assert.Equal([("css/site.css", "templates/assets/css/site.css", 3)], theme.Assets.Select(file => (file.Name, file.Path, file.Bytes.Length)));
        Assert.Equal(["home=Home", "list.deep.x=no", "list.page_of=Page {0} of {1}"], theme.Strings.Words.Select(word => $"{word.Key}={word.Value.Value}").Order(StringComparer.Ordinal));
        Assert.Equal(("templates/strings/en.yaml", "l"), (theme.Strings.Path, theme.Strings.Months[11]));
    }

    [Fact]
    public void The_words_of_the_exact_language_come_first()
    {
        using var site = new TestSite();
        site.Write("templates/strings/en-gb.yaml", Months + "home: Front\n");
        Assert.Equal(("templates/strings/en-gb.yaml", "Front"), (site.Read()!.Theme.Strings.Path, site.Read()!.Theme.Strings["home"]));
    }

    [Fact]
    public void A_language_without_words_names_the_file_that_is_missing()
    {
        using var site = new TestSite();
        site.Write("content/site.yaml", TestSite.Settings.Replace("en-GB", "fr-CA", StringComparison.Ordinal));
        Assert.Equal(["templates/strings/fr-CA.yaml(0,0): Error strings-missing: the theme has no words for the language 'fr-CA' | write templates/strings/fr.yaml after one of the files there: en"], site.Findings());
    }

    [Fact]
    public void A_site_without_a_theme_is_told_once()
    {
        using var site = new TestSite();
        Directory.Delete(Path.Combine(site.Root, "templates"), recursive: true);
        Assert.Equal(["templates(0,0): Error templates-missing: there is no folder templates/ here | put the theme there: layouts/, partials/, assets/ and strings/"], site.Findings());
    }

    [Theory]
    [InlineData("home: Home", "(0,0): Error value-missing: 'months' is missing from templates/strings/en.yaml")]
    [InlineData("months: [a]", "(1,1): Error value-wrong: 'months' is a list of 1, but must be the list of the twelve names of the months")]
    [InlineData(Months + "home: [a]", "(2,7): Error value-wrong: 'home' is a list, but must be words")]
    [InlineData(Months + "x: {page: 'Page {0} of {1'}", "(2,12): Error value-wrong: 'x.page' is 'Page {0} of {1', but must be words with whole places such as {0}")]
    [InlineData("- a", "(1,1): Error value-wrong: 'en.yaml' is a list, but must be lines of the form 'key: words'")]
    [InlineData("", "(0,0): Error value-wrong: 'en.yaml' is empty, but must be lines of the form 'key: words'")]
    public void A_slip_in_the_words_is_told(string text, string finding) =>
        Assert.Equal(["templates/strings/en.yaml" + finding], FindingsOf(text).Select(line => line.Split(" | ")[0]));
}
