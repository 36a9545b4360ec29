namespace LupusBackPain.Diagnostics;

internal static partial class Problems
{
    /// <summary>What the machine or the call got wrong, rather than an editor.</summary>
    internal static class Machine
    {
        public static Diagnostic ContentMissing(string folder) =>
            Error("content-missing", SourceSpan.File(folder), "there is no folder content/ with a site.yaml here",
                "run lbp in the folder that holds content/ and templates/, or name that folder with --source");

        public static Diagnostic OutputInSource(string output, string source) =>
            Error("output-in-source", SourceSpan.File(output),
                $"the site would be published into '{source}/', which holds what it is made from",
                "name another folder with --output; 'public' is the usual one");

        public static Diagnostic OutputHoldsWork(string output, string work) =>
            Error("output-holds-work", SourceSpan.File(output),
                $"the site would replace '{output}', and with it {work}",
                "name a folder of its own for the site with --output; 'public' is the usual one");

        public static Diagnostic OutputNotFolder(string output) =>
            Error("output-not-folder", SourceSpan.File(output), $"the site cannot be published to '{output}', which is no folder",
                "name a folder with --output, or move the file away");

        public static Diagnostic OutputNotOurs(string output) =>
            Error("output-not-ours", SourceSpan.File(output),
                $"'{output}' holds files and was not made by lbp; publishing would delete them",
                "name another folder with --output, or empty this one yourself");

        public static Diagnostic OutputHoldsForeignFile(string output, string file, int others) =>
            Error("output-holds-foreign-file", SourceSpan.File(output),
                $"'{output}' holds '{file}'{(others == 0 ? "" : $" and {others} more")}, which lbp did not write; publishing would delete it",
                "move it out of the folder");

        public static Diagnostic ReportMisplaced(string output, string where) =>
            Error("report-misplaced", SourceSpan.File(output),
                $"the report cannot be written to '{output}': that is {where}",
                "name a folder of its own with --output, outside the site; 'artifacts/report' is the usual one");

        public static Diagnostic PersonUnknown(string id, string? nearest) =>
            Error("person-unknown", SourceSpan.File(id), $"there is no person '{id}'", DidYouMean(nearest, "add the person to content/data/people.yaml"), target: id);

        public static Diagnostic SignedAhead(DateOnly day) =>
            Error("signed-ahead", SourceSpan.File($"{day:yyyy-MM-dd}"), "this day has not come, so nobody has read the page on it", "name the day on which it was read");

        public static Diagnostic FileMissing(string file) =>
            Error("file-missing", SourceSpan.File(file), "there is no such file", "name a file or a folder below content/ or templates/, as a path from here");

        public static Diagnostic AllowFileMissing(string file) =>
            Error("file-missing", SourceSpan.File(file), "there is no such file", "name a YAML file of entries with target, reason and until, as links-allow.yaml has them");

        public static Diagnostic FolderMissing(string folder) =>
            Error("folder-missing", SourceSpan.File(folder), "there is no such folder", "name the folder that holds the built site");

        public static Diagnostic PageUnknown(string key, string? nearest) =>
            Error("page-unknown", SourceSpan.File(key), $"no page of the site is called '{key}'",
                DidYouMean(nearest, "name it as section/slug, or by the path of its file"));

        public static Diagnostic SectionUnknown(string section, string? nearest) =>
            Error("section-not-declared", SourceSpan.File($"content/{section}"), $"site.yaml declares no section '{section}'",
                DidYouMean(nearest, "add it to sections in content/site.yaml first"));

        public static Diagnostic TitleWithoutLetters(string title) =>
            Error("title-without-letters", SourceSpan.File("content"), $"no address can be made of the title '{title}'", "use a title with letters or digits");

        public static Diagnostic FileExists(string file) =>
            Error("file-exists", SourceSpan.File(file), "there is already a page with this address", "choose another title, or edit that page");

        public static Diagnostic BuildFailed(string reason) =>
            Error("build-failed", SourceSpan.File("content"), $"the site cannot be built: {reason}",
                "put that right; the next change builds again");
    }
}
