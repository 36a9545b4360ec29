using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;

namespace LupusBackPain.Checking;

/// <summary>
/// Parses HTML into AngleSharp's own document and copies that into the small tree: twice the work, for the few pages with templates or with
/// content that stands wrongly in a table, where AngleSharp's builder is exact only for its own elements.
/// </summary>
internal static class FullReader
{
    /// <summary>AngleSharp attaches shadow roots more freely than the standard does, so the attribute is kept from it.</summary>
    private const string HiddenMode = "hidden-shadowrootmode";

    public static bool Read(ReadOnlyMemory<char> text, int maximumDepth, int maximumCount, Action<TreeDocument> use)
    {
        IElement? last = null;
        var count = 0;
        var sound = true;
        var options = new HtmlParserOptions
        {
            SkipComments = true,
            IsKeepingSourceReferences = true,
            OnCreated = (element, _) => (last, count) = (element, count + 1),
        };
        var parser = new HtmlParser(options, BrowsingContext.New(Configuration.Default));
        using var source = new TextSource(new ReadOnlyMemoryTextSource(text));
        using var document = parser.ParseDocument<Document, Element>(source, (ref token, next) =>
        {
            HideMode(ref token);
            next(ref token);
            sound = Depth(last, maximumDepth) <= maximumDepth && count <= maximumCount;
            return sound ? TokenConsumptionResult.Continue : TokenConsumptionResult.Stop;
        });
        if (sound)
        {
            var copy = new TreeDocument(null);
            CopyChildren(document, copy);
            use(copy);
        }
        return sound;
    }

    private static void HideMode(ref StructHtmlToken token)
    {
        for (var i = 0; i < token.Attributes.Count; i++)
        {
            if (token.Attributes[i].Name.Memory.Span is "shadowrootmode")
            {
                var value = token.Attributes[i].Value;
                token.RemoveAttributeAt(i);
                token.AddAttribute(HiddenMode, value);
            }
        }
    }

    private static int Depth(INode? node, int limit)
    {
        var depth = 0;
        for (; node is not null && depth <= limit; node = node.Parent)
        {
            depth++;
        }
        return depth;
    }

    private static void CopyChildren(INode from, TreeNode to)
    {
        foreach (var child in (from is IHtmlTemplateElement template ? template.Content : from).ChildNodes)
        {
            if (child is IElement element)
            {
                var copy = Copy(element);
                to.AddNode(copy);
                CopyChildren(element, copy);
            }
            else if (child is IText text)
            {
                to.AppendText(text.Data);
            }
        }
    }

    private static TreeElement Copy(IElement element)
    {
        var position = element.SourceReference?.Position ?? default;
        var at = new Place(position.Line, position.Column);
        var copy = element is IHtmlTemplateElement
            ? new TreeTemplate(NodeFlags.None, at, null)
            : new TreeElement(element.LocalName, element.NamespaceUri ?? "", NodeFlags.None, at, null);
        foreach (var attribute in element.Attributes)
        {
            copy.Set(NameOf(attribute), attribute.Value);
        }
        return copy;
    }

    private static string NameOf(IAttr attribute) => attribute switch
    {
        { NamespaceUri: Namespaces.XLink } => $"xlink:{attribute.LocalName}",
        { Name: HiddenMode } => "shadowrootmode",
        _ => attribute.Name,
    };
}
