using System.Collections.Immutable;
using LupusBackPain.Editorial.Text;
using LupusBackPain.Model;

namespace LupusBackPain.Editorial.Evidence;

/// <summary>The citations that stand behind a passage: its own; for a list's item those of the line that leads in; for a cell those of its row and caption.</summary>
internal static class Support
{
    public static IEnumerable<Citation> Of(PageText page, int index)
    {
        var passage = page.Passages[index];
        return passage.Block.Citations.Concat(passage.Kind switch
        {
            BlockKind.ListItem => LeadIn(page, index),
            BlockKind.TableCell => Row(page, index),
            _ => [],
        });
    }

    private static ImmutableArray<Citation> LeadIn(PageText page, int index)
    {
        while (index > 0 && page.Passages[index].Kind == BlockKind.ListItem)
        {
            index--;
        }
        var lead = page.Passages[index];
        return lead.Kind == BlockKind.Paragraph && lead.Text.TrimEnd().EndsWith(':') ? lead.Block.Citations : [];
    }

    private static IEnumerable<Citation> Row(PageText page, int index)
    {
        var line = LineOf(page.Passages[index]);
        var (first, last) = (index, index);
        while (first > 0 && page.Passages[first - 1].Kind == BlockKind.TableCell)
        {
            first--;
        }
        while (last + 1 < page.Passages.Length && page.Passages[last + 1].Kind == BlockKind.TableCell)
        {
            last++;
        }
        var row = page.Passages[first..(last + 1)].Where(cell => LineOf(cell) == line).SelectMany(cell => cell.Block.Citations);
        var captions = page.Passages[Math.Max(0, first - 1)..Math.Min(page.Passages.Length, last + 2)].Where(passage => passage.Kind == BlockKind.Caption);
        return row.Concat(captions.SelectMany(caption => caption.Block.Citations));
    }

    private static int LineOf(Passage passage) => passage.Text.Length == 0 ? 0 : passage.Block.PlaceOf(0).Line;
}
