using LupusBackPain.Commands;
using LupusBackPain.Diagnostics;

namespace LupusBackPain.Tests.Editorial;

/// <summary>What a profile makes of a rule's finding.</summary>
public sealed class SeveritiesTests
{
    [Theory]
    [InlineData("patient", "READ-05", "Warning", "Warning")]
    [InlineData("professional", "READ-05", "Warning", "Off")]
    [InlineData("professional", "READ-07", "Error", "Error")]
    [InlineData("draft", "DATE-01", "Error", "Warning")]
    [InlineData("draft", "PROV-02", "Error", "Warning")]
    [InlineData("draft", "SAFE-01", "Error", "Error")]
    [InlineData("release", "SAFE-13", "Warning", "Error")]
    [InlineData("release", "CITE-09", "Warning", "Error")]
    [InlineData("release", "CITE-15", "Information", "Information")]
    [InlineData("release", "READ-01", "Warning", "Warning")]
    public void A_profile_changes_what_a_finding_weighs(string profile, string reference, string severity, string expected)
    {
        var given = Enum.Parse<Severity>(severity);
        var rule = new Rule("some-rule", reference, given) { Title = "", Why = "", Source = "", Good = "", Bad = "" };
        Assert.Equal(Enum.Parse<Severity>(expected), Profiles.Of(profile, rule, given));
    }

    [Fact]
    public void Rules_lists_them_and_explains_one()
    {
        using var folder = new TemporaryFolder();
        var all = Lbp.Run(folder.Path, "rules");
        Assert.Equal(0, all.Exit);
        Assert.Contains("SAFE-12  hype ", all.Out, StringComparison.Ordinal);
        var one = Lbp.Run(folder.Path, "rules", "hype");
        Assert.Contains("Why: A reader who believes in a cure", one.Out, StringComparison.Ordinal);
        Assert.Contains("no site and no page can switch it off", one.Out, StringComparison.Ordinal);
        var none = Lbp.Run(folder.Path, "rules", "hyped");
        Assert.Equal(2, none.Exit);
        Assert.Contains("did you mean 'hype'?", none.Error, StringComparison.Ordinal);
    }
}
