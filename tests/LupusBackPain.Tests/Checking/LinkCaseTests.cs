using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using LupusBackPain.Model;

namespace LupusBackPain.Tests.Checking;

/// <summary>The cases of tests/fixtures/links: small published folders, each with the exact set of errors that the standards give.</summary>
public sealed class LinkCaseTests
{
    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["link-target-missing"] = "missing",
        ["link-fragment-missing"] = "fragment",
        ["link-invalid"] = "invalid-url",
        ["link-empty"] = "empty-url",
        ["id-duplicate"] = "duplicate-id",
    };

    public static TheoryData<string> Ids()
    {
        using var cases = Cases();
        return [.. cases.RootElement.EnumerateArray().Select(one => one.GetProperty("id").GetString()!)];
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_case_gives_exactly_the_errors_that_it_expects(string id)
    {
        using var cases = Cases();
        var one = cases.RootElement.EnumerateArray().Single(item => item.GetProperty("id").GetString() == id);
        var expected = one.GetProperty("expect").EnumerateArray()
            .Select(item => $"{item.GetProperty("file")} {item.GetProperty("kind")} {item.GetProperty("target")}");
        Assert.Equal(expected.Order(StringComparer.Ordinal), Errors(one).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Errors(JsonElement one)
    {
        var files = one.GetProperty("files").EnumerateObject()
            .Select(file => OutputFile.Plain(file.Name, Encoding.UTF8.GetBytes(file.Value.GetString()!))).ToImmutableArray();
        var hasConfig = one.TryGetProperty("config", out var config);
        var site = hasConfig && config.TryGetProperty("site", out var written) ? written.GetString()! : "https://health.example.org/";
        var clean = hasConfig && config.TryGetProperty("clean_urls", out var flag) && flag.GetBoolean();
        return Check.Errors(files, site, clean).Select(finding => $"{finding.Span.Path} {Kinds.GetValueOrDefault(finding.Code, finding.Code)} {finding.Target}")
            .Distinct(StringComparer.Ordinal);
    }

    private static JsonDocument Cases() => JsonDocument.Parse(File.ReadAllBytes(Repository.PathOf("tests", "fixtures", "links", "cases.json")));
}
