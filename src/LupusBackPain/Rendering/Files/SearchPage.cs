using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using LupusBackPain.Model;

namespace LupusBackPain.Rendering;

/// <summary>A heading or a sentence of a page.</summary>
internal readonly record struct SearchPart(string Text, bool IsHeading);

/// <summary>A page as search sees it. Parts are its headings and sentences, what says most about it first.</summary>
internal sealed partial record SearchPage(SitePath Url, string Title, string? Section, ImmutableArray<string> Tags, ImmutableArray<SearchPart> Parts)
{
    public static SearchPage Of(PagePlan plan, Site site)
    {
        var front = plan.Article?.FrontMatter;
        var section = plan.Section?.Settings ?? site.Sections.FirstOrDefault(each => each.Settings.Id.Value == plan.Article?.Section)?.Settings;
        return new SearchPage(
            plan.Url,
            front?.Title.Value ?? section!.Title,
            plan.Section is null ? section?.Title : null,
            front is null ? [] : [.. front.Tags.Select(tag => tag.Value)],
            [.. WithSomethingNew(PartsOf(plan, site))]);
    }

    /// <summary>
    /// How many parts of each page there is room for. Pages take turns, so that a long page leaves as much to the others as a short one.
    /// </summary>
    public static int[] Share(ImmutableArray<SearchPage> pages, int room)
    {
        var taken = new int[pages.Length];
        room -= pages.Sum(page => Size(page.Title) + Size(page.Url.Value) + page.Tags.Sum(Size));
        for (var turn = 0; room > 0 && pages.Any(page => turn < page.Parts.Length); turn++)
        {
            for (var i = 0; i < pages.Length; i++)
            {
                if (taken[i] == turn && turn < pages[i].Parts.Length && Size(pages[i].Parts[turn].Text) is var size && size <= room)
                {
                    (taken[i], room) = (turn + 1, room - size);
                }
            }
        }
        return taken;
    }

    private static IEnumerable<SearchPart> PartsOf(PagePlan plan, Site site)
    {
        yield return new SearchPart(plan.Article?.FrontMatter.Description.Value ?? plan.Section!.Settings.Question, false);
        if (plan.Article is not { } article)
        {
            yield break;
        }
        foreach (var sign in article.Key == site.Settings.HelpPage?.Value ? Signs(article, site) : [])
        {
            yield return new SearchPart(sign, false);
        }
        foreach (var block in article.Body.Blocks.OrderBy(block => block.Kind switch { BlockKind.Heading => 0, BlockKind.KeyPoint => 1, _ => 2 }))
        {
            foreach (var sentence in block.Kind == BlockKind.Heading ? [block.Text.ToString()] : SentenceEnd().Split(block.Text.ToString()))
            {
                yield return new SearchPart(sentence.Trim(), block.Kind == BlockKind.Heading);
            }
        }
        foreach (var caution in article.Body.Cautions.Select(each => site.Data.Cautions.GetValueOrDefault(each.Value)).OfType<Caution>().SelectMany(Sentences))
        {
            yield return new SearchPart(caution, false);
        }
    }

    private static IEnumerable<string> Sentences(Caution caution) =>
        SentenceEnd().Split(caution.Text).Where(text => !text.Contains('{', StringComparison.Ordinal)).Select(text => text.Trim());

    /// <summary>The signs on the care cards of the page that tells when to get help: they stand in data, and readers search for them.</summary>
    private static IEnumerable<string> Signs(Article article, Site site) =>
        article.FrontMatter.RedFlags is { } set && site.Data.RedFlags.TryGetValue(set.Value, out var cards)
            ? cards.Cards.SelectMany(card => card.Items).Select(item => item.Text).Where(text => !text.Contains('{', StringComparison.Ordinal))
            : [];

    /// <summary>Leaves out what has no word that the page did not have before: it could not help to find the page.</summary>
    private static IEnumerable<SearchPart> WithSomethingNew(IEnumerable<SearchPart> parts)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        // Every word is taken in, so the sum cannot stop at the first new one.
        return parts.Where(part => Word().Matches(part.Text).Sum(word => seen.Add(word.Value) ? 1 : 0) > 0);
    }

    /// <summary>The bytes of a text, with the quotes and the comma that JSON puts around it.</summary>
    private static int Size(string text) => Encoding.UTF8.GetByteCount(text) + 3;

    // A full stop, question or exclamation mark, then white space, then what a sentence can begin with.
    [GeneratedRegex("""(?<=[.?!]["”’)]?)\s+(?=["“‘(]?[\p{Lu}\p{Nd}])""", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
