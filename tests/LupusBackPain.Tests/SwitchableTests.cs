using System.Text.RegularExpressions;
using LupusBackPain.Diagnostics;

namespace LupusBackPain.Tests;

/// <summary>Which findings a site may weigh otherwise.</summary>
public sealed partial class SwitchableTests
{
    [Fact]
    public void Every_warning_and_every_information_can_be_set_by_a_site()
    {
        // linkcheck, which alone tells what other sites answer, reads no site.yaml.
        var words = Directory.EnumerateFiles(Repository.PathOf("src", "LupusBackPain", "Diagnostics"), "Problems.*.cs")
            .Where(file => !file.EndsWith("Problems.External.cs", StringComparison.Ordinal)).Select(File.ReadAllText);
        var codes = words.SelectMany(text => Given().Matches(text)).Select(match => match.Groups[1].Value).Distinct(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(codes);
        Assert.Equal([], codes.Where(code => !Problems.Switchable.Contains(code)));
    }

    [GeneratedRegex(@"\b(?:Warning|Information)\(\s*""([a-z-]+)""")]
    private static partial Regex Given();
}
