using System.Buffers;
using System.Globalization;
using System.Text;
using LupusBackPain.Model;

namespace LupusBackPain.Markup;

/// <summary>Writes HTML as UTF-8 into a pooled buffer. All text goes through <see cref="Text"/> or <see cref="Attribute"/>, which escape it.</summary>
internal sealed class HtmlWriter : IDisposable
{
    private static readonly SearchValues<char> SpecialInText = SearchValues.Create("&<>");
    private static readonly SearchValues<char> SpecialInValue = SearchValues.Create("&<>\"");
    private int lineStart;
    private byte[] buffer = ArrayPool<byte>.Shared.Rent(16 * 1024);

    /// <summary>How many bytes have been written.</summary>
    public int Length { get; private set; }

    /// <summary>Writes HTML that this program wrote itself.</summary>
    public HtmlWriter Raw(ReadOnlySpan<byte> html)
    {
        Reserve(html.Length);
        html.CopyTo(buffer.AsSpan(Length));
        Length += html.Length;
        return this;
    }

    /// <summary>Writes text that stands between tags.</summary>
    public HtmlWriter Text(ReadOnlySpan<char> text) => Escaped(text, SpecialInText);

    /// <summary>Writes a number as digits.</summary>
    public HtmlWriter Number(int value)
    {
        Reserve(11);
        value.TryFormat(buffer.AsSpan(Length), out var written, default, CultureInfo.InvariantCulture);
        Length += written;
        return this;
    }

    /// <summary>Writes a space, the name and the escaped value in quotes.</summary>
    public HtmlWriter Attribute(ReadOnlySpan<byte> name, ReadOnlySpan<char> value) =>
        Raw(" "u8).Raw(name).Raw("=\""u8).Escaped(value, SpecialInValue).Raw("\""u8);

    /// <summary>Starts a new line, unless one was just started.</summary>
    public HtmlWriter Line()
    {
        _ = Length > 0 && buffer[Length - 1] != '\n' ? Raw("\n"u8) : this;
        lineStart = Length;
        return this;
    }

    /// <summary>Takes back white space at the end, back to the last <see cref="Line"/>: a superscript mark stands close to its word.</summary>
    public void TrimEnd()
    {
        while (Length > lineStart && buffer[Length - 1] is (byte)' ' or (byte)'\n')
        {
            Length--;
        }
    }

    /// <summary>Moves what was written from <paramref name="tail"/> on in front of what was written from <paramref name="start"/> on.</summary>
    public void MoveTail(int start, int tail)
    {
        var moved = buffer.AsSpan(tail, Length - tail).ToArray();
        buffer.AsSpan(start, tail - start).CopyTo(buffer.AsSpan(start + moved.Length));
        moved.CopyTo(buffer.AsSpan(start));
    }

    /// <summary>Copies what was written and starts afresh.</summary>
    public Utf8Text Take()
    {
        var taken = Length == 0 ? default : new Utf8Text(buffer.AsSpan(0, Length).ToArray());
        Length = lineStart = 0;
        return taken;
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = [];
    }

    private HtmlWriter Escaped(ReadOnlySpan<char> text, SearchValues<char> special)
    {
        for (var next = text.IndexOfAny(special); next >= 0; next = text.IndexOfAny(special))
        {
            Encode(text[..next]);
            Raw(text[next] switch { '&' => "&amp;"u8, '<' => "&lt;"u8, '>' => "&gt;"u8, _ => "&quot;"u8 });
            text = text[(next + 1)..];
        }
        Encode(text);
        return this;
    }

    private void Encode(ReadOnlySpan<char> text)
    {
        Reserve(text.Length * 3);
        Length += Encoding.UTF8.GetBytes(text, buffer.AsSpan(Length));
    }

    private void Reserve(int count)
    {
        if (buffer.Length - Length >= count)
        {
            return;
        }
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(buffer.Length * 2, Length + count));
        buffer.AsSpan(0, Length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }
}
