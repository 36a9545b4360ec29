using System.Collections.Frozen;
using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Checking;

/// <summary>Tells what is wrong with pages and paths as wholes: ids, depth, orphans, redirect chains, paths that differ only in case.</summary>
internal static class PageReport
{
    private const int LongestChain = 20;

    public static void Add(SiteFacts site, DiagnosticBag bag)
    {
        AddRepeatedIds(site, bag);
        AddOrphans(site, bag);
        AddChains(site, bag);
        AddRuleChains(site, bag);
        AddCollisions(site, bag);
        for (var i = 0; i < site.Count; i++)
        {
            if (site[i].TooDeep)
            {
                bag.Add(Problems.Checking.TooDeep(PlaceOf(site.Published.Files[i]), HtmlReader.MaximumDepth));
            }
        }
    }

    private static SourceSpan PlaceOf(OutputFile file) => SourceSpan.File(file.Source ?? file.Path);

    /// <summary>An id that a template repeats is told once for it, at its second place; any other on the page that it is written for.</summary>
    private static void AddRepeatedIds(SiteFacts site, DiagnosticBag bag)
    {
        var repeated = from index in Enumerable.Range(0, site.Count)
                       from id in site[index].RepeatedIds
                       select (File: site.Published.Files[index], id.Id, id.At);
        foreach (var group in repeated.GroupBy(one => (Place: ThemePlaceOf(one.File, one.Id), one.Id)))
        {
            var files = group.Select(one => one.File).Distinct().OrderBy(file => file.Path, StringComparer.Ordinal).ToArray();
            if (group.Key.Place is var (place, isSure) && (isSure || files.Length > 1))
            {
                var pages = files.Length == 1 ? $" (on the page {files[0].Path})" : $" (on {files.Length} pages, for example {files[0].Path})";
                bag.Add(Problems.Checking.DuplicateId(place, group.Key.Id, pages));
                continue;
            }
            foreach (var (file, id, at) in group.DistinctBy(one => one.File.Path, StringComparer.Ordinal))
            {
                bag.Add(Problems.Checking.DuplicateId(file.Layout is null ? new SourceSpan(file.Path, at.Line, at.Column, 0) : PlaceOf(file), id, ""));
            }
        }
    }

    /// <summary>Where the theme writes an id, the second time where it does so twice: then it is sure to be the theme's fault. Null for a page without a theme.</summary>
    private static (SourceSpan Place, bool IsSure)? ThemePlaceOf(OutputFile file, string id)
    {
        var places = file.Literals.Where(literal => literal.IsId && literal.Value == id).Select(literal => literal.Span).Take(2).ToArray();
        return file.Layout is null ? null : (places.Length == 0 ? SourceSpan.File(file.Layout) : places[^1], places.Length == 2);
    }

    private static void AddOrphans(SiteFacts site, DiagnosticBag bag)
    {
        var reached = new bool[site.Count];
        for (var i = 0; i < site.Count; i++)
        {
            foreach (var target in site[i].Targets)
            {
                reached[target] |= target != i;
            }
        }
        for (var i = 0; i < site.Count; i++)
        {
            var file = site.Published.Files[i];
            if (site[i].Kind is FileKind.Html or FileKind.Xhtml && !reached[i] && site[i].RedirectsTo < 0 && file.Path is not ("index.html" or "404.html"))
            {
                bag.Add(Problems.Checking.Orphan(PlaceOf(file), Published.AddressOf(file.Path)));
            }
        }
    }

    /// <summary>A page that sends on to a page that sends on: each such step costs a reader a load, and a circle never ends.</summary>
    private static void AddChains(SiteFacts site, DiagnosticBag bag)
    {
        for (var i = 0; i < site.Count; i++)
        {
            var next = site[i].RedirectsTo;
            if (next < 0 || (next != i && site[next].RedirectsTo < 0))
            {
                continue;
            }
            var (file, place) = (site.Published.Files[i], site[i].RedirectAt);
            var at = file.Layout is null ? new SourceSpan(file.Path, place.Line, place.Column, 0) : PlaceOf(file);
            var (from, to) = (Published.AddressOf(site.Published.Files[i].Path), Published.AddressOf(site.Published.Files[next].Path));
            bag.Add(Loops(site, i) ? Problems.Checking.RedirectLoop(at, from, to) : Problems.Checking.RedirectChain(at, from, to));
        }
    }

    /// <summary>Whether following a page comes to a page twice, as far as browsers follow.</summary>
    private static bool Loops(SiteFacts site, int page)
    {
        var seen = new HashSet<int>();
        for (; page >= 0 && seen.Count <= LongestChain; page = site[page].RedirectsTo)
        {
            if (!seen.Add(page))
            {
                return true;
            }
        }
        return false;
    }

    private static void AddRuleChains(SiteFacts site, DiagnosticBag bag)
    {
        var rules = site.Redirects.Rules.ToFrozenDictionary(rule => rule.At);
        var file = site.Published.IndexOf("_redirects");
        foreach (var link in file < 0 ? [] : site[file].Links)
        {
            var at = new SourceSpan("_redirects", link.Reference.At.Line, link.Reference.At.Column, link.Reference.Written.Length);
            if (link.Address.Rule >= 0 && rules.GetValueOrDefault(link.Reference.At) is { Redirects: true } rule)
            {
                bag.Add(site.Resolver.Loops(rule)
                    ? Problems.Checking.RedirectLoop(at, rule.From, rule.To)
                    : Problems.Checking.RedirectChain(at, rule.From, rule.To));
            }
        }
    }

    private static void AddCollisions(SiteFacts site, DiagnosticBag bag)
    {
        foreach (var group in site.Published.Paths.GroupBy(path => path.ToLowerInvariant(), StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            var paths = group.Order(StringComparer.Ordinal).ToArray();
            foreach (var path in paths[1..])
            {
                bag.Add(Problems.Checking.CaseCollision(SourceSpan.File(path), path, paths[0]));
            }
        }
    }
}
