using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace LupusBackPain.Markup;

/// <summary>
/// Reads what stands in braces: a heading's id at its end, the numbers to call, and the attributes that other dialects know and this one
/// refuses. Any other brace is text.
/// </summary>
internal sealed class BracesParser : InlineParser
{
    private static readonly object IdKey = new();

    public BracesParser() => OpeningCharacters = ['{'];

    /// <summary>The id that an author gave a heading and its offset in the text, or null.</summary>
    public static HeadingId? IdOf(HeadingBlock heading) => heading.GetData(IdKey) as HeadingId;

    /// <summary>The headings of a document that their authors gave ids, in order.</summary>
    public static IReadOnlyList<HeadingBlock> WithIds(MarkdownDocument document) => document.GetData(IdKey) as List<HeadingBlock> ?? [];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        if (text is ['{', 'e' or 'u' or 'c', ..] && HelpNumbers.UseIn(text) is { } use)
        {
            return processor.Emit(ref slice, new HelpNumberInline(use), use.Length + 2);
        }
        var attributes = BracedAttributes.Read(text);
        if (attributes.Length == 0)
        {
            return false;
        }
        if (!attributes.Id.IsEmpty && processor.Block is HeadingBlock heading && text[attributes.Length..].IsWhiteSpace())
        {
            Keep(processor, heading, new HeadingId(attributes.Id.ToString(), processor.GetSourcePosition(slice.Start + 2)));
            slice.Start = slice.End + 1;
            return true;
        }
        return processor.Emit(ref slice, new StrayAttributesInline(), attributes.Length);
    }

    private static void Keep(InlineProcessor processor, HeadingBlock heading, HeadingId id)
    {
        heading.SetData(IdKey, id);
        if (processor.Document.GetData(IdKey) is not List<HeadingBlock> headings)
        {
            processor.Document.SetData(IdKey, headings = []);
        }
        headings.Add(heading);
    }
}

/// <summary>An id that an author gave a heading, and its offset in the text.</summary>
internal sealed record HeadingId(string Id, int Offset);
