namespace LupusBackPain.Tests.Building.Similar;

public sealed class RelatedQualityTests
{
    private static readonly RelatedQuality Quality = RelatedQuality.Measure(RelatedPlan.Read());

    [Fact]
    public void Three_fifths_of_the_planned_pages_are_among_the_first_five() => Assert.InRange(Quality.Related, 0.6, 1.0);

    [Fact]
    public void Related_finds_more_of_them_than_plain_BM25()
    {
        Assert.InRange(Quality.Bm25, 0.5, Math.BitDecrement(Quality.Related));
        Assert.InRange(Quality.Bm25OfTerms, 0.5, Math.BitDecrement(Quality.Related));
    }

    [Fact]
    public void Related_finds_more_of_them_than_the_section() =>
        Assert.InRange(Quality.SameSection, 0.2, Math.BitDecrement(Quality.Related));
}
