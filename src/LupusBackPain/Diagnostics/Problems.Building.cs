namespace LupusBackPain.Diagnostics;

internal static partial class Problems
{
    /// <summary>What is wrong between pages: addresses, names of other pages, the lists.</summary>
    internal static class Building
    {
        public static Diagnostic AddressTaken(SourceSpan at, string url, string owner) =>
            Error("address-taken", at, $"the address '{url}' is already that of {owner}", "rename one of the two", target: url);

        public static Diagnostic AddressTakenByCase(SourceSpan at, string url, string owner) =>
            Error("address-taken-by-case", at, $"the address '{url}' differs only by case from that of {owner}",
                "many disks and hosts cannot tell the two apart; rename one of them", target: url);

        public static Diagnostic AliasTaken(SourceSpan at, string alias, string owner) =>
            Error("alias-taken", at, $"the alias '{alias}' is already the address of {owner}",
                "remove the alias, or rename what stands at that address", target: alias);

        public static Diagnostic AliasOfItself(SourceSpan at, string alias) =>
            Error("alias-of-itself", at, $"the alias '{alias}' is this page's own address", "remove the alias", target: alias);

        public static Diagnostic AliasMalformed(SourceSpan at, string alias) =>
            Error("alias-malformed", at, $"the alias '{alias}' is not an address on this site",
                "write the old path as a reader sees it after the domain, such as '/causes/old-name/', without percent signs, '?' or '#'", target: alias);

        public static Diagnostic PageUnknown(SourceSpan at, string name, string? nearest) =>
            Error("page-unknown", at, $"there is no page '{name}'",
                DidYouMean(nearest, "name a page as 'section/slug', a section as 'section', a page outside the sections as 'slug'"), target: name);

        public static Diagnostic PageLeftOut(SourceSpan at, string name, string why) =>
            Error("page-left-out", at, $"the page '{name}' is named here, but {why}", "publish that page, or take the name out", target: name);

        public static Diagnostic PageExpired(SourceSpan at, string name) =>
            Warning("page-past-expiry", at, $"the page '{name}' is named here, but it has expired and only says so",
                "name another page, or bring that one up to date", target: name);

        public static Diagnostic LinkToExpired(SourceSpan at, string target, string path) =>
            Warning("link-to-expired", at, $"this link leads to '{path}', which has expired and only says so",
                "link to another page, or bring that one up to date", target: target);

        public static Diagnostic OrderOtherSection(SourceSpan at, string name, string section) =>
            Error("order-other-section", at, $"'{name}' is no article of section '{section}'", "list only this section's own articles", target: name);

        public static Diagnostic OrderTwice(SourceSpan at, string name) =>
            Warning("order-twice", at, $"'{name}' is listed twice", "keep one of the two lines", target: name);

        public static Diagnostic RelatedSelf(SourceSpan at, string name) =>
            Warning("related-itself", at, $"'{name}' is this page itself", "take the line out", target: name);

        public static Diagnostic RelatedTwice(SourceSpan at, string name) =>
            Warning("related-twice", at, $"'{name}' is pinned twice", "keep one of the two lines", target: name);

        public static Diagnostic RelatedLeftOut(SourceSpan at, string name, string why) =>
            Warning("related-left-out", at, $"'{name}' is pinned as related, but {why}", "readers will see another page in its place until then", target: name);

        public static Diagnostic RelatedExpired(SourceSpan at, string name) =>
            Warning("related-expired", at, $"'{name}' is pinned as related, but it has expired", "pin another page, or bring that one up to date", target: name);
    }
}
