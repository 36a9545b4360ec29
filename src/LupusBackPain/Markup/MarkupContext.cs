using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Markup;

/// <summary>
/// What a body may refer to, known before any is converted. HelpLines are the numbers of the site's countries, in the site's order. Pages is
/// keyed by a Markdown file's path from the root ("content/causes/inflammation.md"), Media by a file's address on the site. A class, since it
/// keeps what all texts share.
/// </summary>
internal sealed class MarkupContext(
    BaseUrl baseUrl,
    Strings strings,
    SiteData data,
    ImmutableArray<HelpLine> helpLines,
    FrozenDictionary<string, PageAddress> pages,
    FrozenDictionary<SitePath, MediaFile> media)
{
    private readonly ConcurrentDictionary<string, string?> nearestFiles = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, RenderedCards> cards = new(StringComparer.Ordinal);

    public BaseUrl BaseUrl => baseUrl;

    /// <summary>The theme's words inside texts.</summary>
    public Phrases Phrases { get; } = new(strings);

    public SiteData Data => data;

    /// <summary>The terms of the glossary, to be found in texts; null where there are none.</summary>
    public TermIndex? Terms { get; } = TermIndex.Of(data.Glossary);

    public ImmutableArray<HelpLine> HelpLines => helpLines;

    public FrozenDictionary<string, PageAddress> Pages => pages;

    public FrozenDictionary<SitePath, MediaFile> Media => media;

    /// <summary>The file on the site that a path was probably meant to name, or null. A path that many pages get wrong is looked for once.</summary>
    public string? NearestFile(string path) => nearestFiles.GetOrAdd(path, Search);

    /// <summary>The cards of a set as a page shows them on top, rendered once and shared by all pages that name the set.</summary>
    public RenderedCards CardsOf(CareCards set) => cards.GetOrAdd(set.Id, static (_, arg) => CareCardWriter.Render(arg.set, arg.context), (set, context: this));

    /// <summary>The ids that a page's layout gives to what it lists, which no heading of the page may have.</summary>
    public IEnumerable<string> IdsOf(Source source) =>
        source.FrontMatter?.Layout?.Value == Layouts.Glossary ? data.Glossary.Select(term => term.Id) : [];

    private string? Search(string path)
    {
        string[] files = path.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
            ? [.. pages.Where(page => page.Value.LeftOut == LeftOut.No).Select(page => page.Key).Order(StringComparer.Ordinal)]
            : [.. media.Keys.Order().Select(file => "content" + file.Value)];
        var (folder, name) = Split(path);
        if (name is "_index.md" or "index.md")
        {
            return Nearest.Of(path, files);
        }
        var here = Nearest.Of(name, files.Select(Split).Where(file => file.Folder == folder).Select(file => file.Name));
        var nearest = here ?? Nearest.Of(name, files.Select(file => Split(file).Name));
        return here is not null ? folder + here : Array.Find(files, file => Split(file).Name == nearest);
    }

    private static (string Folder, string Name) Split(string path)
    {
        var start = path.LastIndexOf('/') + 1;
        return (path[..start], path[start..]);
    }
}

/// <summary>The cards of a set as HTML, and what is wrong with them.</summary>
internal sealed record RenderedCards(Utf8Text Html, ImmutableArray<Diagnostic> Findings);

/// <summary>A page's address, and why it is not on the site, if so; Until is the day on which a page of a later date comes in.</summary>
internal sealed record PageAddress(SitePath Url, LeftOut LeftOut, DateOnly? Until);

/// <summary>Why a page is not on the site.</summary>
internal enum LeftOut
{
    No,
    Draft,
    Later,
}
