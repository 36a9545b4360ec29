using System.Text.RegularExpressions;
using LupusBackPain.Commands;
using LupusBackPain.Diagnostics;
using LupusBackPain.Editorial;

namespace LupusBackPain.Tests.Editorial;

/// <summary>A passage of tests/passages, as the page that it becomes; where it holds a fault, the rule's code, and the line and columns of its words.</summary>
internal sealed record Passage(string Name, string Page, string? Code, int Line, int From, int To);

/// <summary>A passage with what was found on its page. A fault was found where the rule spoke of its words.</summary>
internal sealed record JudgedPassage(Passage Passage, IReadOnlyList<Diagnostic> Findings)
{
    public bool IsFound => Findings.Any(finding =>
        finding.Code == Passage.Code && finding.Span.Line == Passage.Line && finding.Span.Column < Passage.To && finding.Span.Column + finding.Span.Length > Passage.From);
}

/// <summary>Holds the rules against passages; how they are written is told in tests/passages/README.md.</summary>
internal static partial class Passages
{
    public static IReadOnlyList<JudgedPassage> Judge(string set, string file)
    {
        var passages = Heading().Split(File.ReadAllText(Repository.PathOf("tests", "passages", set, file)))[1..].Chunk(3).Select(Read).ToList();
        using var site = new TemporaryFolder()
            .With(Repository.PathOf("tests", "fixtures", "_base", "content"), "content")
            .With(Repository.PathOf("tests", "rules", "_base"))
            .With(Repository.PathOf("tests", "passages", "_base"))
            .With(Repository.PathOf("content", "data", "words"), Path.Combine("content", "data", "words"))
            .With(Repository.PathOf("templates"), "templates");
        foreach (var passage in passages)
        {
            site.Write($"content/topics/{passage.Name}.md", passage.Page);
        }
        var byFile = Findings(site).ToLookup(finding => finding.Span.Path);
        return [.. passages.Select(passage => new JudgedPassage(passage, [.. byFile[$"content/topics/{passage.Name}.md"].Where(finding => IsOfRule(set, finding.Code))]))];
    }

    /// <summary>
    /// Whether a set of passages is about a rule: plain is about words, evidence about safety, sources and dates, fresh about all of these; the
    /// rules of whole pages and sites are in none.
    /// </summary>
    public static bool IsOf(string set, Rule rule) => rule.Ref.Split('-')[0] switch
    {
        "READ" => set is "plain" or "fresh",
        "SAFE" or "CITE" or "PROV" or "DATE" => set is "evidence" or "fresh",
        _ => false,
    };

    private static bool IsOfRule(string set, string code) =>
        Rules.Known.Any(rule => rule.Code == code && IsOf(set, rule));

    private static System.Collections.Immutable.ImmutableArray<Diagnostic> Findings(TemporaryFolder site)
    {
        using var error = new StringWriter();
        var day = new DateOnly(2026, 11, 22);
        using var stages = new Stages(
            new Terminal { Out = Stream.Null, Error = error, IsInteractive = false, Colour = false, Today = day, Folder = site.Path }, showProgress: false);
        return BuildCommand.Make(site.Path, new Model.BuildOptions(day, null, Drafts: false, Future: false), stages).Findings;
    }

    private static Passage Read(string[] parts)
    {
        var (name, kind, text) = (parts[0], parts[1], parts[2].Trim('\n'));
        var head = $"---\ntitle: The passage {name}\ndescription: What is written here is the passage {name}, with which a rule is tried.\n"
            + $"published: 2026-01-11\nkind: {kind}\nredFlags: signs\n---\n\n";
        const string Foot = "\n\n## Where to read more\n\nMore is told elsewhere [@guide-2023; @trial-2020; @dissent-2020; @smith-2020].\n";
        var mark = Fault().Match(text);
        var page = head + Fault().Replace(text, "$1") + Foot;
        if (!mark.Success)
        {
            return new Passage(name, page, null, 0, 0, 0);
        }
        var before = head + text[..mark.Index];
        var column = before.Length - before.LastIndexOf('\n');
        return new Passage(name, page, mark.Groups[2].Value, before.Split('\n').Length, column, column + mark.Groups[1].Length);
    }

    [GeneratedRegex(@"^# ([a-z-]+) \(([a-z-]+)\)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\[\[(.+?)\]\]\{([a-z-]+)\}")]
    private static partial Regex Fault();
}
