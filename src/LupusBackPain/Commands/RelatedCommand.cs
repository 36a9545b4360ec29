using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using LupusBackPain.Building;
using LupusBackPain.Diagnostics;
using LupusBackPain.Model;
using LupusBackPain.Reading;

namespace LupusBackPain.Commands;

/// <summary><c>lbp related PAGE</c>: which posts a page names as related, and the terms and scores that chose each.</summary>
internal static class RelatedCommand
{
    public static int Run(BuildRequest request, string page, Terminal terminal)
    {
        var bag = new DiagnosticBag();
        if (ContentReader.Read(request.Root, bag) is not { } sources)
        {
            Report.Findings(bag.ToSorted(), request.Reporting, request.Root, terminal);
            return ExitCode.Usage;
        }
        var site = SiteBuilder.Build(sources, request.Options, bag);
        if (Find(site, page) is not { } article)
        {
            var problem = Problems.Machine.PageUnknown(page, Nearest.Of(page, site.ByKey.Keys));
            Report.Findings([problem], request.Reporting, request.Root, terminal);
            return ExitCode.Usage;
        }
        terminal.WriteOut(Table(article, site.Related.TryGetValue(article.Url, out var related) ? related : []));
        return ExitCode.Clean;
    }

    /// <summary>The page by its key, its address, or the path of its file.</summary>
    internal static Article? Find(Site site, string page) =>
        site.ByKey.GetValueOrDefault(page)
        ?? site.Articles.FirstOrDefault(article => article.Url.Value == page || article.Path == page.Replace('\\', '/'));

    private static string Table(Article article, ImmutableArray<RelatedArticle> related)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{article.Key}: {article.FrontMatter.Title.Value}\n");
        foreach (var (each, rank) in related.Select((each, index) => (each, index + 1)))
        {
            var why = each.Pinned ? "pinned" : each.Score.ToString(CultureInfo.InvariantCulture);
            text.Append(CultureInfo.InvariantCulture, $"{rank,3}. {why,6}  {each.Article.Key}: {each.Article.FrontMatter.Title.Value}\n");
            if (!each.Terms.IsEmpty)
            {
                text.Append(CultureInfo.InvariantCulture, $"             {string.Join(", ", each.Terms.Select(term => $"{term.Term} {term.Score}"))}\n");
            }
        }
        return related.IsEmpty ? text.Append("  nothing is related to it\n").ToString() : text.ToString();
    }
}
