using System.Collections.Immutable;
using LupusBackPain.Diagnostics;

namespace LupusBackPain.Model;

/// <summary>A heading of a body. Id is unique on its page; Level is 2 to 6; Title is plain text.</summary>
internal sealed record Heading(int Level, string Id, string Title, SourceSpan Span);

/// <summary>What a block of text is.</summary>
internal enum BlockKind
{
    Heading,
    Paragraph,
    ListItem,
    TableCell,
    Quote,
    Definition,
    Footnote,
    Caption,

    /// <summary>A key point of the front matter; these come before the body's blocks.</summary>
    KeyPoint,

    /// <summary>The front matter's title and description; no body has these.</summary>
    Title,
    Description,
}

/// <summary>
/// From Start (an offset in the block's text, in UTF-16 units) on, the text stands at Line and Column of the file, until the next run.
/// </summary>
internal readonly record struct TextRun(int Start, int Line, int Column);

/// <summary>
/// A citation as written: the source's id, the locator ("p. 3") where one was given, the offset in its block's text at which its mark stands
/// (behind the words that it supports), and the place.
/// </summary>
internal sealed record Citation(string Id, string? Locator, int Offset, SourceSpan Span);

/// <summary>
/// One block of an article as plain text: the one view that reading time, Related, search and the editorial rules all read. Markup is gone;
/// Runs map the text back to the file; Container is the name of the container it stands in ("note"), or null.
/// </summary>
internal sealed record Block(
    BlockKind Kind, Utf8Text Text, ImmutableArray<TextRun> Runs, ImmutableArray<Citation> Citations, string? Container)
{
    /// <summary>The line and column of the file at which the letter at an offset of the text stands.</summary>
    public (int Line, int Column) PlaceOf(int offset)
    {
        for (var i = Runs.Length - 1; i >= 0; i--)
        {
            if (Runs[i].Start <= offset)
            {
                return (Runs[i].Line, Runs[i].Column + offset - Runs[i].Start);
            }
        }
        throw new ArgumentOutOfRangeException(nameof(offset));
    }
}

/// <summary>A link or picture as its author wrote it, and what it became in the page: Href is the attribute's value, unescaped.</summary>
internal sealed record ArticleLink(string Target, string Href, SourceSpan Span);

/// <summary>A care card that a body shows: the set it is of, how fast it asks to act, and the place of the container.</summary>
internal readonly record struct ShownCard(string Set, Urgency Urgency, SourceSpan Span);

/// <summary>A list of a body: how many items it has, and whether a heading, or words that end in a colon, stand before it.</summary>
internal readonly record struct ShownList(int Items, bool IsIntroduced, SourceSpan Span);

/// <summary>
/// What Markup makes of one body. Cited holds source ids in the order of first use, which is their number in the reference list.
/// References is that list as HTML; CareCards is the HTML of the set that the front matter's redFlags names. Both are empty where there is
/// nothing to show.
/// </summary>
internal sealed record Marked(
    Utf8Text Html,
    ImmutableArray<Utf8Text> KeyPoints,
    ImmutableArray<Heading> Outline,
    ImmutableArray<Block> Blocks,
    ImmutableArray<ArticleLink> Links,
    ImmutableArray<string> Cited)
{
    public Utf8Text References { get; init; }
    public Utf8Text CareCards { get; init; }

    /// <summary>The cautions (cautions.yaml) and care cards (red-flags.yaml) that the body itself shows, at their places.</summary>
    public ImmutableArray<Located<string>> Cautions { get; init; } = [];
    public ImmutableArray<ShownCard> CardsShown { get; init; } = [];

    /// <summary>The places of the warnings that the body shows.</summary>
    public ImmutableArray<SourceSpan> Warnings { get; init; } = [];

    public ImmutableArray<ShownList> Lists { get; init; } = [];

    /// <summary>The terms of the glossary whose meaning the page opens, in the order of their first use.</summary>
    public ImmutableArray<GlossaryTerm> Defined { get; init; } = [];
}

/// <summary>Whether and how a page is on the site. Pages that are left out (drafts, later dates) are not in the site at all.</summary>
internal enum PageState
{
    Published,

    /// <summary>Brought in by --drafts or --future; carries a banner.</summary>
    Preview,

    /// <summary>Past its expires date: the page is a notice without the old advice. Its body is empty but for the outline.</summary>
    Expired,
}

/// <summary>A page that was written in Markdown: an article, a section's own page, a plain page or the home page.</summary>
internal sealed record Article(
    string Path, string Key, SourceKind Kind, string? Section, SitePath Url, FrontMatter FrontMatter, Marked Body, PageState State, int Words)
{
    /// <summary>Reading time at 200 words a minute, rounded up; at least 1.</summary>
    public int Minutes => Math.Max(1, (Words + 199) / 200);

    /// <summary>Whether it gives health information: an article of a section, or a page of another kind than plain pages.</summary>
    public bool IsHealth => Kind == SourceKind.Article || FrontMatter.Kind != PageKind.Page;

    /// <summary>The newest of updated and published; null only for a section's own page without dates.</summary>
    public DateOnly? Modified => FrontMatter.Updated?.Value ?? FrontMatter.Published?.Value;
}
