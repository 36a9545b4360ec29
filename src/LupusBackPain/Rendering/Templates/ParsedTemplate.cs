using LupusBackPain.Diagnostics;
using LupusBackPain.Model;
using Scriban;
using Scriban.Parsing;
using Scriban.Syntax;

namespace LupusBackPain.Rendering;

/// <summary>A template after its syntax was read. Page is null where the syntax is wrong, which has then been reported.</summary>
internal sealed record ParsedTemplate(TemplateFile File, ScriptPage? Page)
{
    /// <summary>A whole HTML document, which stands alone; any other layout goes into layouts/base where that says `content`.</summary>
    public bool IsDocument { get; } = File.Text.AsSpan().TrimStart().StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase);

    public static ParsedTemplate Of(TemplateFile file, DiagnosticBag bag)
    {
        var template = Template.Parse(file.Text, file.Path, new ParserOptions { ExpressionDepthLimit = 100 });
        foreach (var message in Plain(template.Messages))
        {
            bag.Add(Problems.Rendering.TemplateSyntax(At(file, message.Span), Words(message.Message)));
        }
        var parsed = new ParsedTemplate(file, template.HasErrors ? null : template.Page);
        if (parsed.IsLeftOpen)
        {
            bag.Add(Problems.Rendering.TemplateSyntax(parsed.At(file.Text.LastIndexOf("{{", StringComparison.Ordinal), 2), "'{{' has no '}}' after it"));
        }
        return parsed;
    }

    /// <summary>Scriban takes the end of the file for the "}}" that is missing.</summary>
    private bool IsLeftOpen => Page?.Body?.Statements.OfType<ScriptEscapeStatement>().LastOrDefault() is { IsEntering: true };

    /// <summary>One message a place, and none about a block that seems open only because of what is wrong inside it.</summary>
    private static IEnumerable<LogMessage> Plain(LogMessageBag messages) =>
        messages.OrderBy(message => IsAboutEnd(message.Message))
            .TakeWhile((message, index) => index == 0 || !IsAboutEnd(message.Message)).DistinctBy(message => message.Span.Start.Offset);

    private static bool IsAboutEnd(string message) => message.Contains("<end> statement was not found", StringComparison.Ordinal);

    private static string Words(string message) => IsAboutEnd(message) ? "an 'if' or 'for' has no 'end'" : message.TrimEnd('.');

    /// <summary>Where a node stands, 1-based.</summary>
    public Diagnostics.SourceSpan At(ScriptNode node) => At(File, node.Span);

    /// <summary>What the author wrote for a node, up to the end of its code.</summary>
    public string TextOf(ScriptNode node)
    {
        var text = File.Text.AsSpan(node.Span.Start.Offset, Math.Min(node.Span.Length, File.Text.Length - node.Span.Start.Offset));
        var end = text.IndexOf("}}", StringComparison.Ordinal);
        return (end < 0 ? text : text[..end]).Trim().ToString();
    }

    /// <summary>Where an offset of the text stands, 1-based.</summary>
    public Diagnostics.SourceSpan At(int offset, int length)
    {
        var before = File.Text.AsSpan(0, Math.Min(offset, File.Text.Length));
        return new(File.Path, before.Count('\n') + 1, offset - before.LastIndexOf('\n'), length);
    }

    private static Diagnostics.SourceSpan At(TemplateFile file, Scriban.Parsing.SourceSpan span) =>
        new(file.Path, span.Start.Line + 1, span.Start.Column + 1, Math.Max(1, span.Length));
}
