using System.Collections.Frozen;
using LupusBackPain.Diagnostics;
using LupusBackPain.Model;
using LupusBackPain.Rendering;

namespace LupusBackPain.Tests.Rendering;

/// <summary>A page claims a check by a person only where it is real.</summary>
public sealed class ReviewTests
{
    private static Person Person(string id, params string[] credentials) =>
        new(id, $"Name of {id}", false, null, [.. credentials], null, null, SourceSpan.File("content/data/people.yaml"));

    private static (ReviewView? View, string Page) Review(ReviewStatus status, string by, string author = "editor", DateOnly? on = null, string? hash = null)
    {
        var article = SiteSample.Article("one");
        article = article with
        {
            FrontMatter = article.FrontMatter with
            {
                Authors = [SiteSample.At(author)],
                Review = new Review(status, [SiteSample.At(by)], SiteSample.At(on ?? new DateOnly(2026, 5, 1)), null, SiteSample.At(hash ?? TextHash.Of(article)), default),
            },
        };
        var people = new[] { Person("editor"), Person("doctor", "MD") };
        var site = SiteSample.Site(article) with { Data = new SiteData { People = people.ToFrozenDictionary(person => person.Id) } };
        return (People.ReviewOf(article, site, site.Strings), SiteSample.Render(site, SiteSample.Theme, "causes/one/index.html"));
    }

    [Fact]
    public void A_clinical_review_by_a_person_with_credentials_is_told_to_readers_and_machines()
    {
        var (view, page) = Review(ReviewStatus.Clinical, "doctor");
        Assert.Equal((true, "Name of doctor, MD"), (view!.IsClinical, view.By));
        Assert.Contains("Checked by Name of doctor, MD on <time datetime=\"2026-05-01\">1 May 2026</time>", page, StringComparison.Ordinal);
        Assert.Contains("\"lastReviewed\":\"2026-05-01\",\"reviewedBy\":[{\"@type\":\"Person\",\"name\":\"Name of doctor\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void An_editors_review_is_told_to_readers_as_what_it_is_and_not_to_machines()
    {
        var (view, page) = Review(ReviewStatus.Editorial, "editor");
        Assert.False(view!.IsClinical);
        Assert.Contains("Not yet checked by a clinician", page, StringComparison.Ordinal);
        Assert.DoesNotContain("reviewedBy", page, StringComparison.Ordinal);
        Assert.DoesNotContain("lastReviewed", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Clinical", "editor", "doctor", "2026-05-01")]
    [InlineData("Clinical", "doctor", "doctor", "2026-05-01")]
    [InlineData("Clinical", "nobody", "editor", "2026-05-01")]
    [InlineData("Clinical", "doctor", "editor", "2026-11-23")]
    [InlineData("Unreviewed", "doctor", "editor", "2026-05-01")]
    public void A_claim_that_does_not_hold_is_not_made(string status, string by, string author, string on)
    {
        var (view, page) = Review(Enum.Parse<ReviewStatus>(status), by, author, DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Null(view);
        Assert.Contains("Not yet checked by a clinician", page, StringComparison.Ordinal);
        Assert.DoesNotContain("reviewedBy", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_whose_words_have_changed_since_says_so_and_claims_nothing_to_machines()
    {
        var (view, page) = Review(ReviewStatus.Clinical, "doctor", hash: new string('0', TextHash.Length));
        Assert.True(view!.IsChanged);
        Assert.Contains("Changed since it was checked on <time datetime=\"2026-05-01\">", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Name of doctor", page, StringComparison.Ordinal);
        Assert.DoesNotContain("reviewedBy", page, StringComparison.Ordinal);
        Assert.DoesNotContain("lastReviewed", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("signed")]
    [InlineData("0123456789ABCDEF0123456789ABCDEF")]
    public void A_hash_that_lbp_cannot_have_written_is_no_signature(string hash)
    {
        var (view, page) = Review(ReviewStatus.Clinical, "doctor", hash: hash);
        Assert.Null(view);
        Assert.Contains("Not yet checked by a clinician", page, StringComparison.Ordinal);
    }
}
