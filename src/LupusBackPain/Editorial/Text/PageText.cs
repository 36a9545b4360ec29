using System.Collections.Immutable;
using LupusBackPain.Editorial.Plain;
using LupusBackPain.Model;

namespace LupusBackPain.Editorial.Text;

/// <summary>A page as rules read it: title, description, key points and body, each cut into words and sentences, with the site around it.</summary>
internal sealed record PageText(Article Article, Site Site, Lexicon Lexicon, ImmutableArray<Passage> Passages)
{
    /// <summary>How hard the prose is to read; counted once, at first use.</summary>
    public Readability Readability => field ??= Readability.Of(this);

    public FrontMatter FrontMatter => Article.FrontMatter;

    /// <summary>What the page's author wrote to be read: all passages but the title and the description.</summary>
    public IEnumerable<Passage> Body => Passages.Where(passage => passage.Kind is not (BlockKind.Title or BlockKind.Description));

    public static PageText Of(Article article, Site site, Lexicon lexicon)
    {
        Passage Read(Block block) => Passage.Of(article.Path, block, lexicon);
        return new PageText(
            article, site, lexicon,
            [
                Read(Line(BlockKind.Title, article.FrontMatter.Title)),
                Read(Line(BlockKind.Description, article.FrontMatter.Description)),
                .. article.Body.Blocks.Select(Read),
            ]);
    }

    /// <summary>The source that a citation names; null where there is none (which is a finding already).</summary>
    public Reference? SourceOf(Citation citation) => Site.Data.References.GetValueOrDefault(citation.Id);

    private static Block Line(BlockKind kind, Located<string> text) =>
        new(kind, Utf8Text.From(text.Value), [new TextRun(0, text.Span.Line, text.Span.Column)], [], null);
}
