using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using LupusBackPain.Diagnostics;
using LupusBackPain.Model;
using LupusBackPain.Rendering;

namespace LupusBackPain.Tests.Rendering;

public sealed class SearchIndexTests
{
    private static Article WithBlocks(Article article, params (BlockKind Kind, string Text)[] blocks) => article with
    {
        Body = article.Body with { Blocks = [.. blocks.Select(block => new Block(block.Kind, Utf8Text.From(block.Text), [], [], null))] },
    };

    private static Site With(SiteData data, params ImmutableArray<Article> articles)
    {
        var site = SiteSample.Site(articles);
        var search = SiteSample.Plain("search");
        return site with { Data = data, Articles = [.. site.Articles.Append(search).OrderBy(article => article.Url)], ByKey = site.ByKey.Append(KeyValuePair.Create("search", search)).ToFrozen() };
    }

    private static (JsonElement Index, byte[] Bytes, ImmutableArray<Diagnostic> Findings) IndexOf(Site site)
    {
        var bag = new DiagnosticBag();
        var file = Assert.Single(SearchIndex.Of(PagePlan.Of(site), site, SiteSample.Theme.Strings, bag));
        Assert.Equal("search.json", file.Path);
        return (JsonDocument.Parse(file.Bytes).RootElement, file.Bytes.ToArray(), bag.ToSorted());
    }

    private static string[] Texts(JsonElement page, string name) => [.. page.GetProperty(name).EnumerateArray().Select(text => text.GetString()!)];

    private static JsonElement Page(JsonElement index, string url) => index.GetProperty("pages").EnumerateArray().Single(page => page.GetProperty("url").GetString() == url);

    [Fact]
    public void A_page_is_found_by_its_title_description_headings_key_points_and_sentences()
    {
        var article = WithBlocks(
            SiteSample.Article("discs", title: "Slipped discs"),
            (BlockKind.Paragraph, "Most heal. Give it 6 weeks. Most heal."), (BlockKind.Heading, "What helps"), (BlockKind.KeyPoint, "Keep moving."));
        var page = Page(IndexOf(With(SiteData.Empty, article)).Index, "/causes/discs/");
        Assert.Equal(("Slipped discs", "Causes"), (page.GetProperty("title").GetString(), page.GetProperty("section").GetString()));
        Assert.Equal(["What helps"], Texts(page, "heads"));
        Assert.Equal(["About Slipped discs.", "Keep moving.", "Most heal.", "Give it 6 weeks."], Texts(page, "texts"));
    }

    [Fact]
    public void Drafts_expired_pages_old_addresses_and_the_search_page_are_not_in_it()
    {
        var site = With(
            SiteData.Empty, SiteSample.Article("now"), SiteSample.Article("draft") with { State = PageState.Preview }, SiteSample.Article("gone") with { State = PageState.Expired });
        site = site with { Redirects = [new Redirect(new SitePath("/before/"), new SitePath("/causes/now/"), SourceSpan.File("content/causes/now.md"))] };
        var pages = IndexOf(site).Index.GetProperty("pages").EnumerateArray().Select(page => page.GetProperty("url").GetString()).ToList();
        Assert.Equal(["/", "/causes/", "/causes/now/", "/red-flags/"], pages);
    }

    [Fact]
    public void Words_that_mean_the_same_and_the_glossary_go_with_it()
    {
        var data = new SiteData { Synonyms = [["diuretic", "water pill"]], Glossary = [new GlossaryTerm("flare", "More active lupus.", ["flares"], SourceSpan.File("glossary.yaml"))] };
        var index = IndexOf(With(data, SiteSample.Article("one"))).Index;
        Assert.Equal("""[["diuretic","water pill"]]""", index.GetProperty("synonyms").GetRawText());
        Assert.Equal("""[{"term":"flare","means":"More active lupus.","also":["flares"]}]""", index.GetProperty("terms").GetRawText());
        Assert.Contains("the", index.GetProperty("ignored").EnumerateArray().Select(word => word.GetString()));
    }

    [Fact]
    public void Text_cannot_end_a_script_or_begin_a_tag()
    {
        var bytes = IndexOf(With(SiteData.Empty, SiteSample.Article("one", title: "</script><img onerror=x>"))).Bytes;
        Assert.DoesNotContain('<', Encoding.UTF8.GetString(bytes));
    }

    [Fact]
    public void The_index_of_500_pages_weighs_at_most_60_KB_and_leaves_no_page_out()
    {
        var (index, bytes, findings) = IndexOf(With(SiteData.Empty, Many(500)));
        Assert.Equal([], findings);
        Assert.Equal(503, index.GetProperty("pages").GetArrayLength());
        Assert.All(index.GetProperty("pages").EnumerateArray(), page => Assert.NotEmpty(Texts(page, "texts")));
        Assert.InRange(Compressed(bytes), 20_000, SearchIndex.CompressedLimit);
        TestContext.Current.TestOutputHelper?.WriteLine($"{bytes.Length} bytes, {Compressed(bytes)} compressed");
    }

    [Fact]
    [Shows("search-index-too-large")]
    public void An_index_that_weighs_more_is_told()
    {
        var finding = Assert.Single(IndexOf(With(SiteData.Empty, Many(5000))).Findings);
        Assert.Equal(("search-index-too-large", "content/search.md"), (finding.Code, finding.Span.Path));
        Assert.Contains("5003 pages", finding.Message, StringComparison.Ordinal);
    }

    private static int Compressed(byte[] bytes)
    {
        using var target = new MemoryStream();
        using (var gzip = new GZipStream(target, CompressionLevel.Optimal))
        {
            gzip.Write(bytes);
        }
        return target.ToArray().Length;
    }

    /// <summary>Pages of 60 sentences each, in words as different as a text of many subjects has.</summary>
    private static ImmutableArray<Article> Many(int count)
    {
        var random = new Random(7);
        string[] words = [.. Enumerable.Range(0, 6000).Select(_ => new string([.. Enumerable.Range(0, random.Next(2, 11)).Select(_ => "etaoinshrdlucmfwypvbgkjqxz"[Math.Min(random.Next(26), random.Next(26))])]))];
        string Sentence(int length) => string.Join(' ', Enumerable.Range(0, length).Select(_ => words[Math.Min(random.Next(6000), Math.Min(random.Next(6000), random.Next(6000)))]));
        return
        [
            .. Enumerable.Range(0, count).Select(i => WithBlocks(
                SiteSample.Article($"page-{i:0000}", title: Sentence(6)),
                [.. Enumerable.Range(0, 60).Select(n => (n % 8 == 0 ? BlockKind.Heading : BlockKind.Paragraph, $"A {Sentence(n % 8 == 0 ? 4 : 15)}."))])),
        ];
    }
}
