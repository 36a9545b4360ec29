using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using LupusBackPain.Commands;
using LupusBackPain.Model;
using LupusBackPain.Tests.Editorial;

namespace LupusBackPain.Tests.Rendering;

/// <summary>What every built page tells machines: that it is JSON-LD of schema.org's terms, and what the page tells people.</summary>
public sealed class StructuredDataTests
{
    private static readonly Dictionary<string, HashSet<string>> Vocabulary = ReadVocabulary();

    private static readonly string[] Roles = ["author", "reviewedBy"], DaysTold = ["datePublished", "dateModified", "lastReviewed"];

    /// <summary>This repository's own site, and the small site of the rules with a page that a clinician has read, as every page of both is built.</summary>
    private static IReadOnlyList<(string Path, IHtmlDocument Page, JsonElement? Data)> Pages()
    {
        using var site = RuleTests.Site(null, "");
        site.Write("content/data/conditions.yaml", "pain:\n  name: Back pain\n  specialty: Rheumatologic\n  codes: {mesh: D001416, snomed: \"161891005\"}\n");
        var file = site.Of("content", "topics", "first.md");
        File.WriteAllText(file, File.ReadAllText(file).Replace("redFlags:", "conditions: [pain]\nredFlags:", StringComparison.Ordinal));
        Assert.Equal(0, Lbp.Run(site.Path, "review", "sign", "topics/first", "--by", "doctor", "--on", "2026-11-20").Exit);
        return [.. PagesOf(Repository.Root, "own"), .. PagesOf(site.Path, "small")];
    }

