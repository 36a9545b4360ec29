using System.Globalization;
using System.Xml;

namespace LupusBackPain.Reading;

/// <summary>What an SVG file says of itself. Danger names the first thing in it that could run or load something; null where nothing does.</summary>
internal sealed record SvgPicture((int Width, int Height)? Size, string? Danger)
{
    private const string SvgSpace = "http://www.w3.org/2000/svg", HtmlSpace = "http://www.w3.org/1999/xhtml";

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        MaxCharactersInDocument = SourceFolder.MediaLimit,
    };

    /// <summary>Reads an SVG file; null where it is not well-formed, declares a document type, or has another root.</summary>
    public static SvgPicture? Read(byte[] file)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(file), Settings);
            if (reader.MoveToContent() != XmlNodeType.Element || reader.LocalName != "svg" || reader.NamespaceURI != SvgSpace)
            {
                return null;
            }
            var size = SizeOf(reader);
            string? danger = null;
            do
            {
                danger ??= DangerOf(reader);
            }
            while (reader.Read());
            return new SvgPicture(size, danger);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static string? DangerOf(XmlReader reader)
    {
        if (reader.NodeType == XmlNodeType.ProcessingInstruction && reader.Name != "xml")
        {
            return $"the instruction <?{reader.Name}?>";
        }
        if (reader.NodeType != XmlNodeType.Element)
        {
            return null;
        }
        if (reader.NamespaceURI == HtmlSpace || reader.LocalName.ToLowerInvariant() is "script" or "foreignobject" or "handler" or "listener" or "iframe" or "embed" or "object")
        {
            return $"the element <{reader.Name}>";
        }
        string? danger = null;
        while (danger is null && reader.MoveToNextAttribute())
        {
            danger = DangerOfAttribute(reader.LocalName, reader.Value) is { } kind ? $"{kind} {reader.Name}" : null;
        }
        reader.MoveToElement();
        return danger;
    }

    private static string? DangerOfAttribute(string name, string value)
    {
        if (name.StartsWith("on", StringComparison.OrdinalIgnoreCase))
        {
            return "the event attribute";
        }
        if (name == "attributeName" && value.Trim() is ['o' or 'O', 'n' or 'N', ..])
        {
            return "an animated event attribute in";
        }

        // Browsers pass over white space and controls within a scheme.
        var address = string.Concat(value.Where(character => character > ' ')).ToLowerInvariant();
        return address.Contains("javascript:", StringComparison.Ordinal) || address.Contains("vbscript:", StringComparison.Ordinal)
            || address.Contains("data:text/", StringComparison.Ordinal) || address.Contains("data:application/", StringComparison.Ordinal)
            || address.Contains("data:image/svg", StringComparison.Ordinal) ? "an address that runs something, in" : null;
    }

    // Width and height in absolute units, else the size of the view box; with neither, a browser uses the page's own measure.
    private static (int, int)? SizeOf(XmlReader root)
    {
        var (width, height) = (Length(root.GetAttribute("width")), Length(root.GetAttribute("height")));
        var box = (root.GetAttribute("viewBox") ?? "").Split([' ', ',', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        if (box.Length == 4 && Number(box[2]) is > 0 and var boxWidth && Number(box[3]) is > 0 and var boxHeight)
        {
            (width, height) = (width, height) switch
            {
                (null, null) => (boxWidth, boxHeight),
                ({ } w, null) => (w, w * boxHeight / boxWidth),
                (null, { } h) => (h * boxWidth / boxHeight, h),
                _ => (width, height),
            };
        }
        return width is > 0 and < 1e6 && height is > 0 and < 1e6
            ? (Math.Max(1, (int)Math.Round(width.Value)), Math.Max(1, (int)Math.Round(height.Value))) : null;
    }

    private static double? Length(string? text)
    {
        text = (text ?? "").Trim();
        var unit = text.TrimStart("+-.0123456789".ToCharArray());
        double? pixels = unit switch
        {
            "" or "px" => 1,
            "in" => 96,
            "cm" => 96 / 2.54,
            "mm" => 96 / 25.4,
            "pt" => 96 / 72.0,
            "pc" => 16,
            _ => null,
        };
        return Number(text[..^unit.Length]) * pixels;
    }

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
}
