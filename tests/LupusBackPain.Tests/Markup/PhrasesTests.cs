using System.Collections.Frozen;
using LupusBackPain.Diagnostics;
using LupusBackPain.Markup;
using LupusBackPain.Model;

namespace LupusBackPain.Tests.Markup;

public sealed class PhrasesTests
{
    private static readonly SourceSpan At = new("templates/strings/en.yaml", 4, 9, 12);

    private static (string Said, string[] Findings) Say(string words, params object[] values)
    {
        var strings = new Strings(At.Path, new Dictionary<string, Located<string>> { ["key"] = new(words, At) }.ToFrozenDictionary(), []);
        var findings = new List<Diagnostic>();
        return (new Phrases(strings).Say(findings.Add, "key", values), [.. findings.Select(finding => finding.Code)]);
    }

    [Fact]
    public void Values_stand_in_their_places() => Assert.Equal("2 of 1", Say("{1} of {0}", 1, 2).Said);

    [Theory]
    [InlineData("{1}")]
    [InlineData("{")]
    [InlineData("{name}")]
    public void Words_that_do_not_fit_are_told(string words) => Assert.Equal(["words-do-not-fit"], Say(words, 1).Findings);

    [Fact]
    public void Missing_words_are_told_and_leave_no_gap_marks()
    {
        var findings = new List<Diagnostic>();
        var strings = new Strings(At.Path, FrozenDictionary<string, Located<string>>.Empty, []);
        Assert.Equal("", new Phrases(strings).Say(findings.Add, "citation.name", 1));
        Assert.Equal("words-missing", Assert.Single(findings).Code);
    }

    [Fact]
    public void A_theme_may_put_the_number_behind_the_name()
    {
        var strings = new Strings(At.Path, Sample.Strings.Words.ToDictionary().Append(new("number.named", new("{1}: {0}", At)))
            .GroupBy(pair => pair.Key).ToFrozenDictionary(group => group.Key, group => group.Last().Value), []);
        var context = new MarkupContext(Sample.Context.BaseUrl, strings, Sample.Context.Data, Sample.British, Sample.Context.Pages, Sample.Context.Media);
        Assert.Equal("<p>NHS 111: <a href=\"tel:111\">111</a></p>", Sample.Html("{urgent}", context));
    }
}
