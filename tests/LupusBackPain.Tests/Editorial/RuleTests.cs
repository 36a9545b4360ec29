using LupusBackPain.Commands;
using LupusBackPain.Diagnostics;
using LupusBackPain.Editorial;
using LupusBackPain.Model;

namespace LupusBackPain.Tests.Editorial;

/// <summary>
/// Each editorial rule on a health site that keeps all of them (tests/rules/_base, laid over tests/fixtures/_base, with this repository's theme
/// and word lists). tests/rules/&lt;code&gt;/ holds a page that breaks the rule (fires.md, or a folder fires/ of files), what lbp says of it (fires.txt),
/// and a near miss of which it says nothing (silent.md or silent/).
/// </summary>
public sealed class RuleTests
{
    private static readonly string Folder = Repository.PathOf("tests", "rules");

    public static TheoryData<string> Codes => [.. Rules.Known.Select(rule => rule.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_rule_finds_what_breaks_it_at_its_place(string code)
    {
        using var site = Site(code, "fires");
        var findings = Findings(site);
        using var told = new StringWriter { NewLine = "\n" };
        TextFormat.Write(told, [.. findings.Where(finding => finding.Code == code)], int.MaxValue, colour: false, new SourceLines(site.Path).At);
        Assert.NotEqual("", told.ToString());
        Golden.Equal(Path.Combine(Folder, code, "fires.txt"), told.ToString());
        AssertSound(findings);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_rule_says_nothing_of_a_near_miss(string code)
    {
        using var site = Site(code, "silent");
        var findings = Findings(site);
        Assert.Equal([], findings.Where(finding => finding.Code == code).Select(finding => finding.ToString()));
        AssertSound(findings);
    }

    [Fact]
    public void No_rule_says_anything_of_the_site_that_cases_start_from()
    {
        using var site = Site(null, "");
        Assert.Equal([], Findings(site).Select(finding => finding.ToString()));
    }

    [Fact]
    public void Every_rule_is_in_the_list_once_and_every_folder_of_cases_is_of_a_rule()
    {
        var codes = Rules.All.Select(check => check.Rule.Code).ToList();
        Assert.Equal(codes.Distinct(StringComparer.Ordinal), codes);
        var files = Directory.EnumerateFiles(Repository.PathOf("src", "LupusBackPain", "Editorial"), "*.cs", SearchOption.AllDirectories);
        var declared = files.Sum(file => File.ReadAllText(file).Split("public static readonly Check ").Length - 1);
        Assert.Equal(declared, codes.Count);
        Assert.Equal(
            Rules.Known.Select(rule => rule.Code).Order(StringComparer.Ordinal),
            Directory.EnumerateDirectories(Folder).Select(folder => Path.GetFileName(folder)!).Where(name => name != "_base").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_table_of_the_catalogue_names_every_rule_and_gives_a_reason_where_there_is_none()
    {
        var rows = File.ReadLines(Repository.PathOf("src", "LupusBackPain", "Editorial", "README.md"))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && line.Contains('-', StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries)).ToList();
        Assert.Equal(16 + 19 + 6 + 6 + 18 + 24, rows.Count);
        var told = rows.SelectMany(row => row[2].Split('`').Where((_, index) => index % 2 == 1).Select(code => $"{row[1]} {code}"));
        var rules = Rules.Known.Select(rule => $"{rule.Ref} {rule.Code}");
        Assert.Equal(rules.Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
        Assert.DoesNotContain(rows, row => row[2] == "–" && row[3].Length == 0);
    }

    /// <summary>The site of one side of a rule's case.</summary>
    internal static TemporaryFolder Site(string? code, string side)
    {
        var site = new TemporaryFolder()
            .With(Repository.PathOf("tests", "fixtures", "_base", "content"), "content")
            .With(Path.Combine(Folder, "_base"))
            .With(Repository.PathOf("content", "data", "words"), Path.Combine("content", "data", "words"))
            .With(Repository.PathOf("templates"), "templates");
        if (code is null)
        {
            return site;
        }
        var page = Path.Combine(Folder, code, side + ".md");
        if (File.Exists(page))
        {
            File.Copy(page, site.Of("content", "topics", "case.md"));
        }
        else
        {
            site.With(Path.Combine(Folder, code, side));
        }
        return site;
    }

    internal static IReadOnlyList<Diagnostic> Findings(TemporaryFolder site)
    {
        using var error = new StringWriter();
        using var stages = new Stages(
            new Terminal { Out = Stream.Null, Error = error, IsInteractive = false, Colour = false, Today = Lbp.Day, Folder = site.Path }, showProgress: false);
        return BuildCommand.Make(site.Path, new BuildOptions(Lbp.Day, null, Drafts: false, Future: false), stages).Findings;
    }

    /// <summary>A case is about rules: nothing else may be wrong with it.</summary>
    private static void AssertSound(IEnumerable<Diagnostic> findings)
    {
        var rules = Rules.Known.Select(rule => rule.Code).ToHashSet(StringComparer.Ordinal);
        Assert.Equal([], findings.Where(finding => finding.Severity == Severity.Error && !rules.Contains(finding.Code)).Select(finding => finding.ToString()));
    }
}
