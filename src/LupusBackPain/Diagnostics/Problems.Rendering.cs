namespace LupusBackPain.Diagnostics;

internal static partial class Problems
{
    /// <summary>What is wrong in the theme (templates, style sheets, words), or with a page as the theme writes it.</summary>
    internal static class Rendering
    {
        public static Diagnostic TemplateSyntax(SourceSpan at, string message) =>
            Error("template-syntax", at, $"this template cannot be read: {char.ToLowerInvariant(message[0])}{message[1..]}",
                "correct what stands between {{ and }} here; templates/README.md shows the forms that there are");

        public static Diagnostic TemplateConstruct(SourceSpan at, string text) =>
            Error("template-construct", at, $"'{Shorten(text.ReplaceLineEndings(" "))}' is no form that templates of this site have",
                "use if, else, for, include, fill, asset, a comparison or a name; templates/README.md lists them");

        public static Diagnostic UnknownName(SourceSpan at, string name, IEnumerable<string> names) =>
            Error("template-name-unknown", at, $"there is no '{name}' in a template",
                DidYouMean(Nearest.Of(name, names), "templates/README.md lists every name"));

        public static Diagnostic UnknownMember(SourceSpan at, string name, string owner, IEnumerable<string> names) =>
            owner == "text"
                ? Error("words-unknown", at, $"the words '{name}' are not in the theme's list of words",
                    DidYouMean(Nearest.Of(name, names), $"add a line '{name}: …' to the file of the site's language in templates/strings/"))
                : Error("template-member-unknown", at, $"'{owner}' has no '{name}'",
                    DidYouMean(Nearest.Of(name, names), "templates/README.md lists what it has"));

        public static Diagnostic MayBeMissing(SourceSpan at, string path) =>
            Error("template-value-may-be-missing", at, $"'{path}' is not there on every page",
                $"put this between {{{{ if {path} }}}} and {{{{ end }}}}");

        public static Diagnostic NotAList(SourceSpan at, string type) =>
            Error("template-not-a-list", at, $"'for' goes through a list, and this is a {type}",
                "templates/README.md says which values are lists; ask about one value with {{ if }}");

        public static Diagnostic NotWritten(SourceSpan at, string type) =>
            Error("template-not-text", at, $"a {type} cannot be written into a page",
                "write one of the values that it has, or ask about it with {{ if }}");

        public static Diagnostic ValueNotHere(SourceSpan at, string place) =>
            Error("template-value-place", at, $"no value can stand {place}",
                "a value stands between tags or in an attribute's value in quotes; an address fills href or src alone");

        public static Diagnostic HtmlNotHere(SourceSpan at, string place) =>
            Error("template-html-place", at, $"HTML cannot stand {place}", "write it between tags, or write a text here");

        public static Diagnostic NotAnAddress(SourceSpan at, string attribute, string type) =>
            Error("template-not-an-address", at, $"'{attribute}' takes an address, and this is a {type}",
                "only values of the type address can stand here, so that no page can be made to run a script");

        public static Diagnostic InlineScript(SourceSpan at) =>
            Error("template-inline-script", at, "the site's security policy lets no script run that is written into a page",
                "put it into a file in templates/assets/ and load it with <script src=\"{{ asset 'name.js' }}\">");

        public static Diagnostic InlineStyle(SourceSpan at) =>
            Error("template-inline-style", at, "the site's security policy applies no style that is written into a page",
                "put it into a style sheet in templates/assets/ and use a class");

        public static Diagnostic EventHandler(SourceSpan at) =>
            Error("template-event-handler", at, "the site's security policy runs no 'on…' attribute", "add the listener in a script file");

        public static Diagnostic RootRelativeAddress(SourceSpan at) =>
            Error("template-literal-address", at, "an address that starts with '/' breaks where the site is served below another path",
                "use an address value such as site.url, a menu entry, or asset");

        public static Diagnostic TextAfterAddress(SourceSpan at) =>
            Error("template-text-after-address", at, "only '#' and a place on the page can follow an address",
                "let the value be the whole address; templates/README.md lists the addresses that there are");

