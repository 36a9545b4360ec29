using Markdig.Extensions.CustomContainers;
using Markdig.Parsers;

namespace LupusBackPain.Markup;

/// <summary>
/// Reads containers, <c>::: name title</c> to <c>:::</c>. Those that show data hold no text, so their line is all of them; a closing line that
/// closes nothing must not take in the rest of the page. Beyond some depth the line stays text.
/// </summary>
internal sealed class ContainerParser : CustomContainerParser
{
    private const int MaxDepth = 8;

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var depth = 0;
        for (var outer = processor.CurrentContainer; outer is not null; outer = outer.Parent)
        {
            depth += outer is CustomContainer ? 1 : 0;
        }
        if (depth >= MaxDepth)
        {
            return BlockState.None;
        }
        var state = base.TryOpen(processor);
        return state == BlockState.ContinueDiscard && ((CustomContainer)processor.NewBlocks.Peek()).Info is "" or "care-cards" or "caution"
            ? BlockState.BreakDiscard
            : state;
    }
}
