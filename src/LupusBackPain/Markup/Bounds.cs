using System.Buffers;
using LupusBackPain.Diagnostics;
using LupusBackPain.Model;
using Markdig.Parsers;
using Markdig.Syntax;
using SourceSpan = LupusBackPain.Diagnostics.SourceSpan;

namespace LupusBackPain.Markup;

/// <summary>
/// What a text may hold at most. All is far beyond what a page should, and keeps one file from stopping the build: some of Markdown takes time
/// that grows with the square of a paragraph, and a short table row is filled up to all its columns.
/// </summary>
internal static class Bounds
{
    private const int Length = 300_000;
    private const int Paragraph = 10_000;
    private const int Columns = 40;
    private const int Cells = 20_000;
    private static readonly object TooLongKey = new();
    private static readonly SearchValues<char> RulingLetters = SearchValues.Create(" \t|:->");

    /// <summary>What in a body is beyond the bounds, or null.</summary>
    public static Diagnostic? Check(Source source, string body)
    {
        if (body.Length > Length)
        {
            return Problems.Markup.BodyTooLong(SourceSpan.File(source.Path), body.Length, Length);
        }
        var (line, columns, rows) = (source.BodyLine, 0, 0);
        foreach (var range in body.AsSpan().Split('\n'))
        {
            var text = body.AsSpan(range);
            if (text.Length > Paragraph)
            {
                return Problems.Markup.ParagraphTooLong(new SourceSpan(source.Path, line, 1, 0), Paragraph);
            }
            var isRuling = text.Contains('-') && text.ContainsAny('|', ':') && text.IndexOfAnyExcept(RulingLetters) < 0;
            (columns, rows) = isRuling ? (text.Trim(" |").Count('|') + 1, 0) : text.IsWhiteSpace() ? (0, 0) : (columns, rows + 1);
            if (columns > Columns || columns * rows > Cells)
            {
                return Problems.Markup.TableTooLarge(new SourceSpan(source.Path, line, 1, 0), Columns, Cells);
            }
            line++;
        }
        return null;
    }

    /// <summary>Has paragraphs of several lines that are too long left unread; <see cref="TooLong"/> then tells them.</summary>
    public static void Bound(ParagraphBlockParser parser) => parser.Closed += (_, block) =>
    {
        var paragraph = (LeafBlock)block;
        var length = 0;
        for (var i = 0; i < paragraph.Lines.Count; i++)
        {
            length += paragraph.Lines.Lines[i].Slice.Length;
        }
        if (length > Paragraph)
        {
            paragraph.ProcessInlines = false;
            paragraph.SetData(TooLongKey, true);
        }
    };

    /// <summary>The finding for a paragraph that was left unread, or null.</summary>
    public static Diagnostic? TooLong(LeafBlock paragraph, Conversion conversion) =>
        paragraph.ContainsData(TooLongKey) ? Problems.Markup.ParagraphTooLong(conversion.At(paragraph.Span), Paragraph) : null;
}
