using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using LupusBackPain.Model;

namespace LupusBackPain.Rendering;

/// <summary>A page while it is written: UTF-8 in a buffer that one thread uses again and again.</summary>
internal sealed class HtmlWriter : IBufferWriter<byte>
{
    /// <summary>No page is longer than this many bytes; a theme that writes more is at fault.</summary>
    public const int Limit = 16 * 1024 * 1024;

    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    /// <summary>From this many bytes on, HTML that is kept anyway is not copied.</summary>
    private const int Long = 1024;

    private readonly List<(int At, ReadOnlyMemory<byte> Html)> shared = [];
    private byte[] buffer = new byte[64 * 1024];
    private int length;
    private int sharedLength;

    public void Clear()
    {
        (length, sharedLength) = (0, 0);
        shared.Clear();
    }

    /// <summary>What was written, in parts: long HTML as it was given, and between that a copy of all else.</summary>
    public ImmutableArray<ReadOnlyMemory<byte>> ToParts()
    {
        ReadOnlyMemory<byte> own = buffer.AsSpan(0, length).ToArray();
        var parts = ImmutableArray.CreateBuilder<ReadOnlyMemory<byte>>(2 * shared.Count + 1);
        var start = 0;
        foreach (var (at, html) in shared)
        {
            parts.Add(own[start..at]);
            parts.Add(html);
            start = at;
        }
        parts.Add(own[start..]);
        return parts.MoveToImmutable();
    }

    /// <summary>Writes HTML that is kept as it is until the site is published.</summary>
    public void Write(Utf8Text html)
    {
        if (html.Bytes.Length < Long)
        {
            Raw(html.Bytes);
            return;
        }
        sharedLength += html.Bytes.Length;
        Reserve(0);
        shared.Add((length, html.Memory));
    }

    /// <summary>Writes bytes as they are.</summary>
    public void Raw(ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(Reserve(utf8.Length));
        length += utf8.Length;
    }

    /// <summary>Writes text so that an HTML parser reads it back unchanged, as text and in a quoted attribute.</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        while (true)
        {
            var next = text.IndexOfAny(Special);
            if (next < 0)
            {
                Encode(text);
                return;
            }
            Encode(text[..next]);
            Raw(Escaped(text[next]));
            text = text[(next + 1)..];
        }
    }

    public void Advance(int count) => length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(Math.Max(sizeHint, 256));
        return buffer.AsMemory(length);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => Reserve(Math.Max(sizeHint, 256));

    private static ReadOnlySpan<byte> Escaped(char character) => character switch
    {
        '&' => "&amp;"u8,
        '<' => "&lt;"u8,
        '>' => "&gt;"u8,
        '"' => "&quot;"u8,
        _ => "&#39;"u8,
    };

    private void Encode(ReadOnlySpan<char> text) => length += Encoding.UTF8.GetBytes(text, Reserve(Encoding.UTF8.GetMaxByteCount(text.Length)));

    private Span<byte> Reserve(int count)
    {
        if (sharedLength + length + count > Limit)
        {
            throw new PageTooLongException();
        }
        if (length + count > buffer.Length)
        {
            Array.Resize(ref buffer, Math.Max(buffer.Length * 2, length + count));
        }
        return buffer.AsSpan(length);
    }
}

/// <summary>A page passed <see cref="HtmlWriter.Limit"/>.</summary>
internal sealed class PageTooLongException : Exception;
