using System.Collections.Immutable;
using Markdig.Helpers;
using Markdig.Parsers;

namespace LupusBackPain.Markup;

/// <summary>Reads citations in pandoc's form: <c>[@id]</c>, <c>[@a; @b, p. 3]</c>.</summary>
internal sealed class CitationParser : InlineParser
{
    public CitationParser() => OpeningCharacters = ['[', '@'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        return text[0] == '[' ? MatchGroup(processor, ref slice, text) : MatchBare(processor, ref slice, text);
    }

    private static bool MatchGroup(InlineProcessor processor, ref StringSlice slice, ReadOnlySpan<char> text)
    {
        var end = text.IndexOf(']');
        if (end < 0 || text[1..end].TrimStart() is not (['@', ..] or ['-', '@', ..]) || (end + 1 < text.Length && text[end + 1] == '('))
        {
            return false;
        }
        var sources = ImmutableArray.CreateBuilder<CitedSource>(1);
        for (var start = 1; start <= end;)
        {
            var length = text[start..end].IndexOf(';');
            length = length < 0 ? end - start : length;
            if (Read(processor, slice.Start + start, text.Slice(start, length)) is not { } source)
            {
                return false;
            }
            sources.Add(source);
            start += length + 1;
        }
        return processor.Emit(ref slice, new CitationInline(sources.DrainToImmutable()), end + 1);
    }

    private static CitedSource? Read(InlineProcessor processor, int offset, ReadOnlySpan<char> item)
    {
        var at = item.IndexOf('@');
        if (at < 0 || item[..at].Trim() is not ([] or ['-']))
        {
            return null;
        }
        var id = IdAt(item[(at + 1)..]);
        var rest = item[(at + 1 + id.Length)..].Trim().TrimStart(',').Trim();
        return id.IsEmpty || rest.ContainsAny('[', '@')
            ? null
            : new CitedSource(id.ToString(), rest.IsEmpty ? null : OneLine(rest), processor.GetSourcePosition(offset + at + 1));
    }

    private static bool MatchBare(InlineProcessor processor, ref StringSlice slice, ReadOnlySpan<char> text)
    {
        var id = IdAt(text[1..]);
        var before = slice.PeekCharExtra(-1);
        return !id.IsEmpty && !char.IsLetterOrDigit(before) && before is not ('.' or '_' or '-' or '+')
            && processor.Emit(ref slice, new BareCitationInline(id.ToString()), id.Length + 1);
    }

    /// <summary>The id that the text starts with: letters and digits, with single punctuation marks between them, as pandoc has it.</summary>
    private static ReadOnlySpan<char> IdAt(ReadOnlySpan<char> text)
    {
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsLetterOrDigit(text[i]) || text[i] == '_')
            {
                length = i + 1;
            }
            else if (i != length || i == 0 || !":.#$%&-+?<>~/".Contains(text[i], StringComparison.Ordinal))
            {
                break;
            }
        }
        return text[..length];
    }

    private static string OneLine(ReadOnlySpan<char> text) => text.ToString().Replace('\n', ' ');
}
