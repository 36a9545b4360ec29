using System.Text;

namespace LupusBackPain.Tests.Commands;

/// <summary>Runs while no other test does, since it counts what the whole process allocates.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

/// <summary>No step of a build goes through all pages for each page. Allocations are counted, since times say more of the machine.</summary>
[Collection(nameof(Alone))]
public sealed class GrowthTests
{
    [Fact]
    public void Ten_times_the_pages_allocate_at_most_twelve_times_as_much()
    {
        Allocated(20); // What is made once, in the first run.
        var (few, many) = (Allocated(150), Allocated(1_500));
        Assert.True(many < 12 * few, $"150 pages allocate {few:N0} bytes, 1,500 pages {many:N0}");
    }

    private static long Allocated(int pages)
    {
        using var site = SmallSite.In(new TemporaryFolder());
        for (var page = 0; page < pages; page++)
        {
            site.Write($"content/topics/page-{page}.md", Page(page, pages));
        }
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var ran = Lbp.Run(site.Path, "check", "--date", "2026-11-22");
        Assert.True(ran.Exit == 0, ran.Error);
        return GC.GetTotalAllocatedBytes(precise: true) - before;
    }

    /// <summary>A page of its own words and some that others have, which links to twenty others.</summary>
    private static string Page(int number, int pages)
    {
        var text = new StringBuilder($"""
            ---
            title: Page {number} of many
            description: What this page is for, told in a sentence of the right length for a list.
            published: 2026-01-13
            ---

            """);
        for (var link = 1; link <= 20; link++)
        {
            text.Append($"Word{number * link % 997} and word{link} are told on [page {link}](page-{(number + (link * 7)) % pages}.md).\n\n");
        }
        return text.ToString();
    }
}