    private static IEnumerable<(string, IHtmlDocument, JsonElement?)> PagesOf(string root, string name)
    {
        using var error = new StringWriter();
        using var stages = new Stages(
            new Terminal { Out = Stream.Null, Error = error, IsInteractive = false, Colour = false, Today = Lbp.Day, Folder = root }, showProgress: false);
        foreach (var file in BuildCommand.Make(root, new BuildOptions(Lbp.Day, null, Drafts: false, Future: false), stages).Files.Where(file => file.Path.EndsWith(".html", StringComparison.Ordinal)))
        {
            var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(file.Bytes.Span));
            var blocks = page.QuerySelectorAll("script[type='application/ld+json']");
            Assert.True(blocks.Length <= 1, $"{name} {file.Path} has {blocks.Length} blocks");
            yield return ($"{name} {file.Path}", page, blocks is [var block] ? JsonDocument.Parse(block.TextContent).RootElement : null);
        }
    }

    [Fact]
    public void Every_page_tells_machines_in_schema_orgs_own_terms_what_it_tells_people()
    {
        var pages = Pages();
        Assert.True(pages.Count > 50, $"only {pages.Count} pages were built");
        Assert.All(pages, page => Assert.True(page.Data is not null || page.Path.EndsWith("404.html", StringComparison.Ordinal) || page.Page.QuerySelector("meta[http-equiv=refresh]") is not null, page.Path));
        var wrong = pages.Where(page => page.Data is not null)
            .SelectMany(page => InTerms(page.Data!.Value).Concat(AsShown(page.Page, page.Data!.Value)).Select(fault => $"{page.Path}: {fault}"));
        Assert.Equal([], wrong);
    }

    [Fact]
    public void A_reviewer_and_a_day_stand_only_where_a_clinician_has_read_the_page()
    {
        var reviewed = Pages().Where(page => page.Data is { } data && Node(data, "#page").TryGetProperty("reviewedBy", out _)).ToList();
        var (path, page, found) = Assert.Single(reviewed);
        Assert.Equal("small topics/first/index.html", path);
        var node = Node(found!.Value, "#page");
        Assert.Equal("2026-11-20", node.GetProperty("lastReviewed").GetString());
        Assert.Equal("Doris Doctor", node.GetProperty("reviewedBy")[0].GetProperty("name").GetString());
        Assert.Contains("Doris Doctor", page.QuerySelector(".review")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("https://schema.org/Rheumatologic", node.GetProperty("specialty")[0].GetString());
        Assert.Equal(
            ["MeSH D001416", "SNOMED CT 161891005"],
            node.GetProperty("about")[0].GetProperty("code").EnumerateArray().Select(code => $"{code.GetProperty("codingSystem")} {code.GetProperty("codeValue")}"));
    }

    [Fact]
    public void The_check_of_terms_finds_what_no_type_has()
    {
        using var wrong = JsonDocument.Parse("""{"@graph":[{"@type":"WebPage","codeValue":"x","about":{"@type":"Disease"}},{"@id":"a"},{"name":"b"},{"@type":"MedicalWebPage","aspect":"c"}]}""");
        Assert.Equal(["WebPage has no codeValue", "there is no type Disease", "an object without a type has name", "MedicalWebPage has no aspect"], InTerms(wrong.RootElement));
    }

    private static JsonElement Node(JsonElement data, string suffix) =>
        data.GetProperty("@graph").EnumerateArray().Single(node => node.TryGetProperty("@id", out var id) && id.GetString()!.EndsWith(suffix, StringComparison.Ordinal));

    /// <summary>What a block holds that schema.org does not have: types, and properties of types.</summary>
    private static IEnumerable<string> InTerms(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(InTerms),
        JsonValueKind.Object => OfObject(element).Concat(element.EnumerateObject().SelectMany(property => InTerms(property.Value))),
        _ => [],
    };

    private static IEnumerable<string> OfObject(JsonElement element)
    {
        var properties = element.EnumerateObject().Select(property => property.Name).Where(name => !name.StartsWith('@'));
        if (!element.TryGetProperty("@type", out var type))
        {
            return properties.Select(name => $"an object without a type has {name}");
        }
        return Vocabulary.TryGetValue(type.GetString()!, out var known)
            ? properties.Where(name => !known.Contains(name)).Select(name => $"{type.GetString()} has no {name}")
            : [$"there is no type {type.GetString()}"];
    }

    private static IEnumerable<string> AsShown(IHtmlDocument page, JsonElement data)
    {
        var node = Node(data, "#page");
        (string What, string? Told, string? Shown)[] same =
        [
            ("name", Text(node, "name"), page.QuerySelector("h1")!.TextContent),
            ("description", Text(node, "description"), page.QuerySelector("meta[name=description]")?.GetAttribute("content")),
            ("url", Text(node, "url"), page.QuerySelector("link[rel=canonical]")!.GetAttribute("href")),
            ("language", Text(node, "inLanguage"), page.DocumentElement.GetAttribute("lang")),
            ("parts", Joined(node, "mainContentOfPage", part => part.GetString()), Joined(page.QuerySelectorAll(".prose > h2[id]").Select(heading => heading.TextContent))),
            ("breadcrumb", Breadcrumb(data), Shown(page)),
            ("sources", Joined(node, "citation", source => Text(source, "identifier") ?? Text(source, "url")), Sources(page, node)),
        ];
        foreach (var (what, told, shown) in same.Where(pair => pair.Told != pair.Shown))
        {
            yield return $"{what} is '{told}', and the page shows '{shown}'";
        }
        foreach (var fault in People(page, node).Concat(Days(page, node)))
        {
            yield return fault;
        }
    }

    private static IEnumerable<string> People(IHtmlDocument page, JsonElement node)
    {
        var names = Roles.SelectMany(role => node.TryGetProperty(role, out var people) ? people.EnumerateArray().Select(person => Text(person, "name")!) : []);
        return names.Where(name => !page.Body!.TextContent.Contains(name, StringComparison.Ordinal)).Select(name => $"{name} is not named on the page")
            .Concat(node.TryGetProperty("reviewedBy", out _) == page.Body!.TextContent.Contains("Not yet checked by a clinician", StringComparison.Ordinal)
                ? ["the page says otherwise of its review"] : []);
    }

    private static IEnumerable<string> Days(IHtmlDocument page, JsonElement node)
    {
        var shown = page.QuerySelectorAll(".facts time, .about-page time").Select(time => time.GetAttribute("datetime")).ToHashSet(StringComparer.Ordinal);
        return from day in DaysTold
               let told = Text(node, day)
               where told is not null && !shown.Contains(told)
               select $"{day} {told} is not shown";
    }

    private static string Breadcrumb(JsonElement data) =>
        Joined(data.GetProperty("@graph").EnumerateArray().Where(node => Text(node, "@type") == "BreadcrumbList").SelectMany(list => list.GetProperty("itemListElement").EnumerateArray())
            .Select(step => $"{step.GetProperty("position")} {Text(step, "name")} {new Uri(Text(step, "item")!).AbsolutePath}"));

    private static string Shown(IHtmlDocument page)
    {
        var steps = page.QuerySelectorAll(".breadcrumb a").Select(step => (step.TextContent, step.GetAttribute("href")!)).ToList();
        var own = (page.QuerySelector("h1")!.TextContent, new Uri(page.QuerySelector("link[rel=canonical]")!.GetAttribute("href")!).AbsolutePath);
        return steps.Count == 0 ? "" : Joined(steps.Append(own).Select((step, index) => $"{index + 1} {step.Item1} {step.Item2}"));
    }

    /// <summary>The address of each listed source that the block tells of at that place, where the page links to it and names its title.</summary>
    private static string Sources(IHtmlDocument page, JsonElement node)
    {
        var told = node.TryGetProperty("citation", out var sources) ? sources.EnumerateArray().ToList() : [];
        return Joined(page.QuerySelectorAll(".references > li[id^='ref-']").Select((item, index) =>
        {
            var address = index < told.Count ? Text(told[index], "identifier") ?? Text(told[index], "url") : null;
            var isShown = address is not null && item.TextContent.Contains(Text(told[index], "headline")!.TrimEnd('.'), StringComparison.Ordinal)
                && item.QuerySelectorAll("a").Any(link => Uri.UnescapeDataString(link.GetAttribute("href")!) == Uri.UnescapeDataString(address));
            return isShown ? address : item.TextContent;
        }));
    }

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static string Joined(IEnumerable<string?> texts) => string.Join(" | ", texts);

    private static string Joined(JsonElement node, string name, Func<JsonElement, string?> text) =>
        node.TryGetProperty(name, out var items) ? Joined(items.EnumerateArray().Select(text)) : "";

    private static Dictionary<string, HashSet<string>> ReadVocabulary()
    {
        var types = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(Repository.PathOf("tests", "LupusBackPain.Tests", "Rendering", "schema-org.txt")).Where(line => !line.StartsWith('#')))
        {
            var parts = line.Split(':', StringSplitOptions.TrimEntries);
            types[parts[0]] = [.. types.GetValueOrDefault(parts[1]) ?? [], .. parts[2].Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        }
        return types;
    }
}
