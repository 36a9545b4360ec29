using System.Collections.Frozen;
using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Checking;

/// <summary>
/// Finds what a broken link was probably meant to reach. Comparing it with every name there is would take the time of all links times all names,
/// so only the first links are compared so, and only with names of usual length.
/// </summary>
internal sealed class NearTargets(SiteFacts site, BaseUrl baseUrl)
{
    private const int FullSearches = 100;
    private const int Comparisons = 1_000_000;
    private const int LongestName = 200;
    private const int LongestChain = 10;
    private readonly Dictionary<string, string?> found = new(StringComparer.Ordinal);
    private int compared;
    private FrozenDictionary<string, string>? byLowerCase;
    private ILookup<string, string>? byName;

    /// <summary>The address of a page, as links name it.</summary>
    public string Page(int file) => baseUrl.Path + Published.AddressOf(site.Published.Files[file].Path);

    /// <summary>The address that is nearest to a missing one, and whether it differs only in case.</summary>
    public (string Address, bool OnlyCase)? Target(Link link, int file)
    {
        var url = Resolver.Parse(link.Reference, site[file].Base ?? site.Resolver.UrlOf(site.Published.Files[file].Path));
        if (url is null || !UrlPercent.Decode(url.Path).StartsWith(baseUrl.Path, StringComparison.Ordinal))
        {
            return null;
        }
        var path = UrlPercent.Decode(url.Path)[baseUrl.Path.Length..];
        if (!found.TryGetValue(path, out var near))
        {
            found[path] = near = Search(path, found.Count < FullSearches);
        }
        return near is null ? null : (baseUrl.Path + near, near.Equals(path, StringComparison.OrdinalIgnoreCase));
    }

    private string? Search(string path, bool everywhere)
    {
        var addresses = site.Published.Paths.Select(Published.AddressOf);
        byLowerCase ??= addresses.GroupBy(address => address.ToLowerInvariant(), StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Min(StringComparer.Ordinal)!, StringComparer.Ordinal);
        byName ??= addresses.ToLookup(NameOf, StringComparer.Ordinal);
        var lower = path.ToLowerInvariant();
        if (byLowerCase.TryGetValue(lower, out var twin) || byLowerCase.TryGetValue($"{lower}/", out twin)
            || byLowerCase.TryGetValue(lower.TrimEnd('/'), out twin))
        {
            return twin;
        }
        var sameName = byName[NameOf(path)].Order(StringComparer.Ordinal).FirstOrDefault();
        return sameName ?? (everywhere && path.Length <= LongestName ? Nearest.Of(path, addresses) : null);
    }

    /// <summary>The nearest fragment of the page that an address leads to, and whether it differs only in case.</summary>
    public (string Fragment, bool OnlyCase)? Fragment(Address address)
    {
        var wanted = UrlPercent.Decode(address.Fragment ?? "");
        var facts = site[address.File];
        var names = facts.Ids.Length + facts.AnchorNames.Length;
        if (wanted.Length > LongestName || compared + names > Comparisons)
        {
            return null;
        }
        compared += names;
        var near = Nearest.Of(wanted, facts.Ids.Concat(facts.AnchorNames));
        return near is null ? null : ($"#{near}", near.Equals(wanted, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Where a redirect ends: the address of a page, or null where it leaves the site or goes round in a circle.</summary>
    public string? Final(Address address)
    {
        var file = address.File;
        for (var hops = 0; file >= 0 && site[file].RedirectsTo >= 0 && hops < LongestChain; hops++)
        {
            file = site[file].RedirectsTo;
        }
        return file < 0 || site[file].RedirectsTo >= 0 ? null : Page(file);
    }

    private static string NameOf(string address) => address[(address.TrimEnd('/').LastIndexOf('/') + 1)..].TrimEnd('/');
}
