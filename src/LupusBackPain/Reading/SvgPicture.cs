using System.Xml;

namespace LupusBackPain.Reading;

/// <summary>Something in an SVG file that could run or load something, and where it stands.</summary>
internal sealed record SvgDanger(string What, int Line, int Column);

/// <summary>What an SVG file says of itself. Danger is the first thing in it that could run or load something; null where nothing does.</summary>
internal sealed record SvgPicture((int Width, int Height)? Size, SvgDanger? Danger)
{
    private const string SvgSpace = "http://www.w3.org/2000/svg", HtmlSpace = "http://www.w3.org/1999/xhtml";

    // A document type is read only so far as to see whether it declares anything; nothing outside the file is fetched.
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Parse,
        XmlResolver = null,
        IgnoreComments = true,
        MaxCharactersFromEntities = 1024,
    };

    /// <summary>Reads an SVG file; null where it is not well-formed or has another root.</summary>
    public static SvgPicture? Read(byte[] file)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(file), Settings);
            return Read(reader);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static SvgPicture? Read(XmlReader reader)
    {
        SvgDanger? danger = null;
        while (reader.Read() && reader.NodeType != XmlNodeType.Element)
        {
            if (reader.NodeType == XmlNodeType.DocumentType && reader.Value.Trim().Length > 0)
            {
                return new SvgPicture(null, Here(reader, "a document type with declarations of its own"));
            }
            danger ??= DangerOf(reader, "");
        }
        if (reader.LocalName != "svg" || reader.NamespaceURI != SvgSpace)
        {
            return null;
        }
        var size = SvgSize.Of(reader.GetAttribute("width"), reader.GetAttribute("height"), reader.GetAttribute("viewBox"));
        var element = "";
        do
        {
            element = reader.NodeType == XmlNodeType.Element ? reader.LocalName : element;
            danger ??= DangerOf(reader, element);
        }
        while (reader.Read());
        return new SvgPicture(size, danger);
    }

    private static SvgDanger Here(XmlReader reader, string what) =>
        reader is IXmlLineInfo place ? new SvgDanger(what, place.LineNumber, place.LinePosition) : new SvgDanger(what, 0, 0);

    private static SvgDanger? DangerOf(XmlReader reader, string element) => reader.NodeType switch
    {
        XmlNodeType.ProcessingInstruction => Here(reader, $"the instruction <?{reader.Name}?>"),
        XmlNodeType.Text or XmlNodeType.CDATA when element == "style" && IsLoading(reader.Value) => Here(reader, "a style that loads a file"),
        XmlNodeType.Element => DangerOfElement(reader),
        _ => null,
    };

    private static SvgDanger? DangerOfElement(XmlReader reader)
    {
        if (reader.NamespaceURI == HtmlSpace
            || reader.LocalName.ToLowerInvariant() is "script" or "foreignobject" or "handler" or "listener" or "iframe" or "embed" or "object")
        {
            return Here(reader, $"the element <{reader.Name}>");
        }
        var isLink = reader.LocalName == "a";
        SvgDanger? danger = null;
        while (danger is null && reader.MoveToNextAttribute())
        {
            danger = DangerOfAttribute(reader, isLink) is { } kind ? Here(reader, $"{kind} {reader.Name}") : null;
        }
        reader.MoveToElement();
        return danger;
    }

    private static string? DangerOfAttribute(XmlReader attribute, bool isLink)
    {
        if (attribute.NamespaceURI.Length == 0 && attribute.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase))
        {
            return "the event attribute";
        }
        if (attribute.LocalName == "attributeName" && attribute.Value.Trim() is ['o' or 'O', 'n' or 'N', ..])
        {
            return "an animated event attribute in";
        }
        var value = Bare(attribute.Value);
        if (value.Contains("javascript:", StringComparison.Ordinal) || value.Contains("vbscript:", StringComparison.Ordinal)
            || value.Contains("data:text/", StringComparison.Ordinal) || value.Contains("data:application/", StringComparison.Ordinal)
            || value.Contains("data:image/svg", StringComparison.Ordinal))
        {
            return "an address that runs something, in";
        }
        var isLoaded = attribute.LocalName is "href" or "src" && !isLink && (value.StartsWith("http", StringComparison.Ordinal) || value.StartsWith("//", StringComparison.Ordinal));
        return isLoaded || IsLoading(value) ? "an address of another site, in" : null;
    }

    private static bool IsLoading(string style)
    {
        var bare = Bare(style);
        return bare.Contains("@import", StringComparison.Ordinal) || bare.Contains("url(http", StringComparison.Ordinal) || bare.Contains("url(//", StringComparison.Ordinal);
    }

    // Browsers pass over white space and controls within a scheme, and over quotes within url().
    private static string Bare(string text) =>
        string.Concat(text.Where(character => character is > ' ' and not ('"' or '\''))).ToLowerInvariant();
}
