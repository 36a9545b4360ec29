using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Tests.Reading;

public sealed class SettingsTests
{
    private static string[] FindingsOf(string line) => new TestSite().WithData().Write("content/site.yaml", TestSite.Settings + "\n" + line).FindingsAndGone();

    [Fact]
    public void Every_setting_is_read()
    {
        using var site = new TestSite().WithData();
        site.Write("content/data/numbers.yaml", "GB: {emergency: {number: \"999\", name: Emergency services}}");
        site.Write(
            "content/site.yaml",
            TestSite.Settings +
            """

            author: project
            menus: {main: [causes, {page: index, title: Start}], footer: [about]}
            countries: [GB]
            startHere: [causes/one]
            helpPage: red-flags
            disclaimer: Not a diagnosis.
            funding: Nobody.
            conflicts: None.
            howMade: By hand.
            contact: mail@example.org
            host: static
            lists: {related: 1, latest: 2, popular: 3, pageSize: 4, feed: 5}
            review: {months: 24, byKind: {treatment: 12, red-flags: 6}, dueSoonDays: 30}
            profile: release
            rules: {some-rule: off, other-rule: info}
            """);
        Assert.Equal([], site.Findings());
        var read = site.Read()!.Settings;
        Assert.Equal(("content/site.yaml", "Sound site", "A site for tests.", "en-GB"), (read.Path, read.Title, read.Description, read.Language));
        Assert.Equal(new BaseUrl("https://example.org", "/base/"), read.BaseUrl);
        Assert.Equal(("causes", "Causes", "Why?"), (read.Sections[0].Id.Value, read.Sections[0].Title, read.Sections[0].Question));
        Assert.Equal([("causes", null), ("index", "Start")], read.MainMenu.Select(entry => (entry.Page.Value, entry.Title)));
        Assert.Equal(["about"], read.FooterMenu.Select(entry => entry.Page.Value));
        Assert.Equal(new ListSettings(1, 2, 3, 4, 5), read.Lists);
        Assert.Equal((24, 30), (read.Review.Months, read.Review.DueSoonDays));
        Assert.Equal([KeyValuePair.Create(PageKind.Treatment, 12), KeyValuePair.Create(PageKind.RedFlags, 6)], read.Review.MonthsByKind);
        Assert.Equal([("some-rule", Severity.Off), ("other-rule", Severity.Information)], read.Rules.Select(rule => (rule.Key.Value, rule.Value)));
        Assert.Equal(("release", "project", "GB", "red-flags"), (read.Profile, read.Author!.Value.Value, read.Countries[0].Value, read.HelpPage!.Value.Value));
        Assert.Equal(("Not a diagnosis.", "Nobody.", "None.", "By hand."), (read.Disclaimer, read.Funding, read.Conflicts, read.HowMade));
        Assert.Equal(("mail@example.org", "static"), (read.Contact, read.Host));
    }

    [Fact]
    public void What_is_not_set_has_its_default()
    {
        using var site = new TestSite();
        var read = site.Read()!.Settings;
        Assert.Equal(new ListSettings(5, 5, 5, 50, 50), read.Lists);
        Assert.Equal((36, 60, 0), (read.Review.Months, read.Review.DueSoonDays, read.Review.MonthsByKind.Length));
        Assert.Equal(("patient", null, null), (read.Profile, read.Author, read.Contact));
    }

    [Theory]
    [InlineData("tilte: x", "(7,1): Error key-unknown: 'tilte' is no key of site.yaml | did you mean 'title'?")]
    [InlineData("lists: {related: 0}", "(7,18): Error value-wrong: 'lists.related' is '0', but must be a whole number from 1 to 1000 | write related: 5")]
    [InlineData("lists: {feed: ten}", "(7,15): Error value-wrong: 'lists.feed' is 'ten', but must be a whole number from 1 to 1000 | write feed: 5")]
    [InlineData("menus: {mian: []}", "(7,9): Error key-unknown: 'menus.mian' is no key of site.yaml | did you mean 'main'?")]
    [InlineData("menus: {main: [{title: x}]}", "(7,17): Error value-missing: 'page' is missing from a menu entry | write page: and what it should say")]
    [InlineData("review: {byKind: {tretment: 12}}", "(7,19): Error value-wrong: 'review.byKind' is 'tretment', but must be one of page, condition, treatment, test, self-care, support, red-flags, pillar | did you mean 'treatment'?")]
    [InlineData("profile: patients", "(7,10): Error value-wrong: 'profile' is 'patients', but must be one of patient, professional, draft, release, none | did you mean 'patient'?")]
    [InlineData("rules: {a: wraning}", "(7,12): Error value-wrong: 'rules.a' is 'wraning', but must be one of error, warning, info, off | did you mean 'warning'?")]
    [InlineData("author: projekt", "(7,9): Error person-unknown: 'projekt' is nobody in people.yaml | did you mean 'project'?")]
    [InlineData("countries: [GB]", "(7,13): Error country-unknown: numbers.yaml has no numbers for the country 'GB' | add the country to content/data/numbers.yaml")]
    public void A_wrong_setting_is_told(string line, string finding) => Assert.Equal(["content/site.yaml" + finding], FindingsOf(line));

