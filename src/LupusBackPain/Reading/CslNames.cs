namespace LupusBackPain.Reading;

/// <summary>The names of CSL 1.0.2, in which references.yaml is written.</summary>
internal static class CslNames
{
    public static readonly string[] Types =
    [
        "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book", "broadcast", "chapter", "classic", "collection",
        "dataset", "document", "entry", "entry-dictionary", "entry-encyclopedia", "event", "figure", "graphic", "hearing", "interview",
        "legal_case", "legislation", "manuscript", "map", "motion_picture", "musical_score", "pamphlet", "paper-conference", "patent",
        "performance", "periodical", "personal_communication", "post", "post-weblog", "regulation", "report", "review", "review-book",
        "software", "song", "speech", "standard", "thesis", "treaty", "webpage",
    ];

    /// <summary>Variables that hold a text or a number, and that pages do not show.</summary>
    public static readonly string[] OtherTexts =
    [
        "abstract", "annote", "archive", "archive-place", "archive_collection", "archive_location", "authority", "call-number", "chapter-number",
        "citation-key", "citation-label", "citation-number", "collection-number", "collection-title", "container-title-short", "dimensions",
        "division", "edition", "event", "event-place", "event-title", "first-reference-note-number", "genre", "ISSN", "journalAbbreviation",
        "jurisdiction", "keyword", "language", "locator", "medium", "note", "number", "number-of-pages", "number-of-volumes",
        "original-publisher", "original-publisher-place", "original-title", "page-first", "part-number", "part-title", "printing-number",
        "publisher-place", "references", "reviewed-genre", "reviewed-title", "scale", "section", "shortTitle", "source", "status",
        "supplement-number", "title-short", "version", "volume-title", "volume-title-short", "year-suffix",
    ];

    /// <summary>Variables that hold names, beside author.</summary>
    public static readonly string[] OtherPeople =
    [
        "chair", "collection-editor", "compiler", "composer", "container-author", "contributor", "curator", "director", "editor",
        "editor-translator", "editorial-director", "executive-producer", "guest", "host", "illustrator", "interviewer", "narrator", "organizer",
        "original-author", "performer", "producer", "recipient", "reviewed-author", "script-writer", "series-creator", "translator",
    ];

    /// <summary>Variables that hold a date, beside issued and accessed.</summary>
    public static readonly string[] OtherDates = ["available-date", "event-date", "original-date", "submitted"];
}