        public static Diagnostic EndsInsideMarkup(SourceSpan at, string place) =>
            Error("template-ends-inside-markup", at, $"the template ends {place}", "close the tag, attribute or comment that is open");

        public static Diagnostic BranchesDiffer(SourceSpan at, string one, string other) =>
            Error("template-branches-differ", at, $"one way through this ends {one}, another {other}",
                "let each branch open and close the same tags and quotes");

        public static Diagnostic WrongArguments(SourceSpan at, string function, string example) =>
            Error("template-arguments", at, $"'{function}' is not called like this", $"write {example}");

        public static Diagnostic UnknownAsset(SourceSpan at, string name, IEnumerable<string> names) =>
            Error("asset-unknown", at, $"there is no file '{name}' in templates/assets/",
                DidYouMean(Nearest.Of(name, names), "add the file, or correct the name"), name);

        public static Diagnostic UnknownPartial(SourceSpan at, string name, IEnumerable<string> names) =>
            Error("partial-unknown", at, $"there is no partial '{name}' in templates/partials/",
                DidYouMean(Nearest.Of("partials/" + name, names)?["partials/".Length..], "add the file, or correct the name"), name);

        public static Diagnostic IncludeCycle(SourceSpan at, IEnumerable<string> chain) =>
            Error("include-cycle", at, $"these templates include each other without end: {string.Join(" → ", chain)}", "take one include out");

        public static Diagnostic LayoutMissing(string name, IEnumerable<string> names) =>
            Error("layout-missing", SourceSpan.File("templates/layouts"), $"the theme has no layout '{name}'",
                DidYouMean(Nearest.Of(name, names), $"add templates/layouts/{name}.html"));

        public static Diagnostic HeadMissing(SourceSpan at) =>
            Error("template-head-missing", at, "this document does not write 'page.head'",
                "put {{ page.head }} into <head>: it holds the title, the address for search engines and the security policy");

        public static Diagnostic WordsDoNotFit(SourceSpan at, string words, int values, string file) =>
            Error("words-do-not-fit", at, $"the words '{words}' do not fit the {(values == 1 ? "one value that is" : $"{values} values that are")} given",
                $"in {file}, {{0}} stands for the first value, {{1}} for the second");

        public static Diagnostic WordsNeedValues(SourceSpan at, string path, string words) =>
            Error("words-need-values", at, $"the words '{words}' have places for values, and none are given", $"write {{{{ {path} | fill … }}}}");

        public static Diagnostic WordsMissing(string file, string key, IEnumerable<string> keys) =>
            Error("words-missing", SourceSpan.File(file), $"the words '{key}' are missing",
                DidYouMean(Nearest.Of(key, keys), $"add a line '{key}: …' to this file"));

        public static Diagnostic ForeignAddress(SourceSpan at, string address) =>
            Error("style-sheet-address", at, $"'{address}' would be loaded from outside the site",
                "put the file into templates/assets/ and name it from there; pages load nothing from elsewhere", address);

        public static Diagnostic AssetCycle(SourceSpan at, string name) =>
            Error("asset-cycle", at, $"'{name}' loads this file, and this file loads it", "take one of the two out", name);

        public static Diagnostic HomeMissing() =>
            Error("home-missing", SourceSpan.File("content/index.md"), "the site has no first page: this file is not there, is a draft, or is of a later day",
                "write it, or let it be published: it is what readers see who open the site");

        public static Diagnostic PageTooLong(string source, int limit) =>
            Error("page-too-long", SourceSpan.File(source), $"this page is longer than {limit / (1024 * 1024)} MB", "divide it into several pages");

        public static Diagnostic SearchIndexTooLarge(string searchPage, int pages, int size, int limit) =>
            Warning("search-index-too-large", SourceSpan.File(searchPage),
                $"the search index of {pages} pages weighs {size / 1024} KB compressed, more than {limit / 1024} KB: it opens slowly on a phone",
                "shorten content/data/synonyms.yaml and the glossary, or take search off a site of this size by removing this page");

        private static string Shorten(string text) => text.Length <= 60 ? text : text[..60] + "…";
    }
}
