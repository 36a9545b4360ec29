using System.Collections.Immutable;
using LupusBackPain.Model;

namespace LupusBackPain.Checking;

/// <summary>
/// How a site is served and what is let pass. CleanUrls: the host serves about.html at /about. Date is the day by which allow entries expire.
/// </summary>
internal sealed record CheckOptions(BaseUrl BaseUrl, bool CleanUrls, ImmutableArray<AllowedLink> Allowed, DateOnly Date)
{
    /// <summary>Addresses that are taken by pages which could not be built; those are reported already, so links to them raise nothing more.</summary>
    public ImmutableArray<SitePath> Owed { get; init; } = [];
}
