using CsCheck;
using LupusBackPain.Building.Similar;
using LupusBackPain.Model;

namespace LupusBackPain.Tests.Building.Similar;

public sealed class TermVectorsTests
{
    private static Article Page(int number, string text)
    {
        var source = Made.Page($"causes/p{number:D3}", front => front with { Title = Made.At("t", 1, text) });
        return new Article(
            source.Path, source.Key, source.Kind, source.Section, source.Url, source.FrontMatter!, new Marked(default, [], [], [], [], []),
            PageState.Published, 1);
    }

    [Fact]
    public void The_heaviest_items_are_those_that_sort_first() =>
        Gen.Select(Gen.Int[0, 20].Array[0, 200], Gen.Int[0, 210]).Sample((weights, count) =>
        {
            Weighted[] items = [.. weights.Select((weight, number) => new Weighted(number, weight))];
            Weighted[] sorted = [.. items.Order()];
            Assert.Equal(sorted.Take(count), Weighted.Heaviest(items, count).ToArray().Order());
        });

    [Fact]
    public void The_logarithm_is_exact_to_a_thousandth() =>
        Gen.Int[1, int.MaxValue].Sample(value => Assert.InRange((Math.Log2(value) * 1024) - TermVectors.Log2(value), -1e-6, 1.001));

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 1024)]
    [InlineData(3, 1623)]
    [InlineData(1024, 10240)]
    public void Logarithms_of_whole_numbers(int value, int logarithm) => Assert.Equal(logarithm, TermVectors.Log2(value));

    [Fact]
    public void A_thread_gives_each_term_the_number_of_the_vocabulary() =>
        Gen.String[Gen.Char['a', 'd'], 1, 12].Array[0, 3000].Sample(
            words =>
            {
                var vocabulary = new Vocabulary();
                var known = new KnownTerms(vocabulary);
                var other = new KnownTerms(vocabulary);
                foreach (var word in words)
                {
                    var term = System.Text.Encoding.UTF8.GetBytes(word);
                    Assert.Equal(word, vocabulary.Terms[known.NumberOf(term)]);
                    Assert.Equal(known.NumberOf(term), other.NumberOf(term));
                }
            },
            iter: 30);

    [Fact]
    public void Terms_are_in_ordinal_order_and_those_of_one_page_or_of_all_are_in_no_vector()
    {
        var vectors = TermVectors.Of([Page(1, "zebra apple"), Page(2, "zebra apple rare"), Page(3, "apple only here")], "en");
        Assert.Equal(["apple", "it", "say", "section causes", "what", "zebra"], vectors.Terms);
        Assert.Equal([["zebra"], ["zebra"], []], vectors.Pages.Select(page => page.Select(term => vectors.Terms[term.Number])));
    }

    [Fact]
    public void A_page_has_a_product_of_one_with_its_like()
    {
        var vectors = TermVectors.Of([Page(1, "bones weak"), Page(2, "weak bones"), Page(3, "pain relief"), Page(4, "pain")], "en");
        var comparison = new Comparison(vectors.Terms.Length);
        comparison.Of(vectors.Pages[0]);
        Assert.InRange(comparison.With(vectors.Pages[1]) / (double)TermVectors.One / TermVectors.One, 0.999, 1.0);
        Assert.Equal(0, comparison.With(vectors.Pages[2]));
    }

    [Fact]
    public void The_index_finds_what_comparing_all_pages_finds()
    {
        var words = "back bone disc flare joint lupus muscle nerve pain rest scan sleep spine steroid test".Split(' ');
        Gen.Int[0, words.Length - 1].Array[1, 12].Array[2, 30].Sample(
            texts =>
            {
                var vectors = TermVectors.Of([.. texts.Select((text, number) => Page(number, string.Join(' ', text.Select(word => words[word]))))], "en");
                var comparison = new Comparison(vectors.Terms.Length);
                var near = NearPages.Of(vectors);
                for (var page = 0; page < texts.Length; page++)
                {
                    comparison.Of(vectors.Pages[page]);
                    var all = Enumerable.Range(0, texts.Length).Where(other => other != page)
                        .Select(other => new Weighted(other, comparison.With(vectors.Pages[other]))).Where(other => other.Weight > 0).Order();
                    Assert.Equal(all, near[page]);
                }
            },
            iter: 20);
    }
}
