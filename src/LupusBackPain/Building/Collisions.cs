using System.Collections.Immutable;
using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Building;

/// <summary>
/// Gives each output file one owner: the generator's own files first, then media, sections, pages in the order of their paths, and aliases.
/// Who comes second is reported and goes without.
/// </summary>
internal sealed class Collisions
{
    private const string Generator = "a file that the generator writes";

    private readonly Claims claims = new();
    private readonly SiteSettings settings;
    private readonly DiagnosticBag bag;

    private Collisions(Sources sources, DiagnosticBag bag)
    {
        (settings, this.bag) = (sources.Settings, bag);
        foreach (var url in OwnFiles.All.Concat(settings.Sections.Select(section => OwnFiles.SectionFeed(section.Id.Value))))
        {
            claims.Take(url, Generator);
        }
        foreach (var file in sources.Media)
        {
            Admits(file.Path, file.Url);
        }
    }

    /// <summary>
    /// All places, sections first, and the redirects from the aliases of pages that are on the site. A page whose address is taken comes back
    /// as one that failed: it is not on the site, and what names it raises nothing more.
    /// </summary>
    public static (ImmutableArray<Place> Places, ImmutableArray<Redirect> Redirects) Settle(
        Sources sources, ImmutableArray<Place> places, DiagnosticBag bag)
    {
        var collisions = new Collisions(sources, bag);
        collisions.ClaimBareSections(places);
        ImmutableArray<Place> settled = [.. places
            .OrderBy(place => place.Source.Kind == SourceKind.Section ? 0 : 1)
            .Select(place => collisions.Admits(place.Source.Path, place.Source.Url)
                ? place
                : place with { Source = place.Source with { FrontMatter = null } })];
        var redirects = from place in settled
                        where place.IsOnSite
                        from alias in place.Source.FrontMatter!.Aliases
                        let redirect = collisions.Redirect(place.Source, alias)
                        where redirect is not null
                        orderby redirect.From
                        select redirect;
        return (settled, [.. redirects]);
    }

    private bool Admits(string path, SitePath url)
    {
        if (Owner(url, $"'{path}'") is not { } other)
        {
            return true;
        }
        bag.Add(Taken(SourceSpan.File(path), url, other));
        return false;
    }

    /// <summary>A section without an _index.md has a page nevertheless.</summary>
    private void ClaimBareSections(ImmutableArray<Place> places)
    {
        var written = places.Where(place => place.Source.Kind == SourceKind.Section).Select(place => place.Source.Section).ToHashSet();
        foreach (var id in settings.Sections.Select(section => section.Id.Value).Where(id => !written.Contains(id)))
        {
            claims.Take(OwnFiles.SectionPage(id, 1), $"section '{id}' of '{settings.Path}'");
        }
    }

    private Redirect? Redirect(Source source, Located<string> alias)
    {
        var from = Alias.Read(alias.Value);
        var finding = from is null ? Problems.Building.AliasMalformed(alias.Span, alias.Value)
            : from == source.Url ? Problems.Building.AliasOfItself(alias.Span, alias.Value)
            : Owner(from.Value, $"an alias of '{source.Path}'") is { } other ? Problems.Building.AliasTaken(alias.Span, alias.Value, other.Owner)
            : null;
        if (finding is null)
        {
            return new Redirect(from!.Value, source.Url, alias.Span);
        }
        bag.Add(finding);
        return null;
    }

    private static Diagnostic Taken(SourceSpan at, SitePath url, Claim other) =>
        url.FilePath != other.File && url.FilePath.Equals(other.File, StringComparison.OrdinalIgnoreCase)
            ? Problems.Building.AddressTakenByCase(at, url.Value, other.Owner)
            : Problems.Building.AddressTaken(at, url.Value, other.Owner);

    /// <summary>Takes an address for its owner; who has it already, or null.</summary>
    private Claim? Owner(SitePath url, string owner) =>
        OwnFiles.IsInOwnFolder(url.FilePath, settings.Sections.Select(section => section.Id.Value))
            ? new Claim(url.FilePath, Generator)
            : claims.Take(url, owner);
}
