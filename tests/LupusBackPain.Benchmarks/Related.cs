using System.Collections.Immutable;
using System.Globalization;
using LupusBackPain.Building;
using LupusBackPain.Diagnostics;
using LupusBackPain.Model;
using LupusBackPain.Reading;
using LupusBackPain.Tests;
using LupusBackPain.Tests.Building.Similar;

namespace LupusBackPain.Benchmarks;

/// <summary>
/// Prints how well Related finds what people call related: on the plan of the pages, and on this site's own pages with their pins hidden, which
/// played no part in its making.
/// </summary>
internal static class Related
{
    public static void Print()
    {
        Print("The plan of the pages", RelatedPlan.Read());
        Print("This site's pages, their pins hidden", OwnPages());
    }

    private static void Print(string title, RelatedPlan plan)
    {
        var quality = RelatedQuality.Measure(plan);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $$"""
            {{title}} ({{plan.Pages.Length}} pages): of what a page's planners call related, among the first five
              Related                    {{quality.Related,7:P1}}
              BM25 over the same text    {{quality.Bm25,7:P1}}
              BM25 over the same terms   {{quality.Bm25OfTerms,7:P1}}
              same section               {{quality.SameSection,7:P1}}
            """));
    }

    private static RelatedPlan OwnPages()
    {
        var bag = new DiagnosticBag();
        var sources = ContentReader.Read(Repository.Root, bag) ?? throw new InvalidOperationException("the repository's site cannot be read");
        var site = SiteBuilder.Build(sources, new BuildOptions(new DateOnly(2026, 11, 22), null, Drafts: false, Future: false), bag);
        ImmutableArray<Article> pages = [.. site.Articles.Where(page => !page.FrontMatter.Related.IsEmpty)];
        return new RelatedPlan(
            [.. pages.Select(page => page with { FrontMatter = page.FrontMatter with { Related = [] } })],
            [.. pages.Select(page => page.FrontMatter.Related.Select(pin => pin.Value).ToImmutableArray())]);
    }
}
