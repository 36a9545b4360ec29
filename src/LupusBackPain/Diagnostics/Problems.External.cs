namespace LupusBackPain.Diagnostics;

internal static partial class Problems
{
    /// <summary>
    /// What other sites answered, told by <c>lbp linkcheck --external</c> only. <c>pages</c> is how many pages have the link. That command reads no
    /// site.yaml, so that no site weighs these otherwise.
    /// </summary>
    internal static class External
    {
        /// <summary>Status is null where the host does not exist. What is seen for the first time may be a host that is down: it does not fail yet.</summary>
        public static Diagnostic Broken(SourceSpan at, string target, int pages, int? status, bool confirmed)
        {
            var what = status is null ? $"the host of '{target}' does not exist" : $"'{target}' is gone: its host answers {status}";
            const string Help = "link to a page that is there, or remove the link; an entry of the allow list lets it stay until a day";
            return confirmed
                ? Error("link-external-broken", at, $"{what}{OnPages(pages)}", Help, target)
                : Warning("link-external-broken", at, $"{what}{OnPages(pages)}", $"{Help}; if it is still so in a day, it is an error", target);
        }

        public static Diagnostic Unchecked(SourceSpan at, string target, int pages, string why) =>
            Information("link-external-unchecked", at, $"'{target}' could not be checked: {why}{OnPages(pages)}", "open it in a browser to be sure", target);

        public static Diagnostic Moved(SourceSpan at, string target, int pages, string to) =>
            Information("link-external-moved", at, $"'{target}' has moved for good{OnPages(pages)}", $"link to '{to}' itself", target);

        public static Diagnostic CacheUnreadable(string file) =>
            Information("link-cache-unreadable", SourceSpan.File(file), "this is no list of checked links that this version can read, so all are checked anew",
                "nothing needs to be done: the file is written anew");

        private static string OnPages(int pages) => pages == 1 ? "" : $" (the first of {pages} pages with this link)";
    }
}
