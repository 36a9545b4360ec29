using System.Text.RegularExpressions;
using LupusBackPain.Diagnostics;

namespace LupusBackPain.Tests.Diagnostics;

public sealed partial class CatalogueTests
{
    [Fact]
    public void Every_code_of_Problems_is_in_the_catalogue_with_its_severity_and_nothing_else_is()
    {
        var folder = Repository.PathOf("src", "LupusBackPain", "Diagnostics");
        var made = Directory.EnumerateFiles(folder, "Problems.*.cs")
            .SelectMany(file => Made().Matches(File.ReadAllText(file)))
            .Select(match => (Code: match.Groups[2].Value, Severity: Enum.Parse<Severity>(match.Groups[1].Value)))
            .GroupBy(each => each.Code, StringComparer.Ordinal)
            .Select(code => $"{code.Key} {code.Max(each => each.Severity)}").Order(StringComparer.Ordinal);
        Assert.Equal(made, Catalogue.Codes.Values.Select(text => $"{text.Code} {text.Severity}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_text_is_a_sentence()
    {
        Assert.All(Catalogue.Codes.Values, text =>
        {
            Assert.Matches(@"^[A-Z].*\.$", text.Summary);
            Assert.Matches(@"^\S.*\.$", text.Help);
        });
    }

    [Fact]
    public void Every_code_of_the_link_check_is_explained_on_its_page_with_its_severity()
    {
        var page = File.ReadAllText(Repository.PathOf("src", "LupusBackPain", "Checking", "README.md"));
        var codes = ((string[])["Problems.Checking.cs", "Problems.External.cs"])
            .SelectMany(file => Made().Matches(File.ReadAllText(Repository.PathOf("src", "LupusBackPain", "Diagnostics", file))))
            .GroupBy(match => match.Groups[2].Value, match => match.Groups[1].Value, StringComparer.Ordinal).ToList();
        Assert.True(codes.Count >= 20, $"only {codes.Count} codes were found");
        var rows = codes.Select(code => $"| `{code.Key}` | {string.Join(", then ", code.Distinct(StringComparer.Ordinal).Reverse()).ToLowerInvariant()} | ");
        Assert.Equal([], rows.Where(row => !page.Contains(row, StringComparison.Ordinal)));
    }

    [GeneratedRegex(@"\b(Error|Warning|Information)\(\s*""([a-z-]+)""")]
    private static partial Regex Made();
}
