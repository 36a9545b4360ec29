using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Parsers;

namespace LupusBackPain.Markup;

/// <summary>Reads the texts of footnotes, also right behind a definition list, which Markdig leaves open for good.</summary>
internal sealed class FootnoteTextParser : FootnoteParser
{
    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.CurrentContainer is { IsOpen: false, Parent: DefinitionList list })
        {
            list.IsOpen = false;
        }
        return base.TryOpen(processor);
    }
}
