using System.Globalization;

namespace LupusBackPain.Diagnostics;

internal static partial class Problems
{
    internal static partial class Markup
    {
        public static Diagnostic LinkRefused(SourceSpan at, string target, string reason) =>
            Error("link-refused", at, $"the address '{target}' is refused, because {reason}",
                "write https://…, mailto:…, tel:…, or the path of a page's file", target);

        public static Diagnostic LinkTargetMissing(SourceSpan at, string target, string? nearest) =>
            Error("link-target-missing", at, $"there is no file '{target}'", DidYouMean(nearest, "check the path: it starts at this file's folder"), target);

        public static Diagnostic LinkToLeftOutPage(SourceSpan at, string target, DateOnly? until) =>
            Error("link-to-left-out-page", at,
                until is { } day
                    ? $"'{target}' is not on the site before {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}"
                    : $"'{target}' is a draft, so it is not on the site",
                "take the link out until the page is published", target);

        public static Diagnostic LinkTextMissing(SourceSpan at, string target) =>
            Error("link-text-missing", at, "the link has no words, so that nobody can tell where it leads", "write [words](address)", target);

        public static Diagnostic LinkInLink(SourceSpan at) =>
            Error("link-in-link", at, "a link cannot stand inside another link", "put one of them behind the other");

        public static Diagnostic LinkDefinitionMissing(SourceSpan at, string label) =>
            Warning("link-definition-missing", at, $"'[{label}]' leads nowhere, since no line gives its address",
                $"write [text](address), or add a line '[{label}]: address'; for a bracket as text write \\[");

        public static Diagnostic ImageExternal(SourceSpan at, string target) =>
            Error("image-external", at, "pictures of other sites are not shown: each page loads only what is its own",
                "keep the file in content/media and write its path, such as ../media/name.png", target);

        public static Diagnostic ImageMissing(SourceSpan at, string target, string? nearest) =>
            Error("image-missing", at, $"there is no picture '{target}'", DidYouMean(nearest, "keep the file in content/media and write its path"), target);

        public static Diagnostic ImageNotPicture(SourceSpan at, string target) =>
            Error("image-not-picture", at, $"'{target}' is no picture whose size can be read", "link to it instead: [text](address)", target);

        public static Diagnostic ImageAltMissing(SourceSpan at, string target) =>
            Warning("image-alt-missing", at, "the picture has no description for those who do not see it",
                "write ![what the picture shows](address)", target);

        public static Diagnostic ImageAltLong(SourceSpan at, int length, int most, string target) =>
            Information("image-alt-long", at, $"the picture's description has {length} characters; who hears it can neither stop nor go back",
                $"keep what matters in up to {most}, and tell the rest in the text beside the picture", target);
    }
}
