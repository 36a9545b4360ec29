using System.Globalization;

namespace LupusBackPain.Diagnostics;

internal static partial class Problems
{
    /// <summary>What an author can get wrong in a text.</summary>
    internal static partial class Markup
    {
        public static Diagnostic HtmlRefused(SourceSpan at, string tag, string instead) =>
            Error("html-refused", at, $"HTML such as '{tag}' cannot stand in a text", instead);

        public static Diagnostic AttributesRefused(SourceSpan at) =>
            Error("attributes-refused", at, "attributes in braces cannot stand here",
                "only '## Heading {#id}' and '[text]{lang=fr}' take attributes; for a brace as text write \\{");

        public static Diagnostic LanguageInvalid(SourceSpan at, string language) =>
            Error("language-invalid", at, $"'{language}' is not a language tag", "write a tag such as fr or pt-BR");

        public static Diagnostic BodyTooLong(SourceSpan at, int length, int most) =>
            Error("body-too-long", at, Invariant($"the text has {length:N0} characters; {most:N0} are the most that are converted"),
                "divide it into several pages");

        public static Diagnostic ParagraphTooLong(SourceSpan at, int most) =>
            Error("paragraph-too-long", at, Invariant($"the paragraph has more than {most:N0} characters"), "divide it by empty lines");

        public static Diagnostic NestingTooDeep(SourceSpan at) =>
            Error("nesting-too-deep", at, "lists, quotations, brackets or emphasis are nested too deeply here",
                "check the signs at the start of the line, such as '>' and '-', and unclosed '['");

        public static Diagnostic HeadingLevelOne(SourceSpan at) =>
            Error("heading-level-one", at, "a heading with one '#' cannot stand in a text, since the page's title is that heading",
                "begin it with '##'");

        public static Diagnostic HeadingLevelSkipped(SourceSpan at, int level, int before) =>
            Warning("heading-level-skipped", at,
                before == 1 ? $"the first heading is of level {level}, not 2" : $"a heading of level {level} follows one of level {before}",
                $"begin it with '{new string('#', before + 1)}', so that those who hear the page can follow its order");

        public static Diagnostic HeadingEmpty(SourceSpan at) =>
            Error("heading-empty", at, "the heading has no words", "write them, or take the heading out");

        public static Diagnostic HeadingSpaceMissing(SourceSpan at) =>
            Warning("heading-space-missing", at, "this line starts like a heading but is none", "put a space after the last '#'");

        public static Diagnostic HeadingIdDuplicate(SourceSpan at, string id, int line) =>
            Error("heading-id-duplicate", at, $"the id '{id}' is also that of the heading on line {line}", "choose another id for one of them");

        public static Diagnostic HeadingIdReserved(SourceSpan at, string id) =>
            Error("heading-id-reserved", at, $"the page itself uses ids such as '{id}', for its sources, footnotes, tables and terms", "choose another id");

        public static Diagnostic TableTooLarge(SourceSpan at, int columns, int cells) =>
            Error("table-too-large", at, Invariant($"the table has more than {columns} columns or {cells:N0} cells"), "divide it into several tables");

        public static Diagnostic TableUncaptioned(SourceSpan at) =>
            Information("table-caption-missing", at, "the table has no caption, so that who comes to it by ear or by a list of tables cannot tell what it holds",
                "put a line such as 'Table: what it shows' before it");

        public static Diagnostic TableUnread(SourceSpan at) =>
            Warning("table-unread", at, "this line starts like a table but is none",
                "below the first line put one such as '|---|---|', with as many cells as the first");

        public static Diagnostic CodeUnclosed(SourceSpan at) =>
            Error("code-unclosed", at, "the block of code is not closed, so it takes in all that follows", "put a line of ``` behind its last line");

        public static Diagnostic EmphasisUnmatched(SourceSpan at, string marks) =>
            Warning("emphasis-unmatched", at, $"'{marks}' has no partner, so the page shows it as it is",
                $"put '{marks}' right before the first and right behind the last word; for the signs as text write a backslash before each");

        public static Diagnostic FootnoteMissing(SourceSpan at, string name) =>
            Error("footnote-missing", at, $"there is no footnote '{name}'", $"write its text at the end, outside lists and containers, on a line that starts with '[^{name}]:'");

        public static Diagnostic FootnoteUnused(SourceSpan at, string name) =>
            Warning("footnote-unused", at, $"no mark leads to the footnote '{name}', so the page does not show it", $"write [^{name}] where it belongs");

        public static Diagnostic FootnoteDuplicate(SourceSpan at, string name, int line) =>
            Error("footnote-duplicate", at, $"the footnote '{name}' is written a second time, after line {line}", "give one of them another name");

        public static Diagnostic CitationUnknown(SourceSpan at, string id, string? nearest) =>
            Error("citation-unknown", at, $"there is no source '{id}'", DidYouMean(nearest, "add it to content/data/references.yaml"), id);

        public static Diagnostic CitationForm(SourceSpan at, string id) =>
            Error("citation-form", at, $"the source '{id}' is not cited here, since it does not stand right after '['",
                $"write [@{id}], with several sources as [@{id}; @other]; other words stand outside the brackets", id);

        public static Diagnostic CitationMisplaced(SourceSpan at) =>
            Error("citation-misplaced", at, "a citation cannot stand inside a link or a picture's description", "put it behind");

        public static Diagnostic ContainerUnknown(SourceSpan at, string name, string? nearest) =>
            Error("container-unknown", at, $"there is no container '{name}'",
                DidYouMean(nearest, "there are note, warning, do, dont, care-cards and caution"));

        public static Diagnostic ContainerUnclosed(SourceSpan at, string name) =>
            Error("container-unclosed", at, $"the container '{name}' is not closed, so it takes in all that follows",
                "put a line of ':::' behind its last line");

        public static Diagnostic ContainerUnopened(SourceSpan at) =>
            Error("container-unopened", at, "this line closes a container, but none is open here",
                "take it out; '::: care-cards' and '::: caution' need no closing line");

        public static Diagnostic CareCardsUnknown(SourceSpan at, string name, string? nearest) =>
            Error("care-cards-unknown", at, name.Length == 0 ? "the care cards to show are not named" : $"there are no care cards '{name}'",
                DidYouMean(nearest, "name a set of content/data/red-flags.yaml"));

        public static Diagnostic UrgencyUnknown(SourceSpan at, string name, string set, string? nearest) =>
            Error("urgency-unknown", at, $"the care cards '{set}' have no card '{name}'",
                DidYouMean(nearest, "a card is emergency, urgent or non-urgent"));

        public static Diagnostic CautionUnknown(SourceSpan at, string name, string? nearest) =>
            Error("caution-unknown", at, name.Length == 0 ? "the caution to show is not named" : $"there is no caution '{name}'",
                DidYouMean(nearest, "name one of content/data/cautions.yaml"));

        public static Diagnostic HelpNumberMissing(SourceSpan at, string use) =>
            Error("help-number-missing", at, $"none of the site's countries has a number for '{{{use}}}'",
                "add one to content/data/numbers.yaml, or say it in other words");

        private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
    }
}
