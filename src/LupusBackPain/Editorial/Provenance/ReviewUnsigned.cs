using LupusBackPain.Diagnostics;
using LupusBackPain.Editorial.Text;
using LupusBackPain.Model;

namespace LupusBackPain.Editorial.Provenance;

/// <summary>Reviews without a hash, or with one that lbp cannot have written.</summary>
internal static class ReviewUnsigned
{
    public static readonly Check Check = Check.Page(
        new Rule("review-unsigned", "DATE-04", Severity.Error)
        {
            Title = "A review is signed: it holds the hash of the words that were read",
            Why = "Without it nobody can tell whether the words are still those.",
            Source = "This project",
            Good = "hash: 0f343b0931126a20f133d67c2b018a3b",
            Bad = "hash: checked",
        },
        Find);

    private static IEnumerable<Diagnostic> Find(PageText page) =>
        page.FrontMatter.Review is { Status: not ReviewStatus.Unreviewed } review && !(review.Hash is { } hash && TextHash.IsWellFormed(hash.Value))
            ? [Check.Rule.At(review.Hash?.Span ?? review.Span, "this review is not signed, so the page does not show it", "sign it with 'lbp review sign', which writes the hash of the words")] : [];
}
