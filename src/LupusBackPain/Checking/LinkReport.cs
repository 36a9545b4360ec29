using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Checking;

/// <summary>
/// Tells the faults of links at their places: where the author wrote the link, at each such place once; else, for a page that a template made,
/// once for the template that holds it, with the number of pages; else in the file itself.
/// </summary>
internal static class LinkReport
{
    public static void Add(SiteFacts site, AllowList allowed, BaseUrl baseUrl, DiagnosticBag bag)
    {
        var words = new FaultWords(site, baseUrl);
        var told = new HashSet<(int File, LinkFault Fault, string Written)>();
        var byTemplate = new Dictionary<(SourceSpan Place, LinkFault Fault, string Written), (SortedDictionary<int, SourceSpan> Files, Link Link)>();
        var page = (File: -1, Origins: Enumerable.Empty<LinkOrigin>().ToLookup(origin => origin.Href, StringComparer.Ordinal));
        foreach (var (index, link, fault) in LinkFaults.Of(site))
        {
            var file = site.Published.Files[index];
            var written = link.Reference.Written;
            page = page.File == index ? page : (index, (file.Origins.IsDefault ? [] : file.Origins).ToLookup(origin => origin.Href, StringComparer.Ordinal));
            var origins = page.Origins[written].ToArray();
            if (allowed.Allows(written) || origins.Any(origin => allowed.Allows(origin.Target)))
            {
                continue;
            }
            // One fault stands for all of its kind on the page: each place where an author wrote the link is told.
            foreach (var origin in told.Add((index, fault, written)) ? origins : [])
            {
                bag.Add(words.Tell(fault, link, index, origin.Span, origin.Target, "") with { InSite = InSite(file, link) });
            }
            if (origins.Length == 0 && file.Layout is null)
            {
                bag.Add(words.Tell(fault, link, index, InSite(file, link), written, ""));
            }
            else if (origins.Length == 0)
            {
                var key = (PlaceOf(file, written), fault, written);
                byTemplate[key] = byTemplate.TryGetValue(key, out var known) ? known : ([], link);
                byTemplate[key].Files.TryAdd(index, InSite(file, link));
            }
        }
        foreach (var ((place, fault, written), (files, link)) in byTemplate)
        {
            var example = files.Keys.MinBy(file => site.Published.Files[file].Path, StringComparer.Ordinal);
            var address = baseUrl.Path + Published.AddressOf(site.Published.Files[example].Path);
            var pages = files.Count == 1 ? $" (on the page {address})" : $" (on {files.Count} pages, for example {address})";
            bag.Add(words.Tell(fault, link, example, place, written, pages) with { InSite = files[example] });
        }
    }

    private static SourceSpan InSite(OutputFile file, Link link) => new(file.Path, link.Reference.At.Line, link.Reference.At.Column, 0);

    /// <summary>Where the theme writes an address, or its end from '#' on; else the layout as a whole.</summary>
    private static SourceSpan PlaceOf(OutputFile file, string written)
    {
        var hash = written.IndexOf('#');
        var literal = file.Literals.FirstOrDefault(literal => !literal.IsId && (literal.Value == written || (hash > 0 && literal.Value == written[hash..])));
        return literal.Value is null ? SourceSpan.File(file.Layout!) : literal.Span;
    }
}
