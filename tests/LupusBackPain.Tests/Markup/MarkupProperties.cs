using System.Text.RegularExpressions;
using CsCheck;
using LupusBackPain.Diagnostics;
using LupusBackPain.Model;
using Markdig;

namespace LupusBackPain.Tests.Markup;

/// <summary>What holds for every text, however odd.</summary>
public sealed partial class MarkupProperties
{
    private static readonly string[] Parts =
    [
        "a", "b c", " ", "  ", "\n", "\n\n", "\t", "*", "**", "_", "`", "``", "[", "]", "(", ")", "![", "](", "{", "}", "{#x}", "{.y}", "{lang=fr}",
        "{onclick=alert(1)}", "{emergency}", "<", ">", "<b>", "</b>", "<script>", "</script>", "<a href=x onclick=y>", "<!--", "-->", "<img src=x onerror=y>",
        "javascript:alert(1)", "data:text/html,x", "https://nhs.uk", "<https://nhs.uk>", "<javascript:x>", "&", "&amp;", "&colon;", "&#106;", "&#0;", "&Tab;", "\\",
        "# ", "## ", "### ", "- ", "1. ", "> ", "| ", "|", "---", "\n|-|-|\n", "\n---\n", "===", "::: note\n", "::: do T\n", "\n:::\n", "::: caution steroids\n",
        "::: care-cards back-pain\n", "[@nhs]", "[@nope]", "[@nhs; @sle-2023, p. 3]", "@nhs", "[^1]", "[^1]: ", "[r]: ", "[r]", "[a](../red-flags.md)", "[a](x.md#y)",
        "![s](../media/spine.png)", "![s](../media/spine.png \"t\")", "Table: ", "\n:   ", "- [ ] ", "- [x] ", "~~~\n", "```\n", "    ", "日本", "é", "😀", "\"", "'",
        "on", "style=", "\u00a0", "\u202e",
    ];

    private static readonly Gen<string> Texts = Gen.Int[0, Parts.Length - 1].Array[0, 40].Select(numbers => string.Concat(numbers.Select(number => Parts[number])));

    private static readonly HashSet<string> Void = ["br", "hr", "img"];

    private static readonly HashSet<string> Attributes =
    [
        "alt", "aria-label", "aria-labelledby", "class", "decoding", "height", "href", "id", "lang", "loading", "rel", "role", "scope", "src", "start",
        "tabindex", "title", "type", "width",
    ];

    [Fact]
    public void Any_text_becomes_balanced_and_harmless_HTML() => ForEach(Texts, 3_000, text =>
    {
        var (marked, findings) = Sample.Convert(text);
        CheckHtml(marked.Html.ToString());
        CheckHtml(marked.References.ToString());
        Assert.All(findings, finding => Assert.True(finding.Span.Path != Sample.Path || IsIn(text, finding.Span.Line, finding.Span.Column, finding.Span.Length)));
    });

    [Fact]
    public void Any_key_point_becomes_balanced_and_harmless_HTML() => ForEach(Texts, 1_000, text =>
    {
        var value = text.Replace('\n', ' ');
        var (marked, _) = Sample.Convert("", front: Sample.Front(null, new Located<string>(value, new SourceSpan(Sample.Path, 3, 5, value.Length))));
        CheckHtml(Assert.Single(marked.KeyPoints).ToString());
    });

    [Fact]
    public void Every_block_and_link_stands_in_the_file() => ForEach(Texts, 3_000, text =>
    {
        var (marked, _) = Sample.Convert(text);
        foreach (var block in marked.Blocks)
        {
            Assert.All(block.Runs, run => Assert.True(IsIn(text, run.Line, run.Column, 0)));
            Assert.All(block.Citations, citation => Assert.Equal(citation.Id, TextAt(text, citation.Span)));
            Assert.Equal(block.Runs.Select(run => run.Start).Order().Distinct(), block.Runs.Select(run => run.Start));
        }
        Assert.All(marked.Links.Where(link => link.Span.Path == Sample.Path), link => Assert.True(IsIn(text, link.Span.Line, link.Span.Column, link.Span.Length)));
    });

    [Fact]
    public void The_same_text_gives_the_same_page() => ForEach(Texts, 500, text =>
    {
        var (first, second) = (Sample.Convert(text), Sample.Convert(text));
        Assert.Equal(first.Marked.Html.ToString(), second.Marked.Html.ToString());
        Assert.Equal(first.Findings, second.Findings);
    });

