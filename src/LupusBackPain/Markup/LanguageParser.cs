using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace LupusBackPain.Markup;

/// <summary>Reads <c>[text]{lang=fr}</c>: at the closing bracket, what the opening one has gathered becomes text in that language.</summary>
internal sealed class LanguageParser : InlineParser
{
    public LanguageParser() => OpeningCharacters = [']'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '{' || processor.Inline?.FirstParentOfType<LinkDelimiterInline>() is not { IsImage: false } open)
        {
            return false;
        }
        var attributes = BracedAttributes.Read(slice.AsSpan()[1..]);
        if (attributes.Language.IsEmpty)
        {
            return false;
        }
        var inline = new LanguageInline(attributes.Language.ToString(), processor.GetSourcePosition(slice.Start + 1))
        {
            Span = new SourceSpan(open.Span.Start, processor.GetSourcePosition(slice.Start + attributes.Length)),
        };
        open.ReplaceBy(inline);
        processor.Inline = inline;
        processor.PostProcessInlines(0, inline, null, isFinalProcessing: false);
        inline.IsClosed = true;
        slice.Start += attributes.Length + 1;
        return true;
    }
}
