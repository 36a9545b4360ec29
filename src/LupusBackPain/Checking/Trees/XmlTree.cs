using System.Xml;
using AngleSharp.Dom;

namespace LupusBackPain.Checking;

/// <summary>Reads XML (SVG, XHTML, sitemaps, feeds) into the same small tree. Nothing outside the file is read: no external DTD, no entity of one.</summary>
internal static class XmlTree
{
    private const int MaximumDepth = HtmlReader.MaximumDepth;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Parse,
        XmlResolver = null,
        MaxCharactersFromEntities = 1_000_000,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <summary>The document as far as it is well-formed: a browser shows no more. False where it nests deeper than the limit.</summary>
    public static bool TryRead(ReadOnlyMemory<byte> bytes, out TreeDocument document)
    {
        document = new TreeDocument(null);
        using var reader = XmlReader.Create(new MemoryStream(bytes.ToArray(), false), Settings);
        TreeNode parent = document;
        try
        {
            while (reader.Read())
            {
                if (reader.NodeType is XmlNodeType.Element)
                {
                    var isEmpty = reader.IsEmptyElement;
                    var element = Element(reader);
                    parent.AddNode(element);
                    parent = isEmpty ? parent : element;
                    if (element.Depth > MaximumDepth)
                    {
                        return false;
                    }
                }
                else if (reader.NodeType is XmlNodeType.EndElement)
                {
                    parent = (TreeNode)parent.Parent!;
                }
                else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
                {
                    parent.AddNode(new TreeText(reader.Value));
                }
            }
        }
        catch (XmlException)
        {
            // Not well-formed from here on.
        }
        return true;
    }

    private static TreeElement Element(XmlReader reader)
    {
        var lines = (IXmlLineInfo)reader;
        var at = new Place(lines.LineNumber, Math.Max(1, lines.LinePosition - 1));
        var element = new TreeElement(reader.LocalName, reader.NamespaceURI, NodeFlags.None, at, null);
        while (reader.MoveToNextAttribute())
        {
            var name = reader.NamespaceURI switch
            {
                "" => reader.LocalName,
                Namespaces.XLink => $"xlink:{reader.LocalName}",
                Namespaces.Xml => $"xml:{reader.LocalName}",
                _ => reader.Name,
            };
            element.Set(name, reader.Value);
        }
        return element;
    }
}
