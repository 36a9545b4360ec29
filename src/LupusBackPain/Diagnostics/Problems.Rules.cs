using System.Collections.Frozen;

namespace LupusBackPain.Diagnostics;

internal static partial class Problems
{
    /// <summary>The findings, besides those of the editorial rules, whose weight a site or a page may change; all others are faults that no site can publish with.</summary>
    public static readonly FrozenSet<string> Switchable = FrozenSet.Create(
        StringComparer.Ordinal,
        "data-file-unknown", "description-too-long", "description-too-short", "emphasis-unmatched", "file-unexpected", "footnote-unused",
        "heading-level-skipped", "heading-space-missing", "id-duplicate", "image-alt-long", "image-alt-missing", "link-allow-expired", "link-allow-unused",
        "link-definition-missing", "link-empty", "link-fragment-missing", "link-insecure", "link-invalid", "link-redirects", "link-slash-missing",
        "link-target-missing", "link-text-vague", "link-to-expired", "order-twice", "page-orphan", "page-past-expiry", "path-case-collision",
        "related-expired", "related-itself", "related-left-out", "related-twice", "search-index-too-large", "symbolic-link", "table-caption-missing", "table-unread", "title-too-long");

    /// <summary>What is wrong with how a site or a page sets the weight of rules.</summary>
    internal static class Rules
    {
        public static Diagnostic Unknown(SourceSpan at, string code, string? nearest) =>
            Error("rule-unknown", at, $"there is no rule '{code}' that could be set here", DidYouMean(nearest, "'lbp rules' lists the rules"), target: code);

        public static Diagnostic NoSuch(string code, string? nearest) =>
            Error("rule-unknown", SourceSpan.File(code), $"there is no rule '{code}'", DidYouMean(nearest, "'lbp rules' lists the rules"), target: code);

        public static Diagnostic Fixed(SourceSpan at, string code) =>
            Error("rule-fixed", at, $"the rule '{code}' protects readers, so it cannot be switched off or made to weigh less",
                "take this line out, and mend what the rule finds", target: code);
    }
}
