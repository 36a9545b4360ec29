using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using LupusBackPain.Checking;

namespace LupusBackPain.Tests.Checking;

/// <summary>Our URL parser against the data of the Web Platform Tests (tests/fixtures/url).</summary>
public sealed partial class UrlTests
{
    /// <summary>Inputs that need the Unicode tables of UTS 46, which this build does without; a host that is ours never needs them.</summary>
    private static readonly Dictionary<string, string> Excepted = new(StringComparer.Ordinal)
    {
        ["file://loC\U0001D400\U0001D40B\U0001D407\U0001D428\U0001D42C\U0001D42D/usr/bin"] = "mathematical letters become plain ones only by the tables",
    };

    [Fact]
    public void Every_case_of_the_web_platform_tests_parses_as_the_standard_says()
    {
        var wrong = Cases().Where(test => !Excepted.ContainsKey(test.Input) && Serialized(test) != test.Href)
            .Select(test => $"<{test.Input}> against <{test.Base}>: {Serialized(test) ?? "failure"} instead of {test.Href ?? "failure"}");
        if (wrong.Any()) { Assert.Fail(string.Join("\n", wrong)); }
    }

    [Fact]
    public void No_exception_is_kept_that_is_not_needed()
    {
        Assert.Equal([], Excepted.Keys.Except(Cases().Where(test => Serialized(test) != test.Href).Select(test => test.Input), StringComparer.Ordinal));
    }

    private static string? Serialized((string Input, string? Base, string? Href) test)
    {
        var baseUrl = test.Base is null ? null : Url.Parse(test.Base);
        return test.Base is not null && baseUrl is null ? null : Url.Parse(test.Input, baseUrl)?.ToString();
    }

    private static IEnumerable<(string Input, string? Base, string? Href)> Cases()
    {
        var data = File.ReadAllText(Repository.PathOf("tests", "fixtures", "url", "urltestdata.json"));
        using var document = JsonDocument.Parse(data);
        return [.. from test in document.RootElement.EnumerateArray()
                   where test.ValueKind == JsonValueKind.Object
                   select (Text(test, "input")!, Text(test, "base"), Text(test, "href"))];
    }

    /// <summary>The string of a member; lone surrogates, which JSON allows and the reader refuses, are kept.</summary>
    private static string? Text(JsonElement test, string name)
    {
        if (!test.TryGetProperty(name, out var value) || value.ValueKind != JsonValueKind.String)
        {
            return null;
        }
        var raw = value.GetRawText();
        return LoneSurrogate().IsMatch(raw)
            ? Escape().Replace(raw[1..^1], match => ((char)int.Parse(match.ValueSpan[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString())
            : value.GetString();
    }

    [GeneratedRegex(@"\\u[dD][89abAB]..(?!\\u[dD][c-fC-F])|(?<!\\u[dD][89abAB]..)\\u[dD][c-fC-F]")]
    private static partial Regex LoneSurrogate();

    [GeneratedRegex(@"\\u[0-9a-fA-F]{4}")]
    private static partial Regex Escape();
}
