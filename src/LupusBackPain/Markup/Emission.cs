using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace LupusBackPain.Markup;

/// <summary>How an inline parser of ours hands over what it has read.</summary>
internal static class Emission
{
    /// <summary>Emits an inline that the next letters of the slice make up, with its place in the source; always true.</summary>
    public static bool Emit(this InlineProcessor processor, ref StringSlice slice, Inline inline, int length)
    {
        inline.Span = new SourceSpan(processor.GetSourcePosition(slice.Start), processor.GetSourcePosition(slice.Start + length - 1));
        processor.Inline = inline;
        slice.Start += length;
        return true;
    }
}
