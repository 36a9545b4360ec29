using System.Collections.Immutable;
using LupusBackPain.Model;

namespace LupusBackPain.Rendering;

/// <summary>What a template sees of the whole site, as `site`: the same on every page, and made once. Empty lists are null.</summary>
internal sealed record SiteView
{
    public required string Title { get; init; }
    public required string Description { get; init; }

    /// <summary>A BCP 47 tag, for the lang attribute.</summary>
    public required string Language { get; init; }
    public required Href Url { get; init; }
    public required Href? Feed { get; init; }
    public required ImmutableArray<SectionView>? Sections { get; init; }
    public required ImmutableArray<LinkView>? MainMenu { get; init; }
    public required ImmutableArray<LinkView>? FooterMenu { get; init; }
    public required ImmutableArray<CardView>? Latest { get; init; }
    public required ImmutableArray<CardView>? Popular { get; init; }
    public required bool PopularIsChoice { get; init; }
    public required LinkView? Help { get; init; }

    /// <summary>The search page, once the site has one.</summary>
    public required LinkView? Search { get; init; }
    public required string? Disclaimer { get; init; }
    public required string? Funding { get; init; }
    public required string? Conflicts { get; init; }
    public required string? HowMade { get; init; }
    public required Href? Contact { get; init; }
    public required string Publisher { get; init; }

    /// <summary>The picture, 1200 by 630, that other sites show beside a link: the theme's share.png.</summary>
    public required SitePath? Picture { get; init; }
    public required bool IsPreview { get; init; }
}
