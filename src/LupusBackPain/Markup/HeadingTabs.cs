using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace LupusBackPain.Markup;

/// <summary>
/// Puts a heading whose title starts behind a tab back onto the source: Markdig copies its line to write the tab as spaces, after which no
/// place in it can be told.
/// </summary>
internal static class HeadingTabs
{
    public static void Mend(HeadingBlockParser parser) => parser.Closed += (processor, block) =>
    {
        ref var line = ref ((HeadingBlock)block).Lines.Lines[0].Slice;
        if (((HeadingBlock)block).Lines.Count == 1 && !ReferenceEquals(line.Text, processor.Line.Text))
        {
            var moved = block.Span.End - (line.Text.Length - 1);
            line = new StringSlice(processor.Line.Text, line.Start + moved, line.End + moved, line.NewLine);
        }
    };
}
