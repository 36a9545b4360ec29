namespace LupusBackPain.Diagnostics;

internal static partial class Problems
{
    /// <summary>Files that cannot be read, or that have no place on the site.</summary>
    internal static class Files
    {
        public static Diagnostic Empty(string path) =>
            Error("file-empty", SourceSpan.File(path), "the file is empty, or is not an ordinary file", "write it, or remove it");

        public static Diagnostic TooLarge(string path, long length, int limit) =>
            Error("file-too-large", SourceSpan.File(path), $"the file has {length:N0} bytes; the limit is {limit / (1024 * 1024)} MB", "make it smaller, or split it");

        public static Diagnostic NotUtf8(SourceSpan at, int offset, bool isUtf16) =>
            Error("text-not-utf8", at, $"the file is not UTF-8 text: the byte at offset {offset} is part of no character",
                isUtf16 ? "the file is UTF-16: save it as UTF-8" : "save the file as UTF-8");

        public static Diagnostic ControlCharacter(SourceSpan at, int character) =>
            Error("text-control-character", at, $"there is an invisible control character (U+{character:X4}) here", "delete it");

        public static Diagnostic UnreadableName(string path) =>
            Error("file-name-unreadable", SourceSpan.File(path), "the file's name is not UTF-8 text", "rename the file");

        public static Diagnostic SymbolicLink(string path) =>
            Warning("symbolic-link", SourceSpan.File(path), "this is a symbolic link, which is not followed", "put the file itself here");

        public static Diagnostic Unexpected(string path, string holds) =>
            Warning("file-unexpected", SourceSpan.File(path), "the file has no part in the site", holds);

        public static Diagnostic TooDeep(string folder, string section) =>
            Error("folder-too-deep", SourceSpan.File(folder), "a section holds pages, and no folders", $"move the pages to content/{section}/");

        public static Diagnostic MisplacedIndex(string path, string name) =>
            Error("index-misplaced", SourceSpan.File(path), $"'{name}.md' is not the name of a page here",
                name == "index" ? "a section's own page is _index.md" : "the home page is content/index.md; _index.md stands in a section's folder");

        public static Diagnostic NoSlug(string path, string name, string why, string? instead) =>
            Error("slug-invalid", SourceSpan.File(path), $"the name '{name}' {why}, and so cannot be an address",
                instead is null ? "use lower-case letters, digits and hyphens" : $"rename the file to {instead}");

        public static Diagnostic NoMediaName(string path, string part, string why) =>
            Error("media-name-invalid", SourceSpan.File(path), $"the name '{part}' {why}, and so cannot be an address", "use letters, digits, hyphens, '_' and '.'");
    }

    private static string Lines(int first, int second) => first == second ? "both times in this line" : $"in line {first} and in line {second}";

    /// <summary>YAML that cannot be read, or that could be read in two ways.</summary>
    internal static class Yaml
    {
        public static Diagnostic Syntax(SourceSpan at, string what, string help) => Error("yaml-syntax", at, what, help);

        public static Diagnostic Tab(SourceSpan at) => Error("yaml-tab", at, "there is a tab in the indentation", "indent with spaces");

        public static Diagnostic DuplicateKey(SourceSpan at, string key, int first) =>
            Error("yaml-duplicate-key", at, $"'{key}' is given twice, {Lines(first, at.Line)}", "keep one of them");

        public static Diagnostic Unsupported(SourceSpan at, string what, string help) => Error("yaml-unsupported", at, $"{what} cannot be used here", help);

        public static Diagnostic Limit(SourceSpan at, string limit) => Error("yaml-limit", at, limit, "write it in a simpler form, or split the file");
    }

    /// <summary>Settings of site.yaml.</summary>
    internal static class Settings
    {
        public static Diagnostic BaseUrl(SourceSpan at, string value) =>
            Error("base-url-invalid", at, $"'{value}' is not the address of a site", "write the whole address, such as https://example.org/ or https://example.org/health/", value);

