using LupusBackPain.Diagnostics;
using LupusBackPain.Model;
using Markdig.Syntax;
using SourceSpan = LupusBackPain.Diagnostics.SourceSpan;

namespace LupusBackPain.Markup;

/// <summary>Writes headings, gives them their ids and keeps the outline.</summary>
internal static class HeadingWriter
{
    /// <summary>Keeps the ids that authors chose, before any heading takes one of them by its title.</summary>
    public static void KeepIds(Conversion conversion, MarkdownDocument document)
    {
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var heading in BracesParser.WithIds(document))
        {
            var (id, offset) = BracesParser.IdOf(heading)!;
            var at = conversion.Places.At(offset, id.Length);
            if (Anchor.IsReserved(id) || conversion.Context.IdsOf(conversion.Source).Contains(id))
            {
                conversion.Report(Problems.Markup.HeadingIdReserved(at, id));
            }
            else if (!conversion.Ids.Keep(heading, id))
            {
                conversion.Report(Problems.Markup.HeadingIdDuplicate(at, id, lines[id]));
            }
            else
            {
                lines.Add(id, at.Line);
            }
        }
    }

    public static void Write(Conversion conversion, HeadingBlock heading)
    {
        if (Bounds.TooLong(heading, conversion) is { } tooLong)
        {
            conversion.Report(tooLong);
            return;
        }
        var at = conversion.At(heading.Span);
        var level = CheckedLevel(conversion, heading.Level, at);
        var (html, start) = (conversion.Html.Line(), conversion.Html.Length);
        conversion.Level = level;
        InlineWriter.WritePlain(conversion, heading.Inline);
        html.TrimEnd();
        var title = conversion.Text.Text.Trim().ToString();
        if (title.Length == 0)
        {
            conversion.Report(Problems.Markup.HeadingEmpty(at));
        }
        var id = conversion.Ids.Of(heading, title);
        var tail = html.Length;
        html.Raw("<h"u8).Number(level).Attribute("id"u8, id).Raw(">"u8);
        html.MoveTail(start, tail);
        html.Raw("</h"u8).Number(level).Raw(">\n"u8);
        conversion.Outline.Add(new Heading(level, id, title, at));
        conversion.EndBlock(BlockKind.Heading);
    }

    /// <summary>Whether a paragraph starts as a heading does, but for the space: "##Text".</summary>
    public static bool LooksLikeHeading(ReadOnlySpan<char> text)
    {
        var count = text.IndexOfAnyExcept('#');
        return count is > 1 and <= 6 && char.IsLetterOrDigit(text[count]);
    }

    private static int CheckedLevel(Conversion conversion, int level, SourceSpan at)
    {
        if (level == 1)
        {
            conversion.Report(Problems.Markup.HeadingLevelOne(at));
            return 2;
        }
        if (level > conversion.Level + 1)
        {
            conversion.Report(Problems.Markup.HeadingLevelSkipped(at, level, conversion.Level));
        }
        return level;
    }
}
