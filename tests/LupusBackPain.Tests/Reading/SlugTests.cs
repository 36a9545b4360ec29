using CsCheck;
using LupusBackPain.Reading;

namespace LupusBackPain.Tests.Reading;

public sealed class SlugTests
{
    [Theory]
    [InlineData("inflammation")]
    [InlineData("flare-or-back-strain")]
    [InlineData("b12")]
    [InlineData("müdigkeit")]
    [InlineData("日本語")]
    [InlineData("दर्द")]
    [InlineData("боль")]
    public void Letters_and_digits_of_any_language_are_a_slug(string name) => Assert.Null(Slug.Fault(name));

    [Theory]
    [InlineData("Inflammation", "holds a capital letter", "inflammation")]
    [InlineData("back pain", "holds a space", "back-pain")]
    [InlineData("back_pain", "holds '_'", "back-pain")]
    [InlineData("back.pain", "holds '.'", "back-pain")]
    [InlineData("a\u202Eb", "holds the character U+202E", "a-b")]
    [InlineData("-a", "begins or ends with a hyphen", "a")]
    [InlineData("con", "is a name that Windows keeps for itself", "con-page")]
    [InlineData("com1", "is a name that Windows keeps for itself", "com1-page")]
    [InlineData("re\u0301sume\u0301", "holds an accent that is a character of its own, which looks like another name", "resume")]
    [InlineData("\u0301a", "holds an accent that is a character of its own, which looks like another name", "a")]
    [InlineData("が\u3099", "holds an accent that is a character of its own, which looks like another name", "が")]
    [InlineData("a%2eb", "holds '%'", "a-2eb")]
    [InlineData("why?", "holds '?'", "why")]
    [InlineData("a:b", "holds ':'", "a-b")]
    [InlineData("a\\b", "holds '\\'", "a-b")]
    [InlineData("nul", "is a name that Windows keeps for itself", "nul-page")]
    [InlineData("..", "holds '.'", null)]
    [InlineData("***", "holds '*'", null)]
    [InlineData("", "is empty", null)]
    public void What_is_no_slug_says_why_and_what_to_use_instead(string name, string why, string? instead) =>
        Assert.Equal((why, instead), Slug.Fault(name));

    [Fact]
    public void A_name_over_200_bytes_is_no_slug()
    {
        Assert.Null(Slug.Fault(new string('a', 200)));
        Assert.Equal(("is longer than 200 bytes", new string('a', 200)), Slug.Fault(new string('a', 201)));
    }

    [Theory]
    [InlineData("Can lupus inflame the spine?", "can-lupus-inflame-the-spine")]
    [InlineData("  Lupus – and (back) pain! ", "lupus-and-back-pain")]
    [InlineData("Müdigkeit", "müdigkeit")]
    [InlineData("पीठ दर्द", "पीठ-दर्द")]
    [InlineData("?!", "")]
    public void A_title_becomes_a_slug(string title, string slug) => Assert.Equal(slug, Slug.From(title));

    [Fact]
    public void What_is_made_of_any_text_is_a_slug_or_nothing_and_stays_itself()
    {
        var letters = Gen.OneOf(Gen.Char, Gen.Char["aZé\u0301 -.द\u094Dが\u3099ßİς"]);
        foreach (var text in Cases.Of(Gen.String[letters, 0, 300], 2_000))
        {
            var slug = Slug.From(text);
            Assert.True(slug.Length == 0 || Slug.Fault(slug) is null, $"'{slug}' of '{text}'");
            Assert.Equal(slug, Slug.From(slug));
        }
    }
}
