using System.Collections.Immutable;
using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Markup;

/// <summary>Writes the list of sources in the style of the National Library of Medicine (Vancouver), each with links back to its uses.</summary>
internal static class ReferenceList
{
    public static Utf8Text Write(Conversion conversion, ImmutableArray<string> sources)
    {
        if (sources.IsEmpty)
        {
            return default;
        }
        var html = conversion.Html;
        html.Raw("<ol class=\"references\">\n"u8);
        for (var number = 1; number <= sources.Length; number++)
        {
            html.Raw("<li id=\"ref-"u8).Number(number).Raw("\">"u8);
            WriteSource(conversion, conversion.Context.Data.References[sources[number - 1]], ReferenceText.FewNames);
            WriteBackLinks(conversion, number);
            html.Raw("</li>\n"u8);
        }
        html.Raw("</ol>\n"u8);
        return html.Take();
    }

    /// <summary>One source as a list of all sources shows it, with the links in it. Its words are told in the page's findings.</summary>
    public static (Utf8Text Html, ImmutableArray<ArticleLink> Links) WriteOne(Reference source, Source page, MarkupContext context, DiagnosticBag bag)
    {
        using var conversion = new Conversion(page, context, bag) { Places = Places.OfBody(page, "", [0]) };
        WriteSource(conversion, source, ReferenceText.ManyNames);
        return (conversion.Html.Take(), [.. conversion.Links]);
    }

    private static void WriteSource(Conversion conversion, Reference source, int names)
    {
        var html = conversion.Html;
        html.Text(ReferenceText.Of(source, conversion, names));
        if (source.Doi is { } doi)
        {
            WriteLink(conversion, "https://doi.org/" + doi, doi, "doi:" + doi, source);
        }
        if (source.Pmid is { } pmid)
        {
            WriteLink(conversion, $"https://pubmed.ncbi.nlm.nih.gov/{pmid}/", pmid, "PubMed " + pmid, source);
        }
        if (source.Url is { } url && Uri.TryCreate(url.Value, UriKind.Absolute, out var uri) && (source.Doi is null || uri.Host is not ("doi.org" or "dx.doi.org")))
        {
            WriteLink(conversion, url.Value, url.Value, conversion.Say("reference.page", Host(uri)), source);
        }
        if (source.Accessed is { Month: > 0, Day: > 0 } day)
        {
            var date = conversion.Say("date", day.Day, conversion.Context.Phrases.Month(day.Month), day.Year);
            html.Raw(" "u8).Text(conversion.Say("reference.accessed", date)).Raw("."u8);
        }
    }

    private static void WriteLink(Conversion conversion, string address, string target, string text, Reference source)
    {
        var href = LinkTarget.Encode(address);
        conversion.Links.Add(new ArticleLink(target, href, target == source.Url?.Value ? source.Url.Value.Span : source.Span));
        conversion.Html.Raw(" <a"u8).Attribute("href"u8, href).Raw(" rel=\"noopener\">"u8).Text(text).Raw("</a>."u8);
    }

    private static void WriteBackLinks(Conversion conversion, int number)
    {
        var uses = conversion.Citations.UsesOf(number);
        for (var use = 1; use <= uses; use++)
        {
            conversion.Html.Raw(" <a href=\"#cite-"u8).Number(number).Raw("-"u8).Number(use).Raw("\" role=\"doc-backlink\""u8)
                .Attribute("aria-label"u8, conversion.Say("reference.back", number, use)).Raw(">↑"u8);
            _ = uses > 1 ? conversion.Html.Number(use) : conversion.Html;
            conversion.Html.Raw("</a>"u8);
        }
    }

    private static string Host(Uri uri) => uri.Host.StartsWith("www.", StringComparison.Ordinal) ? uri.Host[4..] : uri.Host;
}
