namespace LupusBackPain.Tests.Reading;

public sealed class ContentReaderTests
{
    [Fact]
    public void A_sound_site_has_no_findings()
    {
        using var site = new TestSite();
        site.Write("content/index.md", TestSite.Page).Write("content/causes/_index.md", TestSite.Page).Write("content/causes/one.md", TestSite.Page);
        Assert.Equal([], site.Findings());
    }

    [Fact]
    public void The_site_of_this_repository_is_read_without_findings()
    {
        var bag = new LupusBackPain.Diagnostics.DiagnosticBag();
        var sources = LupusBackPain.Reading.ContentReader.Read(Repository.Root, bag);
        Assert.Equal([], bag.ToSorted().Select(TestSite.Show).Where(line => !line.StartsWith("templates/", StringComparison.Ordinal)));
        Assert.Equal(92, sources!.Data.References.Count);
    }
}
