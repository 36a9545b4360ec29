using System.Collections.Immutable;
using LupusBackPain.Model;

namespace LupusBackPain.Checking;

/// <summary>All that is known of a site before it is judged: its files, where each of their references leads, and what the documents hold.</summary>
internal sealed class SiteFacts
{
    private readonly FileFacts[] facts;

    private SiteFacts(Published published, Resolver resolver, Redirects redirects)
    {
        (Published, Resolver, Redirects) = (published, resolver, redirects);
        facts = ReadAll(static link => IsTelling(link));
    }

    public Published Published { get; }

    public Resolver Resolver { get; }

    public Redirects Redirects { get; }

    public int Count => facts.Length;

    public FileFacts this[int file] => facts[file];

    public static SiteFacts Gather(ImmutableArray<OutputFile> files, CheckOptions options)
    {
        var published = new Published(files, options.CleanUrls, options.Owed);
        var rules = published.IndexOf("_redirects");
        var redirects = rules < 0 ? new Redirects([]) : Redirects.Parse(HtmlEncoding.Utf8Text(files[rules].Bytes.Span));
        return new SiteFacts(published, new Resolver(published, redirects, options.BaseUrl), redirects);
    }

    /// <summary>Reads the picked files once more for links that the first reading did not keep.</summary>
    public IEnumerable<(int File, Link Link)> Again(Func<FileFacts, bool> picks, Func<Link, bool> keep)
    {
        var links = Each(index => picks(facts[index]), keep);
        return from index in Enumerable.Range(0, facts.Length)
               from link in links[index]?.Links ?? []
               select (index, link);
    }

    private FileFacts[] ReadAll(Func<Link, bool> keep) => Each(_ => true, keep)!;

    private FileFacts?[] Each(Func<int, bool> picks, Func<Link, bool> keep)
    {
        var read = new FileFacts?[Published.Files.Length];
        Parallel.For(
            0,
            read.Length,
            () => new FileReader(Resolver),
            (index, _, reader) =>
            {
                read[index] = picks(index) ? reader.Read(Published.Files[index], index, keep) : null;
                return reader;
            },
            static _ => { });
        return read;
    }

    /// <summary>Whether a link can become a finding: all others are settled when their page is read.</summary>
    private static bool IsTelling(Link link) =>
        link.Address is not { Landing: Landing.File or Landing.Elsewhere, Fragment: null, Rule: -1, IsMoved: false, IsInsecure: false }
        || link.Reference.Use.HasFlag(Use.Vague) || link.Reference.Use.HasFlag(Use.Map);
}
