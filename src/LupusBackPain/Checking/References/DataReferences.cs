using LupusBackPain.Model;

namespace LupusBackPain.Checking;

/// <summary>The references of the files that are not pages.</summary>
internal static class DataReferences
{
    public static List<Reference> Of(OutputFile file, FileKind kind, Url url)
    {
        var found = new List<Reference>();
        switch (kind)
        {
            case FileKind.Css:
                AddStyle(HtmlEncoding.StyleText(file.Bytes.Span), found);
                break;
            case FileKind.Xml:
                XmlTree.TryRead(file.Bytes, out var document);
                FeedReferences.Add(document, url, found);
                break;
            case FileKind.Manifest:
                ManifestReferences.Add(file.Bytes.Span is [0xEF, 0xBB, 0xBF, .. var json] ? json : file.Bytes.Span, found);
                break;
            case FileKind.Robots:
                AddLines(HtmlEncoding.Utf8Text(file.Bytes.Span), RobotsSitemap, found);
                break;
            case FileKind.TextSitemap:
                AddLines(HtmlEncoding.Utf8Text(file.Bytes.Span), line => (0, line), found);
                break;
            case FileKind.Redirects:
                found.AddRange(from rule in Redirects.Parse(HtmlEncoding.Utf8Text(file.Bytes.Span)).Rules
                               where rule.IsStatic
                               select new Reference(rule.To, Use.None, rule.At));
                break;
        }
        return found;
    }

    private static void AddStyle(string css, List<Reference> found)
    {
        var places = new TextPlaces(css);
        foreach (var (written, offset) in CssReferences.OfSheet(css))
        {
            found.Add(new Reference(written, Use.Filled | Use.Loaded, places.At(offset)));
        }
    }

    /// <summary>The address of a line "Sitemap: …" (sitemaps.org; RFC 9309 lets '#' start a comment), with its column from 0.</summary>
    private static (int Column, string Address)? RobotsSitemap(string line)
    {
        var comment = line.IndexOf('#');
        var text = comment < 0 ? line : line[..comment];
        var colon = text.IndexOf(':');
        return colon >= 0 && text.AsSpan(0, colon).Trim().Equals("sitemap", StringComparison.OrdinalIgnoreCase) ? (colon + 1, text[(colon + 1)..]) : null;
    }

    private static void AddLines(string text, Func<string, (int Column, string Address)?> read, List<Reference> found)
    {
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (read(line) is { } part && part.Address.Trim() is { Length: > 0 } address)
            {
                var column = part.Column + part.Address.IndexOf(address, StringComparison.Ordinal) + 1;
                found.Add(new Reference(address, Use.Absolute, new Place(number, column)));
            }
        }
    }
}
