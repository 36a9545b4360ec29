using System.Collections.Immutable;
using LupusBackPain.Diagnostics;

namespace LupusBackPain.Model;

/// <summary>A link of an output page that an author wrote: Href is the attribute's value in the page, Target what the author wrote, at Span.</summary>
internal readonly record struct LinkOrigin(string Href, string Target, SourceSpan Span);

/// <summary>An id or an address that the theme's own markup holds, or the end of an address from '#' on.</summary>
internal readonly record struct ThemeLiteral(bool IsId, string Value, SourceSpan Span);

/// <summary>
/// A finished file of the site. Path is relative to the site's root and uses '/'. Parts are its bytes, one after the other: a page holds its
/// article's HTML as a part of its own, so that it is in memory once. Layout is the template that made it, and Source the Markdown file; both
/// null where there is none. A link that no origin explains belongs to the layout, or to the one of its templates that holds it literally.
/// </summary>
internal sealed record OutputFile(
    string Path, ImmutableArray<ReadOnlyMemory<byte>> Parts, string? Layout, string? Source, ImmutableArray<LinkOrigin> Origins)
{
    /// <summary>What the layout, its frame and its partials hold literally, in their order, each as often as it is written or included.</summary>
    public ImmutableArray<ThemeLiteral> Literals { get; init; } = [];

    public int Length => Parts.Sum(part => part.Length);

    /// <summary>All bytes in one piece; several parts are put together anew each time.</summary>
    public ReadOnlyMemory<byte> Bytes => Parts is [var whole] ? whole : Joined();

    public static OutputFile Plain(string path, ReadOnlyMemory<byte> bytes) => new(path, [bytes], null, null, []);

    private byte[] Joined()
    {
        var bytes = new byte[Length];
        var end = 0;
        foreach (var part in Parts)
        {
            part.CopyTo(bytes.AsMemory(end));
            end += part.Length;
        }
        return bytes;
    }
}
