using System.Buffers;
using AngleSharp;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Parser;
using AngleSharp.Text;

namespace LupusBackPain.Checking;

/// <summary>Parses HTML into the small tree, by the HTML standard with scripting off. One instance serves one thread.</summary>
internal sealed class HtmlReader
{
    /// <summary>The deepest nesting that is read. AngleSharp's time grows with the square of the depth; browsers flatten at the same number.</summary>
    public const int MaximumDepth = 512;

    private readonly TreeFactory factory = new();
    private readonly HtmlParser parser;

    public HtmlReader()
    {
        var services = Configuration.Default.With<IDomConstructionElementFactory<TreeDocument, TreeElement>>(_ => factory);
        parser = new HtmlParser(new HtmlParserOptions { SkipComments = true, MaximumDepth = 2 * MaximumDepth }, BrowsingContext.New(services));
    }

    /// <summary>
    /// Parses a page and hands its document to <paramref name="use"/>; after that its values are gone. False where the page nests deeper than
    /// <see cref="MaximumDepth"/> or unfolds into far more elements than it has tags: nothing is handed over then.
    /// </summary>
    public bool Read(ReadOnlyMemory<byte> bytes, Action<TreeDocument> use)
    {
        var encoding = HtmlEncoding.Of(bytes.Span, out var markLength);
        var octets = bytes.Span[markLength..];
        var buffer = ArrayPool<char>.Shared.Rent(encoding.GetMaxCharCount(octets.Length));
        try
        {
            var length = encoding.GetChars(octets, buffer);
            return Read(buffer.AsMemory(0, length), use);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    /// <summary>As above, for text that is decoded already.</summary>
    public bool Read(ReadOnlyMemory<char> text, Action<TreeDocument> use)
    {
        (factory.Count, factory.At, factory.HasTemplate) = (0, default, false);
        using var source = new TextSource(new ReadOnlyMemoryTextSource(text));
        var sound = true;
        var document = parser.ParseDocument<TreeDocument, TreeElement>(source, (ref token, next) =>
        {
            factory.At = new Place(token.Position.Line, token.Position.Column);
            next(ref token);
            sound = factory.Count == 0 || (factory.Last?.Depth <= MaximumDepth && factory.Count <= MaximumCount(text));
            return sound && !factory.HasTemplate ? TokenConsumptionResult.Continue : TokenConsumptionResult.Stop;
        });
        using var builder = document.Builder;
        if (sound && (factory.HasTemplate || document.IsMisbuilt))
        {
            return FullReader.Read(text, MaximumDepth, MaximumCount(text), use);
        }
        if (sound)
        {
            use(document);
        }
        return sound;
    }

    /// <summary>Formatting elements that are left open are made anew in each block: a page can unfold into the square of its length.</summary>
    private static int MaximumCount(ReadOnlyMemory<char> text) => 10_000 + text.Length;
}
