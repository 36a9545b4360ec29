using LupusBackPain.Diagnostics;

namespace LupusBackPain.Checking.External;

/// <summary>What answers the question which of these addresses are there, by URL without fragment.</summary>
internal delegate IReadOnlyDictionary<string, Seen> AskOthers(IEnumerable<Url> urls);

/// <summary>Finds the links of a site that lead to others, has them asked for, and tells each bad one once, at its first place.</summary>
internal static class ExternalReport
{
    public static void Add(SiteFacts site, AllowList allowed, AskOthers ask, DiagnosticBag bag)
    {
        var links = Links(site).ToList();
        var seen = ask(links.Select(link => link.Url));
        foreach (var group in links.GroupBy(link => link.Url.WithoutFragment, StringComparer.Ordinal))
        {
            if (seen[group.Key] is var one && one.Verdict is { Answer: Answer.Sound, MovedTo: null })
            {
                continue;
            }
            var places = group.Where(place => !allowed.Allows(place.Written, group.Key)).ToList();
            if (places.Count > 0)
            {
                var (file, _, written, at) = places[0];
                var span = new SourceSpan(site.Published.Files[file].Path, at.Line, at.Column, 0);
                bag.Add(Tell(one, span, written, places.DistinctBy(place => place.File).Count()));
            }
        }
    }

    /// <summary>Every link to another site, or to a part of the own host that is not this site, in the order of files and places.</summary>
    private static IEnumerable<(int File, Url Url, string Written, Place At)> Links(SiteFacts site) =>
        from one in site.Again(_ => true, IsOutward)
        let url = Resolver.Parse(one.Link.Reference, site[one.File].Base ?? site.Resolver.UrlOf(site.Published.Files[one.File].Path))
        where url is { IsHttp: true } && !site.Resolver.Covers(url)
        select (one.File, url, one.Link.Reference.Written, one.Link.Reference.At);

    private static bool IsOutward(Link link) =>
        link.Address is { Landing: Landing.Elsewhere } && (link.Reference.Use & (Use.ParseOnly | Use.Prefix | Use.Map)) == Use.None;

    private static Diagnostic Tell(Seen seen, SourceSpan at, string written, int pages) => seen.Verdict switch
    {
        { IsBroken: true } broken => Problems.External.Broken(at, written, pages, broken.Answer == Answer.NoHost ? null : broken.Status, seen.IsConfirmed),
        { Answer: Answer.Sound } moved => Problems.External.Moved(at, written, pages, moved.MovedTo!),
        var unknown => Problems.External.Unchecked(at, written, pages, Why(unknown)),
    };

    private static string Why(Verdict verdict) => verdict.Answer switch
    {
        Answer.Status => $"the host answers {verdict.Status}",
        Answer.Slow => "the host did not answer in time",
        Answer.Unreachable => "no sound connection came about",
        Answer.Refused => "it leads to an address that is not of the public web, to another port than that of its scheme, or holds a password",
        Answer.Downgrade => "it is redirected from https: to http:",
        Answer.TooManyRedirects => "it is redirected more than five times",
        Answer.Robots => "the host's robots.txt asks programs to stay away, or cannot be had",
        Answer.Busy => "the host asks to come back later",
        _ => "the time for this run was over",
    };
}
