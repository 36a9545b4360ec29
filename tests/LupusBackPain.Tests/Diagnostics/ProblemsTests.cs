using System.Reflection;
using System.Text.RegularExpressions;

namespace LupusBackPain.Tests.Diagnostics;

/// <summary>Holds the catalogue of findings to the cases that show it.</summary>
public sealed partial class ProblemsTests
{
    /// <summary>What no folder of files shows by itself: each code, and the test that makes the fault and holds its words.</summary>
    private static readonly ILookup<string, MethodInfo> ShownByTest = typeof(ProblemsTests).Assembly.GetTypes()
        .SelectMany(type => type.GetMethods())
        .SelectMany(test => test.GetCustomAttributes<ShowsAttribute>().Select(shows => (shows.Code, Test: test)))
        .ToLookup(shown => shown.Code, shown => shown.Test, StringComparer.Ordinal);

    private static IEnumerable<string> Codes() => Directory
        .EnumerateFiles(Repository.PathOf("src", "LupusBackPain", "Diagnostics"), "Problems*.cs")
        .SelectMany(file => Code().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value))
        .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    [Fact]
    public void Every_finding_is_shown_by_a_case()
    {
        var codes = Codes().ToList();
        Assert.NotEmpty(codes);
        var shown = Goldens().SelectMany(text => Shown().Matches(text).Select(match => match.Groups[1].Value)).ToHashSet(StringComparer.Ordinal);
        Assert.Equal([], codes.Where(code => !shown.Contains(code) && !ShownByTest.Contains(code)));
    }

    /// <summary>[Shows] is for what no case can show, and only on a test that runs and holds the code.</summary>
    [Fact]
    public void A_test_stands_in_for_a_case_only_where_it_must()
    {
        var codes = Codes().ToHashSet(StringComparer.Ordinal);
        var shown = Goldens().SelectMany(text => Shown().Matches(text).Select(match => match.Groups[1].Value)).ToHashSet(StringComparer.Ordinal);
        Assert.Equal([], ShownByTest.Select(tests => tests.Key).Where(code => shown.Contains(code) || !codes.Contains(code)));
        Assert.Equal([], ShownByTest.SelectMany(tests => tests).Where(test => test.GetCustomAttribute<FactAttribute>() is null or { Explicit: true } or { Skip: not null }));
        Assert.Equal([], ShownByTest.SelectMany(tests => tests.Where(test => !BodyOf(test).Contains(tests.Key, StringComparison.Ordinal))));
    }

    [Fact]
    public void Every_finding_of_a_case_says_what_to_do()
    {
        var silent = from text in Goldens()
                     from finding in Findings().Matches(text)
                     where !finding.Value.Contains("\n  help: ", StringComparison.Ordinal)
                     select finding.Value;
        Assert.Equal([], silent);
    }

    /// <summary>A golden that names a folder of this machine would hold on this machine only.</summary>
    [Fact]
    public void No_case_shows_a_path_of_a_machine() =>
        Assert.DoesNotContain(Goldens(), text => text.Contains(Path.GetTempPath(), StringComparison.Ordinal) || text.Contains("<folder>", StringComparison.Ordinal));

    private static IEnumerable<string> Goldens() => Directory
        .EnumerateFiles(Repository.PathOf("tests", "fixtures"), "diagnostics.txt", SearchOption.AllDirectories).Select(File.ReadAllText);

    private static string BodyOf(MethodInfo test)
    {
        var source = Directory.EnumerateFiles(Repository.PathOf("tests", "LupusBackPain.Tests"), $"{test.DeclaringType!.Name}.cs", SearchOption.AllDirectories).Single();
        var text = File.ReadAllText(source);
        var start = text.IndexOf($" {test.Name}(", StringComparison.Ordinal);
        var end = text.IndexOf("\n    [", start, StringComparison.Ordinal);
        return end < 0 ? text[start..] : text[start..end];
    }

    /// <summary>A method of Problems that nothing calls is a finding that nobody can meet.</summary>
    [Fact]
    public void Every_finding_is_found_somewhere()
    {
        var source = Repository.PathOf("src", "LupusBackPain");
        var uses = string.Concat(Directory.EnumerateFiles(source, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(File.ReadAllText)).Split("Problems.").Select(use => Call().Match(use).Value).ToHashSet(StringComparer.Ordinal);
        var unused = from file in Directory.EnumerateFiles(Path.Combine(source, "Diagnostics"), "Problems*.cs")
                     from method in Methods(File.ReadAllText(file))
                     where !uses.Contains(method)
                     select method;
        Assert.Equal([], unused);
    }

    /// <summary>The methods of a file of Problems as they are called: "Checking.TargetMissing".</summary>
    private static IEnumerable<string> Methods(string text)
    {
        var area = "";
        foreach (Match match in Declaration().Matches(text))
        {
            area = match.Groups["area"].Success ? match.Groups["area"].Value : area;
            if (match.Groups["method"].Success)
            {
                yield return $"{area}.{match.Groups["method"].Value}";
            }
        }
    }

    [GeneratedRegex("""\b(?:Error|Warning|Information)\(\s*"([a-z0-9-]+)",""")]
    private static partial Regex Code();

    [GeneratedRegex(@"^[^ ].*: (?:error|warning|info) ([a-z0-9-]+): ", RegexOptions.Multiline)]
    private static partial Regex Shown();

    [GeneratedRegex(@"^[^ ].*: (?:error|warning|info) [a-z0-9-]+: .*\n(?: .*\n)*", RegexOptions.Multiline)]
    private static partial Regex Findings();

    [GeneratedRegex(@"internal static (?:partial )?class (?<area>\w+)$|public static Diagnostic (?<method>\w+)\(", RegexOptions.Multiline)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"^\w+\.\w+")]
    private static partial Regex Call();
}
