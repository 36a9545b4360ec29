using System.Collections.Frozen;
using System.Collections.Immutable;
using LupusBackPain.Diagnostics;
using LupusBackPain.Markup;
using LupusBackPain.Model;

namespace LupusBackPain.Tests.Markup;

/// <summary>A small site, and texts converted as if they stood on line 1 of one of its files.</summary>
internal static class Sample
{
    public const string Path = "content/causes/inflammation.md";

    private static readonly string[] Sources = ["nhs", "sle-2023", "yilmaz-2020"];
    private static readonly SourceSpan InData = new("content/data/x.yaml", 7, 3, 5);

    public static readonly Strings Strings = new("templates/strings/en.yaml", new Dictionary<string, string>
    {
        ["date"] = "{0} {1} {2}",
        ["callout.note"] = "Note",
        ["callout.warning"] = "Important",
        ["callout.do"] = "Do",
        ["callout.dont"] = "Do not",
        ["callout.caution"] = "Caution",
        ["callout.named"] = "{0}:",
        ["care.emergency"] = "Immediate action required:",
        ["care.urgent"] = "Urgent advice:",
        ["care.non-urgent"] = "Non-urgent advice:",
        ["care.sources"] = "Sources for this advice:",
        ["citation.name"] = "Source {0}",
        ["country.GB"] = "UK",
        ["footnote.name"] = "Footnote {0}",
        ["footnote.back"] = "Back to footnote {0} in the text",
        ["footnote.list"] = "Footnotes",
        ["list.comma"] = "{0}, {1}",
        ["list.or"] = "{0} or {1}",
        ["number.named"] = "{0} ({1})",
        ["number.named-in"] = "{0} ({1}, {2})",
        ["reference.accessed"] = "Accessed {0}",
        ["reference.back"] = "Source {0}, back to use {1}",
        ["reference.edition"] = "Edition {0}",
        ["reference.editor"] = "{0}, editor",
        ["reference.editors"] = "{0}, editors",
        ["reference.et-al"] = "et al.",
        ["reference.in"] = "In: {0}",
        ["reference.internet"] = "[Internet]",
        ["reference.number"] = "Report No.: {0}",
        ["reference.page"] = "Read it at {0}",
        ["reference.pages"] = "p. {0}",
        ["reference.volume"] = "Volume {0}",
        ["table.name"] = "Table {0}",
        ["term.back"] = "Close",
        ["task.done"] = "Done:",
        ["task.open"] = "To do:",
    }.ToFrozenDictionary(pair => pair.Key, pair => new Located<string>(pair.Value, default)),
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]);

    public static readonly ImmutableArray<HelpLine> British =
    [
        new("GB", "emergency", "999", "Emergency services"),
        new("GB", "urgent", "111", "NHS 111"),
        new("GB", "crisis", "116 123", "Samaritans"),
    ];

    public static readonly ImmutableArray<HelpLine> Several =
        [.. British, new("US", "emergency", "911", "Emergency services"), new("EU", "emergency", "112", "Emergency services")];

    public static readonly MarkupContext Context = With(British);

    /// <summary>The sample site with other numbers, or with other data too.</summary>
    public static MarkupContext With(ImmutableArray<HelpLine> helpLines, SiteData? data = null) => new(
        new BaseUrl("https://example.org", "/lupus/"), Strings, data ?? Data(), helpLines,
        new Dictionary<string, PageAddress>
        {
            ["content/index.md"] = new(SitePath.Home, LeftOut.No, null),
            ["content/red-flags.md"] = new(new SitePath("/red-flags/"), LeftOut.No, null),
            ["content/causes/_index.md"] = new(new SitePath("/causes/"), LeftOut.No, null),
            [Path] = new(new SitePath("/causes/inflammation/"), LeftOut.No, null),
            ["content/management/medicines.md"] = new(new SitePath("/management/medicines/"), LeftOut.No, null),
            ["content/causes/draft.md"] = new(new SitePath("/causes/draft/"), LeftOut.Draft, null),
            ["content/causes/later.md"] = new(new SitePath("/causes/later/"), LeftOut.Later, new DateOnly(2027, 1, 31)),
        }.ToFrozenDictionary(),
        new[]
        {
            new MediaFile("content/media/spine.png", new SitePath("/media/spine.png"), default, 640, 480),
            new MediaFile("content/media/bones/hüfte 1.png", new SitePath("/media/bones/hüfte 1.png"), default, 20, 10),
            new MediaFile("content/media/leaflet.pdf", new SitePath("/media/leaflet.pdf"), default, null, null),
        }.ToFrozenDictionary(file => file.Url));

    /// <summary>The text converted, and its findings in order.</summary>
    public static (Marked Marked, ImmutableArray<Diagnostic> Findings) Convert(string text, MarkupContext? context = null, FrontMatter? front = null)
    {
        var bag = new DiagnosticBag();
        var source = new Source(Path, SourceKind.Article, "causes", "inflammation", new SitePath("/causes/inflammation/"), front, Utf8Text.From(text), 1);
        return (MarkdownConverter.Convert(source, context ?? Context, bag), bag.ToSorted());
    }

    /// <summary>The HTML of a text in which nothing is wrong.</summary>
    public static string Html(string text, MarkupContext? context = null)
    {
        var (marked, findings) = Convert(text, context);
        Assert.Equal([], findings);
        return marked.Html.ToString().TrimEnd('\n');
    }

    /// <summary>The findings of a text, each as "line:column+length code: message".</summary>
    public static string[] Findings(string text, MarkupContext? context = null) => [.. Convert(text, context).Findings.Select(Line)];

    /// <summary>The codes and places of a text's findings, "line:column+length code".</summary>
    public static string[] Codes(string text, MarkupContext? context = null) =>
        [.. Convert(text, context).Findings.Select(finding => Line(finding).Split(": ")[0])];

    /// <summary>Front matter of which only what Markup reads is given.</summary>
    public static FrontMatter Front(string? redFlags = null, params ReadOnlySpan<Located<string>> keyPoints) => new()
    {
        Title = new("Title", default),
        Description = new("Description", default),
        Published = null,
        RedFlags = redFlags is null ? null : new Located<string>(redFlags, new SourceSpan(Path, 5, 11, redFlags.Length)),
        KeyPoints = [.. keyPoints],
    };

    private static string Line(Diagnostic finding) =>
        $"{finding.Span.Line}:{finding.Span.Column}+{finding.Span.Length} {finding.Code}: {finding.Message}";

    /// <summary>The sources, cards and cautions of the sample site.</summary>
    public static SiteData Data() => SiteData.Empty with
    {
        References = Sources.ToFrozenDictionary(
            id => id, id => new Reference { Id = id, Type = "webpage", Title = $"Title of {id}", Span = InData }),
        RedFlags = new[]
        {
            new CareCards("back-pain",
            [
                new(Urgency.Emergency, "Call {emergency} now if:", [new("you cannot pee", [new("nhs", InData)], null)], InData),
                new(Urgency.Urgent, "Call {urgent} today if:", [new("you feel hot & cold", [new("sle-2023", InData), new("nhs", InData)], null)], InData),
            ], InData),
        }.ToFrozenDictionary(set => set.Id),
        Cautions = new[] { new Caution("steroids", ["steroids"], "Do not stop them. In danger call {emergency}.", [new("nhs", InData)], InData) }
            .ToFrozenDictionary(caution => caution.Id),
    };
}
