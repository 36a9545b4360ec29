namespace LupusBackPain.Diagnostics;

internal static partial class Problems
{
    /// <summary>
    /// What is wrong with the finished site. <c>pages</c> is empty, or tells in brackets on how many pages a template's fault shows.
    /// </summary>
    internal static class Checking
    {
        public static Diagnostic TargetMissing(SourceSpan at, string target, string pages, (string Address, bool OnlyCase)? near) =>
            Error("link-target-missing", at, $"nothing is published at '{target}'{pages}", near switch
            {
                null => "correct the address, or remove the link",
                { OnlyCase: true } => $"only upper and lower case or the last slash differ: write '{near.Value.Address}'",
                _ => $"did you mean '{near.Value.Address}'?",
            }, target);

        public static Diagnostic TargetOutsideBase(SourceSpan at, string target, string pages, string basePath) =>
            Error("link-target-missing", at, $"'{target}' leads out of the site, which lies below '{basePath}'{pages}",
                $"start the address with '{basePath}', or write it relative to the page", target);

        public static Diagnostic FragmentMissing(SourceSpan at, string target, string pages, string page, (string Fragment, bool OnlyCase)? near) =>
            Error("link-fragment-missing", at, $"no place on the page '{page}' is called as in '{target}'{pages}", near switch
            {
                null => $"give a heading of '{page}' this id, or link to the page without '#…'",
                { OnlyCase: true } => $"only upper and lower case differ: write '{near.Value.Fragment}'",
                _ => $"did you mean '{near.Value.Fragment}'?",
            }, target);

        public static Diagnostic MapMissing(SourceSpan at, string target, string pages) =>
            Error("link-fragment-missing", at, $"no image map of this page is called as in usemap '{target}'{pages}",
                "write '#' and the name of a map element of the same page", target);

        public static Diagnostic Invalid(SourceSpan at, string target, string pages) =>
            Error("link-invalid", at, $"'{target}' is no address that a browser can read{pages}",
                "write a whole address such as https://example.org/page, or a path such as /page/", target);

        public static Diagnostic Empty(SourceSpan at, string pages) =>
            Error("link-empty", at, $"an address is needed here, and there is none{pages}", "write the address, or remove the element", "");

        public static Diagnostic DuplicateId(SourceSpan at, string id, string pages) =>
            Error("id-duplicate", at, $"the id '{id}' stands more than once on the page{pages}",
                "give each place its own id: links reach only the first", id);

        public static Diagnostic TooDeep(SourceSpan at, int limit) =>
            Error("html-too-deep", at, $"the page nests elements deeper than {limit}, so that it could not be checked",
                "close the elements that stay open, or nest fewer lists and quotations");

        public static Diagnostic RedirectLoop(SourceSpan at, string address, string next) =>
            Error("redirect-loop", at, $"the redirect from '{address}' comes back to itself", "send it to the page that readers are meant to see", next);

        public static Diagnostic RedirectChain(SourceSpan at, string address, string next) =>
            Error("redirect-chain", at, $"the redirect from '{address}' leads to another redirect, '{next}'", "send it straight to the last page", next);

        public static Diagnostic Redirected(SourceSpan at, string target, string pages, string? final) =>
            Warning("link-redirects", at, $"'{target}' only sends the reader on{pages}",
                final is null ? "link to the page that readers are meant to see" : $"link to '{final}' itself", target);

        public static Diagnostic Moved(SourceSpan at, string target, string pages) =>
            Information("link-slash-missing", at, $"'{target}' names a folder, so that the host first sends the reader on{pages}",
                "write a '/' behind the name", target);

        public static Diagnostic Orphan(SourceSpan at, string address) =>
            Information("page-orphan", at, $"no other page links to '{address}'", "link to it from a section or from a related page");

        public static Diagnostic Insecure(SourceSpan at, string target, string pages) =>
            Warning("link-insecure", at, $"'{target}' is not encrypted{pages}", "write https:// where the other site has it", target);

        public static Diagnostic VagueText(SourceSpan at, string target, string pages) =>
            Warning("link-text-vague", at, $"the words of the link to '{target}' do not say where it leads{pages}",
                "link the words that name the page: they must make sense when read alone", target);

        public static Diagnostic CaseCollision(SourceSpan at, string path, string other) =>
            Warning("path-case-collision", at, $"'{path}' and '{other}' differ only in upper and lower case",
                "rename one: on Windows and macOS one file would replace the other");

        public static Diagnostic AllowEntryExpired(SourceSpan at, string target, DateOnly until) =>
            Warning("link-allow-expired", at, $"the permission for '{target}' ended on {Iso(until)}",
                "look at the link again: correct it, or give a later date and the reason");

        public static Diagnostic AllowEntryUnused(SourceSpan at, string target) =>
            Warning("link-allow-unused", at, $"no broken link to '{target}' is left", "remove the entry");

        private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
    }
}
