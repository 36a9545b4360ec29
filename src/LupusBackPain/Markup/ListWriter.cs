using System.Globalization;
using LupusBackPain.Model;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Block = Markdig.Syntax.Block;

namespace LupusBackPain.Markup;

/// <summary>Writes lists, and keeps how long each is and whether it is introduced.</summary>
internal static class ListWriter
{
    /// <summary>Writes a list, given the block that stands before it in the same container.</summary>
    public static void Write(Conversion conversion, ListBlock list, Block? before)
    {
        var (html, outer) = (conversion.Html, conversion.Kind);
        conversion.Lists.Add(new ShownList(list.Count, IsIntroduced(list, before), conversion.At(FirstLine(list))));
        html.Line().Raw(list.IsOrdered ? "<ol"u8 : "<ul"u8);
        if (list.IsOrdered && int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var start) && start != 1)
        {
            html.Raw(" start=\""u8).Number(start).Raw("\""u8);
        }
        html.Raw(">\n"u8);
        conversion.Kind = BlockKind.ListItem;
        foreach (var item in list.OfType<ListItemBlock>())
        {
            OpenItem(conversion, item);
            BlockWriter.WriteChildren(conversion, item, !list.IsLoose);
            html.Raw("</li>\n"u8);
        }
        conversion.Kind = outer;
        html.Raw(list.IsOrdered ? "</ol>\n"u8 : "</ul>\n"u8);
    }

    /// <summary>Whether readers are told what a list holds: a heading or words that end in a colon before it, or the item or container it stands in.</summary>
    private static bool IsIntroduced(ListBlock list, Block? before) => before switch
    {
        _ when list.Parent is ListItemBlock => true,
        null => list.Parent is not MarkdownDocument,
        HeadingBlock => true,
        ParagraphBlock { Inline.LastChild: LiteralInline words } => words.Content.AsSpan().TrimEnd().EndsWith(":"),
        _ => false,
    };

    private static Markdig.Syntax.SourceSpan FirstLine(ListBlock list)
    {
        var words = list.Descendants<LeafBlock>().FirstOrDefault();
        return words?.Span ?? list.Span;
    }

    /// <summary>Opens an item. One that starts with "[ ]" or "[x]" is a task; whether it is done is told in words too.</summary>
    private static void OpenItem(Conversion conversion, ListItemBlock item)
    {
        if (item is not [ParagraphBlock { Inline.FirstChild: TaskList task }, ..])
        {
            conversion.Html.Raw("<li>"u8);
            return;
        }
        conversion.Html.Raw(task.Checked ? "<li class=\"task task--done\">"u8 : "<li class=\"task\">"u8)
            .Raw("<span class=\"visually-hidden\">"u8).Text(conversion.Say(task.Checked ? "task.done" : "task.open")).Raw("</span>"u8);
        task.Remove();
    }
}
