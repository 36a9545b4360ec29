using LupusBackPain.Commands;
using LupusBackPain.Diagnostics;

namespace LupusBackPain.Tests.Editorial;

/// <summary>What only an act of a person mends informs until the site is released.</summary>
public sealed class NeedsPersonTests
{
    [Theory]
    [InlineData("patient", Severity.Warning, Severity.Information)]
    [InlineData("draft", Severity.Error, Severity.Information)]
    [InlineData("release", Severity.Warning, Severity.Warning)]
    [InlineData("release", Severity.Error, Severity.Error)]
    internal void It_weighs_its_own_weight_only_in_a_release(string profile, Severity own, Severity expected)
    {
        var rule = new Rule("some-rule", "CITE-11", own) { Title = "", Why = "", Source = "", Good = "", Bad = "", NeedsPerson = true };
        Assert.Equal(expected, Profiles.Of(profile, rule, own));
    }

    [Fact]
    public void A_rule_is_found_by_its_line_of_the_catalogue_whoever_finds_its_faults()
    {
        using var folder = new TemporaryFolder();
        Assert.Contains("citation-unknown (CITE-01, error)", Lbp.Run(folder.Path, "rules", "cite-01").Out, StringComparison.Ordinal);
    }
}
