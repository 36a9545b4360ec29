using System.Buffers;
using System.Text;

namespace LupusBackPain.Rendering;

/// <summary>A page while it is written: UTF-8 in a buffer that one thread uses again and again.</summary>
internal sealed class HtmlWriter : IBufferWriter<byte>
{
    /// <summary>No page is longer than this many bytes; a theme that writes more is at fault.</summary>
    public const int Limit = 16 * 1024 * 1024;

    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    private byte[] buffer = new byte[64 * 1024];

    public int Length { get; private set; }

    public void Clear() => Length = 0;

    public byte[] ToArray() => buffer.AsSpan(0, Length).ToArray();

    /// <summary>Writes bytes as they are.</summary>
    public void Raw(ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(Reserve(utf8.Length));
        Length += utf8.Length;
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

    public void Advance(int count) => Length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(Math.Max(sizeHint, 256));
        return buffer.AsMemory(Length);
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

    private void Encode(ReadOnlySpan<char> text) => Length += Encoding.UTF8.GetBytes(text, Reserve(Encoding.UTF8.GetMaxByteCount(text.Length)));

    private Span<byte> Reserve(int count)
    {
        if (Length + count > buffer.Length)
        {
            if (Length + count > Limit)
            {
                throw new PageTooLongException();
            }
            Array.Resize(ref buffer, Math.Max(buffer.Length * 2, Length + count));
        }
        return buffer.AsSpan(Length);
    }
}

/// <summary>A page passed <see cref="HtmlWriter.Limit"/>.</summary>
internal sealed class PageTooLongException : Exception;
