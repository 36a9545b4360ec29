using System.Collections.Immutable;
using LupusBackPain.Model;

namespace LupusBackPain.Checking;

/// <summary>
/// How a site is served and what is let pass. CleanUrls: the host serves about.html at /about. Date is the day by which allow entries expire.
/// </summary>
internal sealed record CheckOptions(BaseUrl BaseUrl, bool CleanUrls, ImmutableArray<AllowedLink> Allowed, DateOnly Date)
{
    /// <summary>Addresses of the pages that there should be. One that could not be built is reported already, so links to it raise nothing more.</summary>
    public ImmutableArray<SitePath> Owed { get; init; } = [];
}
