using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Markup;

/// <summary>One conversion on its way: what it was given, what it has made so far, and where in the text it is. Lives on one thread.</summary>
internal sealed class Conversion(Source source, MarkupContext context, DiagnosticBag bag) : IDisposable
{
    /// <summary>How deep inline markup may nest.</summary>
    public const int MaxDepth = 64;

    private readonly List<string> refusedTags = [];
    private readonly HashSet<string> definedTerms = new(StringComparer.Ordinal);

    public Source Source { get; } = source;

    public MarkupContext Context { get; } = context;

    public HtmlWriter Html { get; } = new();

    public TextRecorder Text { get; } = new();

    public CitationNumbers Citations { get; } = new();

    public HeadingIds Ids { get; } = new();

    public List<Block> Blocks { get; } = [];

    public List<ArticleLink> Links { get; } = [];

    public List<Heading> Outline { get; } = [];

    public List<Located<string>> Cautions { get; } = [];

    public List<ShownCard> CardsShown { get; } = [];

    public List<SourceSpan> Warnings { get; } = [];

    public List<ShownList> Lists { get; } = [];

    /// <summary>Places of the text that is being converted: the body, or a key point.</summary>
    public required Places Places { get; set; }

    /// <summary>What the next paragraph's text is.</summary>
    public BlockKind Kind { get; set; } = BlockKind.Paragraph;

    /// <summary>The container that is being written, or null.</summary>
    public string? Container { get; set; }

    /// <summary>The level of the last heading; the page's title has 1.</summary>
    public int Level { get; set; } = 1;

    /// <summary>Whether a link is being written, in which no other link may stand.</summary>
    public bool InLink { get; set; }

    /// <summary>Whether no term is explained here: in headings, captions and words of other languages, and on the glossary's own page.</summary>
    public bool IsPlain { get; set; } = source.FrontMatter?.Layout?.Value == Layouts.Glossary;

    /// <summary>The terms of the glossary that were used so far, whose meanings stand behind the text.</summary>
    public List<GlossaryTerm> Defined { get; } = [];

    /// <summary>How many pictures were written, and how many of them have a description.</summary>
    public (int All, int Described) Pictures { get; set; }

    /// <summary>How many tables were written.</summary>
    public int Tables { get; set; }

    public void Report(Diagnostic finding) => bag.Add(finding);

    /// <summary>The theme's words for a key, with values in their places.</summary>
    public string Say(string key, params ReadOnlySpan<object?> values) => Context.Phrases.Say(Report, key, values);

    /// <summary>The place of a span of the text, whose end is that of its last letter.</summary>
    public SourceSpan At(Markdig.Syntax.SourceSpan span) => Places.At(span.Start, span.End - span.Start + 1);

    /// <summary>Writes text that stands in the source from an offset on, to the page and to the plain text.</summary>
    public void Write(ReadOnlySpan<char> text, int offset)
    {
        Html.Text(text);
        Text.Add(text, offset, Places);
    }

    /// <summary>Notes a use of a term: true for the first on the page.</summary>
    public bool IsFirstUse(GlossaryTerm term)
    {
        var isFirst = definedTerms.Add(term.Id);
        if (isFirst)
        {
            Defined.Add(term);
        }
        return isFirst;
    }

    /// <summary>Keeps the plain text of the block that was just written.</summary>
    public void EndBlock(BlockKind kind)
    {
        if (Text.Take(kind, Container) is { } block)
        {
            Blocks.Add(block);
        }
        refusedTags.Clear();
    }

    /// <summary>Notes a refused tag. False for an end tag whose start tag was refused in the same block: one finding is enough.</summary>
    public bool IsNewTag(string name, bool isEnd)
    {
        if (isEnd)
        {
            return !refusedTags.Remove(name);
        }
        refusedTags.Add(name);
        return true;
    }

    public void Dispose()
    {
        Html.Dispose();
        Text.Dispose();
    }
}
