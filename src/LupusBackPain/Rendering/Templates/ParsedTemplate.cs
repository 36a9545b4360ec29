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
        foreach (var message in template.Messages)
        {
            bag.Add(Problems.Rendering.TemplateSyntax(At(file, message.Span), message.Message));
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

    /// <summary>Where a node stands, 1-based.</summary>
    public Diagnostics.SourceSpan At(ScriptNode node) => At(File, node.Span);

    /// <summary>Where an offset of the text stands, 1-based.</summary>
    public Diagnostics.SourceSpan At(int offset, int length)
    {
        var before = File.Text.AsSpan(0, Math.Min(offset, File.Text.Length));
        return new(File.Path, before.Count('\n') + 1, offset - before.LastIndexOf('\n'), length);
    }

    private static Diagnostics.SourceSpan At(TemplateFile file, Scriban.Parsing.SourceSpan span) =>
        new(file.Path, span.Start.Line + 1, span.Start.Column + 1, Math.Max(1, span.Length));
}
