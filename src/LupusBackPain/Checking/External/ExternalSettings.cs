using LupusBackPain.Model;

namespace LupusBackPain.Checking.External;

/// <summary>
/// How other sites are asked. Pause is between two requests to a host; Patience the longest wait that a host may ask for; Request the time for one
/// request; Budget that for the whole run. CacheFile is an absolute path.
/// </summary>
internal sealed record ExternalSettings(string CacheFile, Network Network, TimeProvider Clock, string UserAgent)
{
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(1);
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);
    public TimeSpan Request { get; init; } = TimeSpan.FromSeconds(10);
    public TimeSpan Budget { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>The settings for the internet, with the site's own address as the one to complain to.</summary>
    public static ExternalSettings Internet(string cacheFile, BaseUrl? site)
    {
        var version = typeof(ExternalSettings).Assembly.GetName().Version?.ToString(3);
        var contact = site is null ? "" : $"; +{site.Origin}/";
        return new ExternalSettings(cacheFile, Network.Internet, TimeProvider.System, $"lbp/{version} (link check{contact})");
    }
}
