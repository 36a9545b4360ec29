using System.Collections.Immutable;
using CsCheck;
using LupusBackPain.Diagnostics;

namespace LupusBackPain.Tests.Checking;

/// <summary>What must hold of any site: how findings change when the site does.</summary>
public sealed class MetamorphicTests
{
    private static readonly Gen<(SampleSite Site, int Page)> Sites =
        from seed in Gen.Int[0, int.MaxValue]
        from pages in Gen.Int[2, 30]
        from page in Gen.Int[0, pages - 1]
        select (SampleSite.Random(pages, new Random(seed)), page);

    private static string[] Told(IEnumerable<Diagnostic> findings) =>
        [.. findings.Select(finding => $"{finding.Code} {finding.Span.Path} {finding.Target}").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    [Fact]
    public void Renaming_a_page_throughout_keeps_the_site_clean()
    {
        Seeded.Each(Sites, 100, one =>
        {
            var renamed = one.Site with { Pages = one.Site.Pages.SetItem(one.Page, one.Site.Pages[one.Page] with { Name = "renamed-Ümläut" }) };
            Assert.Empty(Check.All(renamed.Files()));
        });
    }

    [Fact]
    public void Deleting_a_page_makes_exactly_the_links_to_it_fail()
    {
        Seeded.Each(Sites, 100, one =>
        {
            var (site, gone) = one;
            var files = site.Files();
            var findings = Check.Errors([.. files.Where(file => file.Path != site.PathOf(gone))]);
            var inPages = from number in Enumerable.Range(0, site.Pages.Length)
                          where number != gone
                          from link in site.Pages[number].Links
                          where link.Target == gone
                          select $"link-target-missing {site.PathOf(number)} {site.Href(link, site.PathOf(number)).Trim()}";
            string[] elsewhere =
            [
                $"link-target-missing sitemap.xml {Check.Site}{site.Pages[gone].Name}/",
                .. gone < 20 ? [$"link-target-missing feed.xml /{site.Pages[gone].Name}/"] : Array.Empty<string>(),
                .. gone == 0 ? [$"link-target-missing index.html /{site.Pages[gone].Name}/"] : Array.Empty<string>(),
            ];
            Assert.Equal(inPages.Concat(elsewhere).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), Told(findings));
        });
    }

    [Fact]
    public void Adding_an_unrelated_page_changes_nothing()
    {
        Seeded.Each(Sites, 50, one =>
        {
            var broken = one.Site.Files().Add(Check.Files(("x/index.html", "<html lang=en><a href=/gone/>Gone</a><a href=/y/>Y</a>"))[0]);
            var more = broken.AddRange(Check.Files(("y/index.html", "<a href=/x/>X</a>")));
            string[] withoutY = [.. Told(Check.All(broken)).Where(told => !told.EndsWith(" /y/", StringComparison.Ordinal) && !told.StartsWith("page-orphan x", StringComparison.Ordinal))];
            Assert.Equal(withoutY, Told(Check.All(more)));
        });
    }

    [Fact]
    public void The_order_of_the_files_changes_nothing()
    {
        Seeded.Each(Sites, 50, one =>
        {
            var files = one.Site.Files().Where(file => file.Path != one.Site.PathOf(one.Page)).ToArray();
            var expected = Check.All([.. files]);
            new Random(one.Page).Shuffle(files);
            Assert.Equal(expected, Check.All([.. files]));
        });
    }

    [Fact]
    public void One_thread_finds_what_many_find()
    {
        var files = SampleSite.Random(60, new Random(5)).Files().Where(file => !file.Path.StartsWith("page-1", StringComparison.Ordinal)).ToImmutableArray();
        var many = Check.All(files);
        var alone = ImmutableArray<Diagnostic>.Empty;
        var thread = new Thread(() => alone = Task.Factory.StartNew(
            () => Check.All(files), CancellationToken.None, TaskCreationOptions.None, new ConcurrentExclusiveSchedulerPair().ExclusiveScheduler).Result);
        thread.Start();
        thread.Join();
        Assert.Equal(many, alone);
    }
}
