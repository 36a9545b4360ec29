using System.Buffers;
using System.Text;
using LupusBackPain.Model;

namespace LupusBackPain.Markup;

/// <summary>Collects the plain text of one block after another, and where each part of it stands in the file.</summary>
internal sealed class TextRecorder : IDisposable
{
    private readonly List<TextRun> runs = [];
    private readonly List<Citation> citations = [];
    private char[] buffer = ArrayPool<char>.Shared.Rent(4 * 1024);
    private int length;
    private int nextOffset = -1;

    /// <summary>The text of the block so far.</summary>
    public ReadOnlySpan<char> Text => buffer.AsSpan(0, length);

    /// <summary>Adds text that stands in the source, letter by letter, from an offset on.</summary>
    public void Add(ReadOnlySpan<char> text, int offset, Places places)
    {
        if (length == 0)
        {
            offset += text.Length - text.TrimStart().Length;
            text = text.TrimStart();
        }
        if (text.IsEmpty)
        {
            return;
        }
        if (offset != nextOffset)
        {
            var (line, column) = places.Of(offset);
            runs.Add(new TextRun(length, line, column));
        }
        nextOffset = offset + text.Length;
        Append(text);
    }

    /// <summary>Adds a line break of the source as a space; what follows stands on another line.</summary>
    public void AddBreak(int offset, Places places)
    {
        Add(" ", offset, places);
        nextOffset = -1;
    }

    /// <summary>Adds text that differs from what the source has at an offset, such as the letter that an entity stands for.</summary>
    public void AddReplacement(ReadOnlySpan<char> text, int offset, Places places)
    {
        Add(text, offset, places);
        nextOffset = -1;
    }

    public void Add(Citation citation) => citations.Add(citation);

    /// <summary>Takes back white space at the end, as the HTML does before a mark.</summary>
    public void TrimEnd()
    {
        while (length > 0 && char.IsWhiteSpace(buffer[length - 1]))
        {
            length--;
            nextOffset = -1;
        }
        while (runs.Count > 0 && runs[^1].Start >= length)
        {
            runs.RemoveAt(runs.Count - 1);
        }
    }

    /// <summary>The block, or null where it has neither text nor citations; starts afresh.</summary>
    public Block? Take(BlockKind kind, string? container)
    {
        TrimEnd();
        var block = length == 0 && citations.Count == 0 ? null : new Block(kind, Utf8(), [.. runs], [.. citations], container);
        Clear();
        return block;
    }

    /// <summary>Forgets the text so far.</summary>
    public void Clear()
    {
        runs.Clear();
        citations.Clear();
        length = 0;
        nextOffset = -1;
    }

    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(buffer);
        buffer = [];
    }

    private Utf8Text Utf8()
    {
        var bytes = new byte[Encoding.UTF8.GetByteCount(Text)];
        Encoding.UTF8.GetBytes(Text, bytes);
        return new Utf8Text(bytes);
    }

    private void Append(ReadOnlySpan<char> text)
    {
        if (buffer.Length - length < text.Length)
        {
            var larger = ArrayPool<char>.Shared.Rent(Math.Max(buffer.Length * 2, length + text.Length));
            Text.CopyTo(larger);
            ArrayPool<char>.Shared.Return(buffer);
            buffer = larger;
        }
        text.CopyTo(buffer.AsSpan(length));
        length += text.Length;
    }
}
