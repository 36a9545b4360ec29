using LupusBackPain.Diagnostics;
using LupusBackPain.Model;
using Markdig;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Tables;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;

namespace LupusBackPain.Markup;

/// <summary>Parses Markdown with the extensions that this site's texts have, chosen one by one, within bounds.</summary>
internal static class Parsing
{
    private static readonly MarkdownPipeline Body = BodyPipeline();
    private static readonly MarkdownPipeline Line = LinePipeline();

    /// <summary>Parses a body; null, with a finding, where it is beyond all bounds.</summary>
    public static MarkdownDocument? ParseBody(Source source, string text, DiagnosticBag bag)
    {
        if (Bounds.Check(source, text) is { } finding)
        {
            bag.Add(finding);
            return null;
        }
        if (TryParse(text, Body) is { } document)
        {
            return document;
        }
        var deep = FirstTooDeepLine(text);
        bag.Add(Problems.Markup.NestingTooDeep(new Diagnostics.SourceSpan(source.Path, source.BodyLine + deep, 1, 0)));
        return null;
    }

    /// <summary>Parses a value of the front matter, in which only inline markup counts; null where it nests too deeply.</summary>
    public static MarkdownDocument? ParseLine(string text) => TryParse(text, Line);

    private static MarkdownDocument? TryParse(string text, MarkdownPipeline pipeline)
    {
        try
        {
            return MarkdownParser.Parse(text, pipeline);
        }
        catch (ArgumentException e) when (e.Message.Contains("too deeply nested", StringComparison.Ordinal))
        {
            return null;
        }
    }

    /// <summary>The first line, from 0, up to which the text nests too deeply: Markdig does not say where.</summary>
    private static int FirstTooDeepLine(string text)
    {
        var ends = new List<int>();
        for (var end = text.IndexOf('\n'); end >= 0; end = text.IndexOf('\n', end + 1))
        {
            ends.Add(end);
        }
        ends.Add(text.Length);
        var (low, high) = (0, ends.Count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = TryParse(text[..ends[middle]], Body) is null ? (low, middle) : (middle + 1, high);
        }
        return low;
    }

    private static MarkdownPipeline BodyPipeline()
    {
        var builder = new MarkdownPipelineBuilder();
        builder.Use(new PipeTableExtension(new PipeTableOptions { UseGfmRules = true }));
        builder.Use<DefinitionListExtension>();
        builder.BlockParsers.Insert(0, new FootnoteTextParser());
        builder.BlockParsers.Insert(0, new ContainerParser());
        HeadingTabs.Mend(builder.BlockParsers.FindExact<HeadingBlockParser>()!);
        Bounds.Bound(builder.BlockParsers.FindExact<ParagraphBlockParser>()!);
        AddInlineParsers(builder);
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new TaskParser());
        return builder.Build();
    }

    private static MarkdownPipeline LinePipeline()
    {
        var builder = new MarkdownPipelineBuilder();
        builder.BlockParsers.Clear();
        builder.BlockParsers.Add(new ParagraphBlockParser { ParseSetextHeadings = false });
        AddInlineParsers(builder);
        return builder.Build();
    }

    private static void AddInlineParsers(MarkdownPipelineBuilder builder)
    {
        builder.UsePreciseSourceLocation();
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new CitationParser());
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new ReferenceParser());
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new LanguageParser());
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new BracesParser());
    }
}