        public static Diagnostic ReservedSection(SourceSpan at, string id) =>
            Error("section-reserved", at, $"no section can be called '{id}', because content/{id}/ or /{id}/ has another use", "give it another id");

        public static Diagnostic SectionId(SourceSpan at, string id, string why, string? instead) =>
            Error("section-id-invalid", at, $"the section's id '{id}' {why}, and so cannot be an address",
                instead is null ? "use lower-case letters, digits and hyphens" : $"use {instead}");
    }

    /// <summary>Data files.</summary>
    internal static class Data
    {
        public static Diagnostic UnknownFile(string path, string name, IEnumerable<string> known) =>
            Warning("data-file-unknown", SourceSpan.File(path), $"nothing reads '{name}'", DidYouMean(Nearest.Of(name, known), $"the data files are {List(known)}"));

        public static Diagnostic DuplicateId(SourceSpan at, string id, int first) =>
            Error("name-duplicate", at, $"'{id}' is defined twice, {Lines(first, at.Line)}", "remove one of them, or give it another name", id);

        public static Diagnostic LoneSynonym(SourceSpan at) =>
            Error("synonym-alone", at, "this line has fewer than two words, so that search cannot take one for the other",
                "write the words that mean the same on one line, such as - [diuretic, water pill]");

        public static Diagnostic NoCards(SourceSpan at, string id) =>
            Error("care-card-empty", at, $"the set '{id}' has no card", "add emergency:, urgent: or non-urgent: below it");

        public static Diagnostic NoItems(SourceSpan at) => Error("care-card-empty", at, "the card lists no signs", "add items: and at least one line '- text: …'");

        public static Diagnostic UnknownNumber(SourceSpan at, string name, IReadOnlyCollection<string> known) =>
            Error("number-unknown", at, $"'{{{name}}}' stands for no number to call",
                DidYouMean(Nearest.Of(name, known), "use {emergency}, {urgent} or {crisis}"), name);
    }

    /// <summary>Pictures and other media.</summary>
    internal static class Pictures
    {
        public static Diagnostic NotMedia(string path, string ending, IEnumerable<string> known) =>
            Error("media-type-unknown", SourceSpan.File(path), $"files that end in '{ending}' are not published from content/media/", $"use {List(known)}");

        public static Diagnostic OtherFormat(string path, string ending) =>
            Error("picture-other-format", SourceSpan.File(path), $"the name says '{Path.GetExtension(path)}', but the picture is of the format '{ending}'",
                $"rename it to '{Path.GetFileNameWithoutExtension(path)}{ending}', here and where pages show it, or export it anew");

        public static Diagnostic Broken(string path) =>
            Error("picture-broken", SourceSpan.File(path), "the picture is damaged, cut off, or of another kind than its name says", "export it again");

        public static Diagnostic TooManyPixels(string path, int width, int height) =>
            Error("picture-too-large", SourceSpan.File(path), $"the picture has {width} × {height} pixels; the limit is 50 million", "scale it down");

        public static Diagnostic UnsafeSvg(SourceSpan at, string danger) =>
            Error("svg-unsafe", at, $"the picture holds {danger}, which could run or load something in the reader's browser", "remove it, or export the picture as PNG");
    }

    /// <summary>Files of the theme.</summary>
    internal static class Theme
    {
        public static Diagnostic TemplatesMissing() =>
            Error("templates-missing", SourceSpan.File("templates"), "there is no folder templates/ here", "put the theme there: layouts/, partials/, assets/ and strings/");

        public static Diagnostic StringsMissing(string language, IReadOnlyCollection<string> present) =>
            Error("strings-missing", SourceSpan.File($"templates/strings/{language}.yaml"), $"the theme has no words for the language '{language}'",
                present.Count == 0 ? $"add templates/strings/{language.Split('-')[0]}.yaml" : $"write templates/strings/{language.Split('-')[0]}.yaml after one of the files there: {List(present)}");
    }
}
