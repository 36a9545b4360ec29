using System.Collections.Frozen;
using System.Security.Cryptography;
using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Rendering;

/// <summary>
/// The theme's files under names that change with their bytes ("assets/site.3f2a91c04b.css"), so that a browser may keep them for ever.
/// </summary>
internal sealed class AssetSet
{
    private readonly FrozenDictionary<string, Asset> assets;

    private AssetSet(FrozenDictionary<string, Asset> assets) => this.assets = assets;

    public IEnumerable<string> Names => assets.Keys;

    public IEnumerable<Asset> All => assets.Values;

    public Asset? Find(string name) => assets.GetValueOrDefault(name);

    /// <summary>Fingerprints every file, those that a style sheet loads before the style sheet.</summary>
    public static AssetSet Of(Theme theme, BaseUrl site, DiagnosticBag bag)
    {
        var sources = theme.Assets.ToDictionary(asset => asset.Name, StringComparer.Ordinal);
        var done = new Dictionary<string, Asset?>(StringComparer.Ordinal);
        Asset? Finish(string name)
        {
            if (done.TryGetValue(name, out var known))
            {
                return known;
            }
            // A file that is asked for while it is being finished loads itself; it stays null for whoever asks.
            done[name] = null;
            var source = sources[name];
            var bytes = name.EndsWith(".css", StringComparison.Ordinal)
                ? new StyleSheet(source, sources.Keys, Finish, bag).Finished()
                : source.Bytes;
            return done[name] = Fingerprint(name, bytes, site);
        }
        foreach (var asset in theme.Assets)
        {
            Finish(asset.Name);
        }
        return new AssetSet(done.Where(pair => pair.Value is not null).ToFrozenDictionary(pair => pair.Key, pair => pair.Value!, StringComparer.Ordinal));
    }

    private static Asset Fingerprint(string name, ReadOnlyMemory<byte> bytes, BaseUrl site)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes.Span))[..10];
        var ending = System.IO.Path.GetExtension(name);
        var path = $"assets/{name[..^ending.Length]}.{hash}{ending}";
        return new Asset(path, bytes, Href.To(site, new SitePath("/" + path)), "sha384-" + Convert.ToBase64String(SHA384.HashData(bytes.Span)));
    }
}
