using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace LupusBackPain.Markup;

/// <summary>
/// Reads footnote references one by one (Markdig takes <c>[^1][^2]</c> for one link), and finds references that nothing defines, which
/// CommonMark would print as they are: <c>[^1]</c> without its text, and the label of <c>[text][label]</c>.
/// </summary>
internal sealed class ReferenceParser : InlineParser
{
    public ReferenceParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var isFootnote = slice.PeekChar() == '^';
        if (!isFootnote && (slice.PeekCharExtra(-1) != ']' || slice.PeekCharExtra(-2) == '\\'))
        {
            return false;
        }
        var rest = slice;
        if (!LinkHelper.TryParseLabel(ref rest, out var label))
        {
            return false;
        }
        var length = rest.Start - slice.Start;
        _ = processor.Document.TryGetLinkReferenceDefinition(label, out var definition);
        if (isFootnote)
        {
            var mark = definition?.CreateLinkInline?.Invoke(processor, definition, null);
            return processor.Emit(ref slice, mark ?? new UndefinedInline(label), length);
        }
        return definition is null && rest.CurrentChar is not ('(' or '[') && processor.Emit(ref slice, new UndefinedInline(label), length);
    }
}