    [Theory]
    [InlineData("example.org", "'example.org' is not the address of a site")]
    [InlineData("ftp://example.org/", "'ftp://example.org/' is not the address of a site")]
    [InlineData("https://example.org/?a=b", "'https://example.org/?a=b' is not the address of a site")]
    [InlineData("https://example.org/#a", "'https://example.org/#a' is not the address of a site")]
    public void The_base_url_is_a_whole_address(string value, string message)
    {
        using var site = new TestSite();
        site.Write("content/site.yaml", TestSite.Settings.Replace("https://example.org/base/", value, StringComparison.Ordinal));
        Assert.Null(site.Read());
        Assert.Equal([$"content/site.yaml(3,10): Error base-url-invalid: {message} | write the whole address, such as https://example.org/ or https://example.org/health/"], site.Findings());
    }

    [Theory]
    [InlineData("data", "section-reserved: no section can be called 'data', because content/data/ or /data/ has another use")]
    [InlineData("assets", "section-reserved: no section can be called 'assets', because content/assets/ or /assets/ has another use")]
    [InlineData("Causes Two", "section-id-invalid: the section's id 'Causes Two' holds a capital letter, and so cannot be an address")]
    [InlineData("causes", "name-duplicate: 'causes' is defined twice, in line 6 and in line 7")]
    public void A_section_has_an_id_of_its_own_that_can_be_an_address(string id, string finding) =>
        Assert.Equal(["content/site.yaml(7,10): Error " + finding], FindingsOf($"  - {{id: {id}, title: A, question: B}}").Select(line => line.Split(" | ")[0]));

    [Fact]
    public void Without_content_there_is_nothing_to_read()
    {
        using var site = new TestSite();
        Directory.Delete(Path.Combine(site.Root, "content"), recursive: true);
        Assert.Null(site.Read());
        Assert.Equal(["content(0,0): Error content-missing: there is no folder content/ with a site.yaml here | run lbp in the folder that holds content/ and templates/, or name that folder with --source"], site.Findings());
    }

    [Theory]
    [InlineData("", "(0,0): Error value-wrong: 'site.yaml' is empty, but must be lines of the form 'key: value'")]
    [InlineData("- a\n", "(1,1): Error value-wrong: 'site.yaml' is a list, but must be lines of the form 'key: value'")]
    [InlineData("title: [\n", "(1,8): Error yaml-syntax: the brackets of this list or map do not match, or a comma is missing")]
    public void Settings_that_cannot_be_read_leave_the_pages_checked(string text, string finding)
    {
        using var site = new TestSite();
        site.Write("content/site.yaml", text).WritePage("content/causes/one.md", "draft: maybe");
        Assert.Null(site.Read());
        Assert.Equal(
            ["content/causes/one.md(5,8): Error value-wrong: 'draft' is 'maybe', but must be true or false", "content/site.yaml" + finding],
            site.Findings().Select(line => line.Split(" | ")[0]));
    }

    [Fact]
    public void A_setting_that_must_be_there_is_told_and_the_rest_is_read_all_the_same()
    {
        using var site = new TestSite();
        site.Write("content/site.yaml", "titel: x\nbaseUrl: https://example.org/\nlanguage: english\n");
        Assert.Null(site.Read());
        // The title is only misspelt, which is told once.
        Assert.Equal(
            ["content/site.yaml(1,1): Error key-unknown: 'titel' is no key of site.yaml", "content/site.yaml(1,1): Error value-missing: 'description' is missing from site.yaml",
             "content/site.yaml(3,11): Error value-wrong: 'language' is 'english', but must be a language tag"],
            site.Findings().Select(line => line.Split(" | ")[0]));
    }
}
