using LupusBackPain.Model;

namespace LupusBackPain.Rendering;

/// <summary>Sources as pages show them apart from a text's own list.</summary>
internal static class SourceViews
{
    /// <summary>A link to a source by its title, or null where it has no address.</summary>
    public static LinkView? LinkTo(Reference source) =>
        (source.Url?.Value ?? (source.Doi is { } doi ? "https://doi.org/" + doi : null)) is { } address && Href.Outside(address) is { } url
            ? new LinkView(source.Title, url)
            : null;
}
