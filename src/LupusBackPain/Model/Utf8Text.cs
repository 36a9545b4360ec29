using System.Text;

namespace LupusBackPain.Model;

/// <summary>Text kept as UTF-8, which is half of a string's memory: what every article holds until the site is written.</summary>
internal readonly struct Utf8Text(ReadOnlyMemory<byte> utf8)
{
    public static Utf8Text From(string text) => new(Encoding.UTF8.GetBytes(text));

    public ReadOnlySpan<byte> Bytes => utf8.Span;

    public ReadOnlyMemory<byte> Memory => utf8;

    public bool IsEmpty => utf8.IsEmpty;

    public override string ToString() => Encoding.UTF8.GetString(utf8.Span);
}
