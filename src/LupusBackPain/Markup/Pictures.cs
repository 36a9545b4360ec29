using System.Text;
using LupusBackPain.Diagnostics;
using LupusBackPain.Model;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SourceSpan = LupusBackPain.Diagnostics.SourceSpan;

namespace LupusBackPain.Markup;

/// <summary>Writes pictures. Only the site's own are shown: a page loads nothing from elsewhere.</summary>
internal static class Pictures
{
    private const string CaptionMark = "Figure:";
    private const int LongestAlt = 125;

    public static void Write(Conversion conversion, LinkInline picture) => Write(conversion, picture, picture.Title);

    /// <summary>
    /// The picture of a paragraph that is nothing else than a picture and its caption: its title, or the text from a line right below it that
    /// starts with "Figure:", which may also cite and link. Null for any other paragraph.
    /// </summary>
    public static LinkInline? FigureIn(LeafBlock paragraph) =>
        paragraph.Inline is { FirstChild: LinkInline { IsImage: true } picture } inline
            && (inline.LastChild == picture ? picture.Title is { Length: > 0 } : CaptionBelow(picture) is not null)
            ? picture
            : null;

    public static void WriteFigure(Conversion conversion, LinkInline picture)
    {
        var caption = CaptionBelow(picture);
        conversion.Html.Line().Raw("<figure>\n"u8);
        Write(conversion, picture, caption is null ? null : picture.Title);
        conversion.Html.Raw("\n<figcaption>"u8);
        if (caption is null)
        {
            conversion.Html.Text(picture.Title);
            conversion.Text.AddReplacement(picture.Title, picture.TitleSpan.IsEmpty ? picture.Span.Start : picture.TitleSpan.Start + 1, conversion.Places);
        }
        else
        {
            WriteBelow(conversion, picture, caption);
        }
        conversion.Html.Raw("</figcaption>\n</figure>\n"u8);
    }

    private static LiteralInline? CaptionBelow(LinkInline picture) =>
        picture.NextSibling is LineBreakInline { NextSibling: LiteralInline text }
            && text.Content.AsSpan().StartsWith(CaptionMark, StringComparison.OrdinalIgnoreCase)
            ? text
            : null;

    private static void WriteBelow(Conversion conversion, LinkInline picture, LiteralInline caption)
    {
        var text = caption.Content.AsSpan();
        var skipped = text.Length - text[CaptionMark.Length..].TrimStart().Length;
        caption.Content.Start += skipped;
        caption.Span.Start += skipped;
        var paragraph = picture.Parent!;
        picture.NextSibling!.Remove();
        picture.Remove();
        InlineWriter.WritePlain(conversion, paragraph);
    }

    private static void Write(Conversion conversion, LinkInline picture, string? title)
    {
        var (target, at) = LinkWriter.Written(conversion, picture);
        var alt = Alt(conversion, picture);
        if (alt.Length == 0)
        {
            conversion.Report(Problems.Markup.ImageAltMissing(at, target));
        }
        else if (alt.Length > LongestAlt)
        {
            conversion.Report(Problems.Markup.ImageAltLong(at, alt.Length, LongestAlt, target));
        }
        var file = Find(conversion, picture.Url ?? "", target, at);
        if (file is not null)
        {
            WriteTag(conversion, file, target, at, alt, title);
        }
        conversion.Pictures = (conversion.Pictures.All + 1, conversion.Pictures.Described + (alt.Length > 0 ? 1 : 0));
    }

    private static void WriteTag(Conversion conversion, MediaFile file, string target, SourceSpan at, string alt, string? title)
    {
        var html = conversion.Html;
        var src = conversion.Context.BaseUrl.Link(file.Url);
        conversion.Links.Add(new ArticleLink(target, src, at));
        html.Raw("<img"u8).Attribute("src"u8, src).Attribute("alt"u8, alt);
        if (!string.IsNullOrEmpty(title))
        {
            html.Attribute("title"u8, title);
        }
        html.Raw(" width=\""u8).Number(file.Width!.Value).Raw("\" height=\""u8).Number(file.Height!.Value).Raw("\""u8);
        html.Raw(conversion.Pictures.All == 0 ? " decoding=\"async\">"u8 : " loading=\"lazy\" decoding=\"async\">"u8);
    }

    private static MediaFile? Find(Conversion conversion, string address, string target, SourceSpan at)
    {
        var trimmed = LinkTarget.Trim(address);
        if (!LinkTarget.SchemeOf(trimmed).IsEmpty || trimmed.StartsWith("//", StringComparison.Ordinal) || trimmed.Contains('\\'))
        {
            conversion.Report(Problems.Markup.ImageExternal(at, target));
            return null;
        }
        var end = trimmed.AsSpan().IndexOfAny('?', '#');
        var path = SourceFiles.Resolve(conversion.Source.Path, end < 0 ? trimmed : trimmed[..end]);
        if (SourceFiles.MediaPath(path) is not { } media || !conversion.Context.Media.TryGetValue(media, out var file))
        {
            conversion.Report(Problems.Markup.ImageMissing(at, target, SourceFiles.NearestTo(conversion, path)));
            return null;
        }
        if (file.Width is not null && file.Height is not null)
        {
            return file;
        }
        conversion.Report(Problems.Markup.ImageNotPicture(at, target));
        return null;
    }

    /// <summary>The words in a picture's brackets as plain text.</summary>
    private static string Alt(Conversion conversion, ContainerInline picture)
    {
        var text = new StringBuilder();
        Collect(conversion, picture, text, 0);
        return text.ToString().Trim();
    }

    private static void Collect(Conversion conversion, ContainerInline container, StringBuilder text, int depth)
    {
        for (var inline = container.FirstChild; inline is not null && depth < Conversion.MaxDepth; inline = inline.NextSibling)
        {
            _ = inline switch
            {
                LiteralInline literal => text.Append(literal.Content.AsSpan()),
                CodeInline code => text.Append(code.ContentSpan),
                HtmlEntityInline entity => text.Append(entity.Transcoded.AsSpan()),
                LineBreakInline => text.Append(' '),
                AutolinkInline link => text.Append(link.Url),
                DelimiterInline delimiter => text.Append(delimiter.ToLiteral()),
                _ => text,
            };
            if (inline is ContainerInline inner)
            {
                Collect(conversion, inner, text, depth + 1);
            }
            else if (inline is CitationInline)
            {
                conversion.Report(Problems.Markup.CitationMisplaced(conversion.At(inline.Span)));
            }
        }
    }
}
