using LupusBackPain.Markup;
using LupusBackPain.Model;

namespace LupusBackPain.Building;

/// <summary>A source with its address, whether it is left out of the site, and how it is shown where it is not.</summary>
internal sealed record Place(Source Source, PageAddress Address, PageState State)
{
    /// <summary>Whether the page is part of the site: sound, and not left out.</summary>
    public bool IsOnSite => Source.FrontMatter is not null && Address.LeftOut == LeftOut.No;
}
