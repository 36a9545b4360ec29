using LupusBackPain.Diagnostics;
using LupusBackPain.Model;
using Markdig.Syntax.Inlines;

namespace LupusBackPain.Markup;

/// <summary>Writes links, and keeps each as its author wrote it.</summary>
internal static class LinkWriter
{
    public static void Write(Conversion conversion, LinkInline link, int depth)
    {
        var (target, at) = Written(conversion, link);
        if (conversion.InLink)
        {
            conversion.Report(Problems.Markup.LinkInLink(at));
            InlineWriter.WriteAll(conversion, link, depth + 1);
            return;
        }
        var (text, pictures) = (conversion.Text.Text.TrimEnd().Length, conversion.Pictures.Described);
        Open(conversion, link.Url ?? "", target, at, link.Title);
        conversion.InLink = true;
        InlineWriter.WriteAll(conversion, link, depth + 1);
        conversion.InLink = false;
        conversion.Html.Raw("</a>"u8);
        if (conversion.Text.Text.TrimEnd().Length == text && conversion.Pictures.Described == pictures)
        {
            conversion.Report(Problems.Markup.LinkTextMissing(at, target));
        }
    }

    /// <summary>Writes an address in angle brackets, which is its own text.</summary>
    public static void Write(Conversion conversion, AutolinkInline link)
    {
        var offset = link.Span.Start + 1;
        var at = conversion.Places.At(offset, link.Url.Length);
        if (conversion.InLink)
        {
            conversion.Report(Problems.Markup.LinkInLink(at));
            conversion.Write(link.Url, offset);
            return;
        }
        Open(conversion, link.IsEmail ? "mailto:" + link.Url : link.Url, link.Url, at, null);
        conversion.Write(link.Url, offset);
        conversion.Html.Raw("</a>"u8);
    }

    /// <summary>An address as its author wrote it, and its place: where the link stands if the address stands elsewhere.</summary>
    public static (string Target, SourceSpan At) Written(Conversion conversion, LinkInline link)
    {
        var span = link.UrlSpan;
        if (span.IsEmpty || span.End < span.Start)
        {
            return (link.Url ?? "", conversion.At(link.Span));
        }
        var written = conversion.Places.Text.AsSpan(span.Start, span.End - span.Start + 1);
        var isBracketed = written is ['<', .., '>'];
        written = isBracketed ? written[1..^1] : written;
        return (written.SequenceEqual(link.Url) ? link.Url! : written.ToString(),
            conversion.Places.At(span.Start + (isBracketed ? 1 : 0), written.Length));
    }

    private static void Open(Conversion conversion, string address, string target, SourceSpan at, string? title)
    {
        var (href, isExternal) = LinkTarget.OfLink(conversion, address, at);
        conversion.Html.Raw("<a"u8);
        if (href is not null)
        {
            conversion.Html.Attribute("href"u8, href);
            conversion.Links.Add(new ArticleLink(target, href, at));
        }
        if (isExternal)
        {
            conversion.Html.Raw(" rel=\"noopener\""u8);
        }
        if (!string.IsNullOrEmpty(title))
        {
            conversion.Html.Attribute("title"u8, title);
        }
        conversion.Html.Raw(">"u8);
    }
}