    /// <summary>Where none of our own rules speak, the page is what Markdig makes of CommonMark.</summary>
    [Fact]
    public void Plain_CommonMark_is_what_Markdig_renders()
    {
        string[] parts =
        [
            "a", "b c", " ", "\n", "\n\n", "*", "**", "_", "`", "- ", "1. ", "> ", "## ", "\n---\n", "```\n", "&amp;", "\\", "<", "\\*", "é", "    ", "(", ")",
            "[a](#b)", "[a", "](#c \"t\")", "![x](../media/spine.png)", "<https://nhs.uk>",
        ];
        var pipeline = new MarkdownPipelineBuilder().Build();
        var texts = Gen.Int[0, parts.Length - 1].Array[0, 30].Select(numbers => string.Concat(numbers.Select(number => parts[number])));
        ForEach(texts, 3_000, text =>
        {
            var (marked, findings) = Sample.Convert(text);
            if (findings.All(finding => finding.Code is "heading-space-missing"))
            {
                Assert.Equal(Bare(Markdown.ToHtml(text, pipeline)), Bare(marked.Html.ToString()));
            }
        });
    }

    /// <summary>Draws the same texts in every run; a failure shows its text.</summary>
    private static void ForEach(Gen<string> texts, int count, Action<string> check)
    {
        var random = new PCG(1, 20261122);
        for (var i = 0; i < count; i++)
        {
            var text = texts.Generate(random, null, out _);
            try
            {
                check(text);
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"the text {System.Text.Json.JsonSerializer.Serialize(text)}: {e.Message}", e);
            }
        }
    }

    /// <summary>HTML without attributes, white space and the ways in which two writers of the same HTML differ.</summary>
    private static string Bare(string html) => White().Replace(AnyTag().Replace(html.Replace("<figure>", "<p>", StringComparison.Ordinal)
        .Replace("</figure>", "</p>", StringComparison.Ordinal), "<$1$2>"), "").Replace("<br></", "</", StringComparison.Ordinal)
        .Replace("&quot;", "\"", StringComparison.Ordinal);

    private static void CheckHtml(string html)
    {
        var open = new Stack<string>();
        var ids = new HashSet<string>();
        var rest = Tag().Replace(html, match =>
        {
            var name = match.Groups["name"].Value;
            if (match.Groups["end"].Length > 0)
            {
                Assert.Equal(open.Pop(), name);
            }
            else if (!Void.Contains(name))
            {
                open.Push(name);
            }
            CheckAttributes(match, ids);
            return "";
        });
        Assert.Empty(open);
        Assert.DoesNotContain('<', rest);
        Assert.DoesNotContain('>', rest);
        Assert.DoesNotContain("<a ", string.Join(' ', NestedLink().Matches(html).Select(match => match.Value)), StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
    }

    private static void CheckAttributes(Match tag, HashSet<string> ids)
    {
        for (var i = 0; i < tag.Groups["key"].Captures.Count; i++)
        {
            var (key, value) = (tag.Groups["key"].Captures[i].Value, tag.Groups["value"].Captures[i].Value);
            Assert.Contains(key, Attributes);
            Assert.True(key != "id" || ids.Add(value), $"the id '{value}' stands twice");
            Assert.True(key is not ("href" or "src") || Address().IsMatch(value), $"'{value}' is no address for a page");
        }
    }

    private static bool IsIn(string text, int line, int column, int length)
    {
        var lines = text.Split('\n');
        return (line == 0 && column == 0) || (line >= 1 && line <= lines.Length && column >= 1 && column - 1 + length <= lines[line - 1].Length)
            || (line == lines.Length && column == 1);
    }

    private static string TextAt(string text, SourceSpan span) => text.Split('\n')[span.Line - 1].Substring(span.Column - 1, span.Length);

    [GeneratedRegex("""<(?<end>/?)(?<name>[a-z][a-z0-9]*)(?: (?<key>[a-z-]+)="(?<value>[^"<>]*)")*>""")]
    private static partial Regex Tag();

    [GeneratedRegex("<a(?: [^>]*)?>(?:(?!</a>).)*<a ", RegexOptions.Singleline)]
    private static partial Regex NestedLink();

    [GeneratedRegex("^((https?://|mailto:|tel:)|(?![a-z][a-z0-9+.-]*:))", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex("<(/?)([a-z0-9]+)[^>]*>")]
    private static partial Regex AnyTag();

    [GeneratedRegex("\\s+")]
    private static partial Regex White();
}
