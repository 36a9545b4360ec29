using System.Collections.Immutable;
using LupusBackPain.Markup;
using LupusBackPain.Model;

namespace LupusBackPain.Building;

/// <summary>Gives every source its place before any text is read, so that each text can be checked against all of them.</summary>
internal static class Addresses
{
    /// <summary>The places of all sources, in their order. A source whose front matter failed owns its address all the same.</summary>
    public static ImmutableArray<Place> Of(ImmutableArray<Source> sources, BuildOptions options) =>
        [.. sources.Select(source => Of(source, options))];

    private static Place Of(Source source, BuildOptions options)
    {
        if (source.FrontMatter is not { } front)
        {
            return new Place(source, new PageAddress(source.Url, LeftOut.No, null), PageState.Published);
        }
        var until = ComesOn(front) is { } day && day > options.Date ? day : (DateOnly?)null;
        var leftOut = front.Draft && !options.Drafts ? LeftOut.Draft
            : until is not null && !options.Future ? LeftOut.Later
            : LeftOut.No;
        return new Place(source, new PageAddress(source.Url, leftOut, leftOut == LeftOut.Later ? until : null), StateOf(front, until, options));
    }

    /// <summary>The later of the two dates that hold a page back.</summary>
    private static DateOnly? ComesOn(FrontMatter front)
    {
        var (published, publishOn) = (front.Published?.Value, front.PublishOn?.Value);
        return publishOn is null || published > publishOn ? published : publishOn;
    }

    private static PageState StateOf(FrontMatter front, DateOnly? until, BuildOptions options) =>
        front.Expires?.Value <= options.Date ? PageState.Expired
        : front.Draft || until is not null ? PageState.Preview
        : PageState.Published;
}
