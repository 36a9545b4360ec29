using System.Collections.Frozen;
using LupusBackPain.Diagnostics;
using Markdig.Syntax;

namespace LupusBackPain.Markup;

/// <summary>Refuses raw HTML, and knows how to write the same in Markdown.</summary>
internal static class RawHtml
{
    private static readonly FrozenDictionary<string, string> Alternatives = new (string[] Names, string Help)[]
    {
        (["br"], "end the line with a backslash, or leave an empty line to start a new paragraph"),
        (["a"], "write [text](address)"),
        (["img", "picture"], "write ![what the picture shows](../media/name.png)"),
        (["figure", "figcaption"], "write ![what the picture shows](../media/name.png \"caption\") on a line of its own"),
        (["b", "strong"], "write **text**"),
        (["i", "em", "cite", "var"], "write *text*"),
        (["h1", "h2", "h3", "h4", "h5", "h6"], "write ## Heading"),
        (["ul", "li", "menu"], "begin each item with '- '"),
        (["ol"], "begin each item with '1. '"),
        (["dl", "dt", "dd"], "write the term on one line and ':   its meaning' on the next"),
        (["table", "thead", "tbody", "tfoot", "tr", "td", "th", "col", "colgroup", "caption"],
            "write a table with '|' between its cells, and 'Table: caption' before it"),
        (["blockquote", "q"], "begin each line of the quotation with '> '"),
        (["hr"], "write --- between two empty lines"),
        (["p", "div", "section", "article", "main", "header", "footer", "center", "font"],
            "take it out: an empty line starts a new paragraph, and how a page looks is the theme's task"),
        (["aside", "address"], "write '::: note' before the text and ':::' behind it"),
        (["details", "summary"], "write a heading and the text below it: readers find it faster"),
        (["span", "bdi", "bdo"], "take it out; for text in another language write [text]{lang=fr}"),
        (["abbr", "dfn"], "explain the word where it first stands, or in content/data/glossary.yaml"),
        (["code", "kbd", "samp", "tt"], "write `text`"),
        (["pre"], "put the text between two lines of ```"),
        (["sup", "sub"], "use a letter such as ² or ₂; for a source write [@id], for a footnote [^1]"),
        (["u", "s", "del", "ins", "mark", "small", "big", "strike"], "take it out, or write **text** to stress it"),
        (["iframe", "video", "audio", "embed", "object", "source", "track", "param"],
            "link to it instead: [title](address); pages load nothing from other sites"),
        (["svg", "math", "canvas"], "keep the picture as a file in content/media and write ![what it shows](../media/name.svg)"),
        (["script", "style", "link", "meta", "base", "template", "noscript"], "this belongs in templates/, not in a text"),
        (["form", "input", "button", "select", "option", "textarea", "label", "fieldset"], "a text cannot hold a form; link to one instead"),
        (["!--"], "take the note out, or keep it where you discuss the page: readers could see it in the page's source"),
    }.SelectMany(group => group.Names.Select(name => (name, group.Help))).ToFrozenDictionary(pair => pair.name, pair => pair.Help, StringComparer.Ordinal);

    /// <summary>Reports a block of HTML by its first tag. Nothing of it reaches the page.</summary>
    public static void Refuse(Conversion conversion, HtmlBlock block)
    {
        var text = conversion.Places.Text.AsSpan(block.Span.Start);
        var line = text.IndexOf('\n');
        Refuse(conversion, (line < 0 ? text : text[..line]).ToString(), block.Span.Start);
        conversion.EndBlock(conversion.Kind);
    }

    /// <summary>Reports a tag; of a pair in one block, only the first.</summary>
    public static void Refuse(Conversion conversion, string tag, int offset)
    {
        var (name, isEnd) = NameOf(tag);
        if (!conversion.IsNewTag(name, isEnd))
        {
            return;
        }
        var length = tag.IndexOf('>') is var end and >= 0 && name != "!--" ? end + 1 : tag.Length;
        conversion.Report(Problems.Markup.HtmlRefused(
            conversion.Places.At(offset, length), Written(name, isEnd),
            Alternatives.GetValueOrDefault(name, "take it out: texts are written in Markdown")));
    }

    private static string Written(string name, bool isEnd) => name == "!--" ? "<!-- … -->" : isEnd ? $"</{name}>" : $"<{name}>";

    private static (string Name, bool IsEnd) NameOf(string tag)
    {
        if (tag.StartsWith("<!--", StringComparison.Ordinal))
        {
            return ("!--", false);
        }
        var isEnd = tag is ['<', '/', ..];
        var start = isEnd ? 2 : 1;
        var end = start;
        while (end < tag.Length && (char.IsAsciiLetterOrDigit(tag[end]) || tag[end] is '-' or ':' or '!' or '?'))
        {
            end++;
        }
        return (tag[start..end].ToLowerInvariant(), isEnd);
    }
}
