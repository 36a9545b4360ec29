using Markdig.Extensions.TaskLists;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace LupusBackPain.Markup;

/// <summary>Reads "[ ]" and "[x]", but only where a list item starts: Markdig's own parser takes the text of a link such as [x](address) too.</summary>
internal sealed class TaskParser : InlineParser
{
    public TaskParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice) =>
        processor.Root?.FirstChild is null && processor.Block?.Parent is ListItemBlock item && item[0] == processor.Block
        && slice.PeekChar() is ' ' or 'x' or 'X' && slice.PeekChar(2) == ']' && slice.PeekChar(3) is ' ' or '\t' or '\n'
        && processor.Emit(ref slice, new TaskList { Checked = slice.PeekChar() != ' ' }, 3);
}
