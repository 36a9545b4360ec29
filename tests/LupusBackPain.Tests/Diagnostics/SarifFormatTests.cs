using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using LupusBackPain.Diagnostics;

namespace LupusBackPain.Tests.Diagnostics;

/// <summary>SARIF is held to the schema of version 2.1.0 (sarif-2.1.0.schema.json, from the package Sarif.Sdk 5.8.0, MIT licence).</summary>
public sealed class SarifFormatTests
{
    private static readonly JsonSchema Schema = JsonSchema.FromText(
        File.ReadAllText(Repository.PathOf("tests", "LupusBackPain.Tests", "Diagnostics", "sarif-2.1.0.schema.json")));

    private static string Write(params Diagnostic[] findings) => Write(_ => null, findings);

    private static string Write(Func<SourceSpan, string?> lineOf, params Diagnostic[] findings)
    {
        using var stream = new MemoryStream();
        SarifFormat.Write(stream, [.. findings], LupusBackPain.Editorial.Rules.Known, lineOf);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static bool IsValid(string sarif)
    {
        using var json = JsonDocument.Parse(sarif);
        return Schema.Evaluate(json.RootElement, new EvaluationOptions { RequireFormatValidation = true }).IsValid;
    }

    private static JsonNode Run(string sarif) => JsonNode.Parse(sarif)!["runs"]![0]!;

    private static JsonNode Location(string sarif) => Run(sarif)["results"]![0]!["locations"]![0]!["physicalLocation"]!;

    [Fact]
    public void A_check_with_findings_of_every_severity_gives_a_valid_log()
    {
        using var site = SmallSite.In(new TemporaryFolder());
        File.AppendAllText(site.Of("content", "topics", "second.md"), "\n👍 [lost](nowhere.md) <b>x</b> **y\n");
        File.WriteAllText(site.Of("content", "topics", "a b.md"), "x");
        var ran = Lbp.Run(site.Path, "check", "--format", "sarif", "--quiet");
        Assert.Equal("", ran.Error);
        Assert.True(IsValid(ran.Out));
        var run = Run(ran.Out);
        Assert.Equal(run["tool"]!["driver"]!["rules"]!.AsArray().Select(rule => (string)rule!["id"]!), run["results"]!.AsArray().Select(result => (string)result!["ruleId"]!).Distinct().Order(StringComparer.Ordinal));
        Assert.All(run["results"]!.AsArray(), result => Assert.Equal((string)result!["ruleId"]!, (string)run["tool"]!["driver"]!["rules"]![(int)result["ruleIndex"]!]!["id"]!));
        var lost = run["results"]!.AsArray().Single(result => (string)result!["ruleId"]! == "link-target-missing")!["locations"]![0]!["physicalLocation"]!;
        Assert.Equal("""{"uri":"content/topics/second.md","uriBaseId":"SRCROOT"}""", lost["artifactLocation"]!.ToJsonString());
        Assert.Equal("""{"startLine":11,"startColumn":11,"endColumn":21}""", lost["region"]!.ToJsonString());
        Assert.Contains("content/topics/a%20b.md", ran.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_that_fails_in_the_site_has_its_place_there_beside_that_in_its_text()
    {
        using var site = SmallSite.In(new TemporaryFolder());
        File.AppendAllText(site.Of("content", "topics", "second.md"), "\n[lost](first.md#no-such)\n");

        var sarif = Lbp.Run(site.Path, "check", "--format", "sarif", "--quiet").Out;
        using var json = JsonDocument.Parse(Lbp.Run(site.Path, "check", "--format", "json", "--quiet").Out);

        Assert.True(IsValid(sarif));
        var result = Run(sarif)["results"]!.AsArray().Single(result => (string)result!["ruleId"]! == "link-fragment-missing")!;
        Assert.Equal("content/topics/second.md", (string?)result["locations"]![0]!["physicalLocation"]!["artifactLocation"]!["uri"]);
        var met = result["relatedLocations"]![0]!["physicalLocation"]!;
        Assert.Equal("""{"uri":"topics/second/index.html","uriBaseId":"SITEROOT"}""", met["artifactLocation"]!.ToJsonString());
        var told = json.RootElement.GetProperty("diagnostics").EnumerateArray().Single(finding => finding.GetProperty("code").GetString() == "link-fragment-missing");
        Assert.Equal("content/topics/second.md", told.GetProperty("file").GetString());
        var inSite = told.GetProperty("inSite");
        Assert.Equal("topics/second/index.html", inSite.GetProperty("file").GetString());
        Assert.Equal((int)met["region"]!["startLine"]!, inSite.GetProperty("line").GetInt32());
        // Without the fault the site builds, and the same line of the page holds the link.
        var text = site.Of("content", "topics", "second.md");
        File.WriteAllText(text, File.ReadAllText(text).Replace("#no-such", "#why-it-is-first", StringComparison.Ordinal));
        Assert.Equal(0, Lbp.Run(site.Path, "build").Exit);
        var line = File.ReadAllLines(site.Of("public", "topics", "second", "index.html"))[inSite.GetProperty("line").GetInt32() - 1];
        Assert.StartsWith("<a href=\"/topics/first/#why-it-is-first\">lost</a>", line[(inSite.GetProperty("column").GetInt32() - 1)..], StringComparison.Ordinal);
    }

    [Fact]
    public void No_findings_give_a_valid_log_too() => Assert.True(IsValid(Write()));

    [Fact]
    public void The_schema_refuses_what_is_no_SARIF()
    {
        var good = Write(new Diagnostic("html-refused", Severity.Error, "m", new SourceSpan("a.md", 1, 1, 1)));
        Assert.True(IsValid(good));
        Assert.False(IsValid(good.Replace("\"level\": \"error\"", "\"level\": \"grave\"", StringComparison.Ordinal)));
        Assert.False(IsValid(good.Replace("\"startLine\": 1", "\"startLine\": 0", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_rule_has_its_text_help_and_level_before_the_site_changed_it()
    {
        var rule = Run(Write(new Diagnostic("html-refused", Severity.Warning, "m", new SourceSpan("a.md", 1, 1, 1))))["tool"]!["driver"]!["rules"]![0]!;
        Assert.Equal("HTML stands in a text.", (string?)rule["shortDescription"]!["text"]);
        Assert.StartsWith("Write it in Markdown", (string?)rule["help"]!["text"], StringComparison.Ordinal);
        Assert.Equal("error", (string?)rule["defaultConfiguration"]!["level"]);
    }

    [Fact]
    public void An_editorial_rule_says_what_it_asks_for_and_why_whatever_it_found()
    {
        var rule = Run(Write(new Diagnostic("medicine-change", Severity.Warning, "the words", new SourceSpan("a.md", 1, 1, 1))))["tool"]!["driver"]!["rules"]![0]!;
        Assert.Equal("No advice to stop, skip, change or start a medicine without asking first.", (string?)rule["shortDescription"]!["text"]);
        Assert.StartsWith("Stopping steroids suddenly can be an emergency", (string?)rule["help"]!["text"], StringComparison.Ordinal);
        Assert.Equal("error", (string?)rule["defaultConfiguration"]!["level"]);
    }

    [Fact]
    public void A_rule_that_the_catalogue_lacks_is_told_by_its_first_finding()
    {
        var sarif = Write(new Diagnostic("an-editorial-rule", Severity.Information, "the words", new SourceSpan("a.md", 1, 1, 1), "the help"));
        Assert.True(IsValid(sarif));
        Assert.Equal("the words", (string?)Run(sarif)["tool"]!["driver"]!["rules"]![0]!["shortDescription"]!["text"]);
        Assert.Equal("note", (string?)Run(sarif)["results"]![0]!["level"]);
    }

    [Theory]
    [InlineData(0, 0, 0, null)]
    [InlineData(1, 3, 2, """{"startLine":1,"startColumn":3,"endColumn":5}""")]
    [InlineData(1, 3, 0, """{"startLine":1,"startColumn":3,"endColumn":4}""")]
    [InlineData(1, 3, 90, """{"startLine":1,"startColumn":3,"endColumn":6}""")]
    [InlineData(1, 6, 0, """{"startLine":1,"startColumn":6,"endColumn":6}""")]
    public void A_place_ends_with_its_line(int line, int column, int length, string? region)
    {
        var sarif = Write(_ => "12345", new Diagnostic("html-refused", Severity.Error, "m", new SourceSpan("a.md", line, column, length)));
        Assert.True(IsValid(sarif));
        Assert.Equal(region, Location(sarif)["region"]?.ToJsonString());
    }

    [Fact]
    public void A_place_outside_the_site_is_an_absolute_address_without_a_base()
    {
        var sarif = Write(new Diagnostic("output-not-ours", Severity.Error, "m", SourceSpan.File("/tmp/my site")));
        Assert.True(IsValid(sarif));
        Assert.Equal("""{"uri":"file:///tmp/my%20site"}""", Location(sarif)["artifactLocation"]!.ToJsonString());
    }
}
