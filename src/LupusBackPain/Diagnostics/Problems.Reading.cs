namespace LupusBackPain.Diagnostics;

internal static partial class Problems
{
    /// <summary>Values of front matter, settings and data that are not what their key asks for.</summary>
    internal static class Values
    {
        public static Diagnostic UnknownKey(SourceSpan at, string prefix, string key, string owner, IEnumerable<string> known)
        {
            var names = known.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
            return Error("key-unknown", at, $"'{prefix}{key}' is no key of {owner}",
                DidYouMean(Nearest.Of(key, names), $"the keys here are {List(names)}"), key);
        }

        public static Diagnostic Missing(SourceSpan at, string key, string owner, bool isBlank) =>
            Error("value-missing", at, isBlank ? $"'{key}' is empty" : $"'{key}' is missing from {owner}", $"write {Last(key)}: and what it should say");

        public static Diagnostic Wrong(SourceSpan at, string key, string shown, string expected, string help) =>
            Error("value-wrong", at, $"'{key}' is {shown}, but must be {expected}", help);

        /// <summary>The same for a value of which an example shows best what it should be.</summary>
        public static Diagnostic WrongForm(SourceSpan at, string key, string shown, string expected, string example) =>
            Wrong(at, key, shown, expected, $"write {Last(key)}: {example}");

        public static Diagnostic NoChoice(SourceSpan at, string key, string value, IReadOnlyCollection<string> choices) =>
            Error("value-wrong", at, $"'{key}' is '{value}', but must be one of {List(choices)}", DidYouMean(Nearest.Of(value, choices), "use one of these words"));

        public static Diagnostic NoSuchDay(SourceSpan at, string key, string value, int year, int month, int day)
        {
            var isMonth = month is >= 1 and <= 12;
            var isTurned = !isMonth && day is >= 1 and <= 12 && month is >= 1 and <= 31;
            return Error("date-impossible", at,
                isMonth ? $"'{key}' is {value}, which is no day: {MonthNames[month - 1]} {year} has {DateTime.DaysInMonth(year, month)} days"
                    : $"'{key}' is {value}, which is no day: there is no month {month}",
                isMonth ? $"write a day that there is, such as {Last(key)}: {year:D4}-{month:D2}-{DateTime.DaysInMonth(year, month):D2}"
                    : isTurned ? $"the month comes before the day: write {Last(key)}: {year:D4}-{day:D2}-{month:D2}"
                    : $"write year, month and day, such as {Last(key)}: {year:D4}-11-22");
        }

        /// <summary>The key as it is written in its map: "on" for "review.on".</summary>
        private static string Last(string key) => key[(key.LastIndexOf('.') + 1)..];

        private static readonly string[] MonthNames =
            ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
    }

    /// <summary>Names that nothing defines.</summary>
    internal static class Names
    {
        public static Diagnostic Section(string folder, string name, IEnumerable<string> known) =>
            Error("section-unknown", SourceSpan.File(folder), $"'{name}' is a folder in content/, but no section of site.yaml",
                DidYouMean(Nearest.Of(name, [.. known, "data", "media"]), "declare it under 'sections' in content/site.yaml, or move its pages"), name);

        public static Diagnostic Person(SourceSpan at, string name, IEnumerable<string> known) =>
            Error("person-unknown", at, $"'{name}' is nobody in people.yaml",
                DidYouMean(Nearest.Of(name, known), "add the person or organisation to content/data/people.yaml"), name);

        public static Diagnostic Layout(SourceSpan at, string name, IEnumerable<string> known) =>
            Error("layout-unknown", at, $"there is no layout '{name}'",
                DidYouMean(Nearest.Of(name, known), $"the layouts are {List(known.Order(StringComparer.Ordinal))}"), name);

        public static Diagnostic RedFlags(SourceSpan at, string name, IEnumerable<string> known) =>
            Error("red-flags-unknown", at, $"'{name}' is no set of care cards in red-flags.yaml",
                DidYouMean(Nearest.Of(name, known), "name a set of content/data/red-flags.yaml, or write none and give a redFlagsReason"), name);

        public static Diagnostic Condition(SourceSpan at, string name, IEnumerable<string> known) =>
            Error("condition-unknown", at, $"'{name}' is no condition in conditions.yaml",
                DidYouMean(Nearest.Of(name, known), "add it to content/data/conditions.yaml"), name);

        public static Diagnostic Country(SourceSpan at, string name, IEnumerable<string> known) =>
            Error("country-unknown", at, $"numbers.yaml has no numbers for the country '{name}'",
                DidYouMean(Nearest.Of(name, known), "add the country to content/data/numbers.yaml"), name);

        public static Diagnostic Source(SourceSpan at, string name, IEnumerable<string> known) =>
            Error("source-unknown", at, $"'{name}' is no source in references.yaml",
                DidYouMean(Nearest.Of(name, known), "add the source to content/data/references.yaml"), name);
    }

    /// <summary>What an author can get wrong in the frame and the limits of front matter.</summary>
    internal static class FrontMatter
    {
        private const string Form = "begin the file with a line of three hyphens, then 'title: …', 'description: …' and 'published: …', then three hyphens again";

        public static Diagnostic Missing(SourceSpan at) => Error("front-matter-missing", at, "the file has no front matter", Form);

        public static Diagnostic NotFirst(SourceSpan at) =>
            Error("front-matter-not-first", at, "the front matter does not begin on the first line", "remove the empty lines above it");

        public static Diagnostic Unclosed(SourceSpan at) =>
            Error("front-matter-unclosed", at, "the front matter is not closed", "write a line of three hyphens after its last line");

        public static Diagnostic Empty(SourceSpan at) => Error("front-matter-empty", at, "the front matter says nothing", Form);

        public static Diagnostic TitleTooLong(SourceSpan at, int length, int most) =>
            Warning("title-too-long", at, $"the title has {length} characters; search engines and tabs cut it after {most}", "say it in fewer words");

        public static Diagnostic DescriptionLength(SourceSpan at, int length, int least, int most) => length < least
            ? Warning("description-too-short", at, $"the description has {length} characters, fewer than {least}", "say in one or two sentences what the page answers")
            : Warning("description-too-long", at, $"the description has {length} characters; search engines cut it after {most}", "say it in fewer words");

        public static Diagnostic UpdatedBeforePublished(SourceSpan at, DateOnly updated, DateOnly published) =>
            Error("updated-before-published", at, $"the page was updated on {updated:yyyy-MM-dd}, before it was published on {published:yyyy-MM-dd}",
                "correct one of the two dates, or remove 'updated'");

        public static Diagnostic RuleWithoutReason(SourceSpan at, string rule) =>
            Error("rule-without-reason", at, $"the rule '{rule}' is switched off without a reason", $"write {rule}: and why it does not hold for this page");

        public static Diagnostic PagesOutsideSection(SourceSpan at) =>
            Error("pages-misplaced", at, "'pages' gives the reading order of a section, and this is not a section's own page", "move it to the section's _index.md");
    }

    private static string List(IEnumerable<string> names) => string.Join(", ", names);
}
