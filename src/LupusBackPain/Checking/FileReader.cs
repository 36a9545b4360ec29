using LupusBackPain.Model;

namespace LupusBackPain.Checking;

/// <summary>Gathers the facts of files, one after the other. One instance serves one thread.</summary>
internal sealed class FileReader(Resolver resolver)
{
    private readonly HtmlReader html = new();
    private readonly Dictionary<(string Written, Use Use), Address> known = [];
    private readonly HashSet<int> targets = [];

    /// <summary>The facts of a file, with those of its links that <paramref name="keep"/> picks (given the index of the file itself).</summary>
    public FileFacts Read(OutputFile file, int index, Func<Link, bool> keep)
    {
        var kind = Published.KindOf(file.Path);
        switch (kind)
        {
            case FileKind.Opaque:
                return FileFacts.None;
            case FileKind.Html:
                FileFacts? facts = null;
                var sound = html.Read(file.Bytes, document => facts = Page(document, kind, file.Path, index, keep));
                return sound ? facts! : new FileFacts(kind) { TooDeep = true };
            case FileKind.Xhtml or FileKind.Svg:
                var shallow = XmlTree.TryRead(file.Bytes, out var tree);
                return shallow ? Page(tree, kind, file.Path, index, keep) : new FileFacts(kind) { TooDeep = true };
            default:
                var links = Links(DataReferences.Of(file, kind, resolver.UrlOf(file.Path)), resolver.UrlOf(file.Path), keep, out _);
                return new FileFacts(kind) { Links = links };
        }
    }

    private FileFacts Page(TreeDocument document, FileKind kind, string path, int index, Func<Link, bool> keep)
    {
        var walk = new PageWalk();
        walk.Visit(document);
        var own = resolver.UrlOf(path);
        var facts = new FileFacts(kind)
        {
            Ids = Sorted(walk.Ids),
            AnchorNames = Sorted(walk.AnchorNames),
            RepeatedIds = [.. walk.RepeatedIds],
            TooDeep = walk.TooDeep,
        };
        var baseUrl = BaseOf(walk, own);
        var links = Links(walk.References, baseUrl, link => Keep(link, facts, walk, index, keep), out var redirect);
        return facts with { Links = links, Targets = [.. targets], RedirectsTo = redirect.File, RedirectAt = redirect.At, Base = ReferenceEquals(baseUrl, own) ? null : baseUrl };
    }

    /// <summary>Own fragments are settled here, so that a page need not keep what is right on it.</summary>
    private static bool Keep(Link link, FileFacts facts, PageWalk walk, int index, Func<Link, bool> keep)
    {
        if (link.Reference.Use.HasFlag(Use.Map))
        {
            return !HasMap(link.Reference.Written, walk.MapNames) && keep(link);
        }
        if (link.Address.File == index && link.Address.Fragment is { } fragment && facts.Reaches(fragment, link.Reference.Use.HasFlag(Use.Element)))
        {
            return keep(link with { Address = link.Address with { Fragment = null } });
        }
        return keep(link);
    }

    private Link[] Links(List<Reference> references, Url baseUrl, Func<Link, bool> keep, out (int File, Place At) redirect)
    {
        redirect = (-1, default);
        targets.Clear();
        var kept = new List<Link>();
        foreach (var reference in references)
        {
            var link = new Link(reference, Resolve(reference, baseUrl));
            if (link.Address.File >= 0 && reference.Use.HasFlag(Use.Followed))
            {
                targets.Add(link.Address.File);
            }
            if (reference.Use.HasFlag(Use.Redirect) && redirect.File < 0)
            {
                redirect = (link.Address.File, reference.At);
            }
            if (keep(link))
            {
                kept.Add(link);
            }
        }
        return [.. kept];
    }

    private Address Resolve(Reference reference, Url baseUrl)
    {
        var written = reference.Written;
        var isRooted = written.Length > 1 && written[0] == '/' && written[1] is not ('/' or '\\') && reference.Base is null && resolver.Owns(baseUrl);
        if (!isRooted)
        {
            return resolver.Resolve(reference, baseUrl);
        }
        if (!known.TryGetValue((written, reference.Use), out var address))
        {
            known[(written, reference.Use)] = address = resolver.Resolve(reference, baseUrl);
        }
        return address;
    }

    /// <summary>The document base URL: the first base element's, unless that is data:, javascript: or no URL at all.</summary>
    private static Url BaseOf(PageWalk walk, Url own)
    {
        if (walk.Base is not { } written)
        {
            return own;
        }
        walk.References.Add(new Reference(written.Href, Use.ParseOnly, written.At, own.ToString()));
        var parsed = Url.Parse(written.Href, own);
        return parsed is null || parsed.Scheme is "data" or "javascript" ? own : parsed;
    }

    private static bool HasMap(string written, HashSet<string> names)
    {
        var hash = written.IndexOf('#');
        return hash >= 0 && names.Contains(written[(hash + 1)..]);
    }

    private static string[] Sorted(List<string> names)
    {
        names.Sort(StringComparer.Ordinal);
        return [.. names];
    }
}
