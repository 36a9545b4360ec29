using LupusBackPain.Model;
using Markdig.Syntax;

namespace LupusBackPain.Markup;

/// <summary>Gives the headings of one page their ids: stable, unique, in the letters of their language.</summary>
internal sealed class HeadingIds
{
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> last = new(StringComparer.Ordinal);
    private readonly Dictionary<HeadingBlock, string> chosen = [];

    /// <summary>Keeps an id for something that the page's layout shows; false where the page has it already.</summary>
    public bool Keep(string id) => taken.Add(id);

    /// <summary>Keeps an id that an author chose for a heading; false where the page has it already.</summary>
    public bool Keep(HeadingBlock heading, string id) => taken.Add(id) && chosen.TryAdd(heading, id);

    /// <summary>A heading's id: the one that its author chose, else its title's slug, with -2, -3 … where that is taken.</summary>
    public string Of(HeadingBlock heading, ReadOnlySpan<char> title) => chosen.TryGetValue(heading, out var id) ? id : Unique(title);

    private string Unique(ReadOnlySpan<char> title)
    {
        var slug = Slug(title);
        if (taken.Add(slug))
        {
            return slug;
        }
        var number = last.GetValueOrDefault(slug, 1);
        string id;
        do
        {
            id = $"{slug}-{++number}";
        }
        while (!taken.Add(id));
        last[slug] = number;
        return id;
    }

    /// <summary>The id that a title becomes; one of its own where the title has no letter, or the page uses ids of that form.</summary>
    internal static string Slug(ReadOnlySpan<char> title)
    {
        var slug = Anchor.Of(title);
        return slug.Length == 0 ? "section" : Anchor.IsReserved(slug) ? "section-" + slug : slug;
    }
}
