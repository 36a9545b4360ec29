using System.Collections.Frozen;
using System.Collections.Immutable;
using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Rendering;

/// <summary>Renders a site: every file that a host serves, from the site and the theme.</summary>
internal static class SiteRenderer
{
    private static readonly SitePath Home = new("/");

    /// <summary>
    /// Every file in the ordinal order of paths. Nothing where the theme has an error, since its pages would all be wrong; the findings say
    /// what to mend.
    /// </summary>
    public static ImmutableArray<OutputFile> Render(Site site, Theme theme, DiagnosticBag bag)
    {
        if (theme is { Templates: [], Assets: [], Strings.AreRead: false })
        {
            return []; // No theme at all, which Reading has told.
        }
        var faults = new DiagnosticBag();
        var words = Wording.Of(theme.Strings, faults);
        var assets = AssetSet.Of(theme, site.BaseUrl, faults);
        var layouts = TemplateSet.Compile(theme, assets, faults);
        foreach (var fault in faults.ToSorted())
        {
            bag.Add(fault);
        }
        if (faults.HasErrors || !theme.Strings.AreRead)
        {
            return [];
        }
        if (!site.ByKey.ContainsKey("index") && !site.Owed.Contains(Home))
        {
            bag.Add(Problems.Rendering.HomeMissing());
        }
        var plans = PagePlan.Of(site);
        ImmutableArray<OutputFile> files =
        [
            .. Pages(plans, site, SharedViews.Of(site, words, assets), words, layouts, bag)
                .Concat(Feeds.Of(site, words))
                .Concat(Sitemap.Of(plans, site))
                .Concat(HostFiles.Of(site))
                .Append(Manifest.Of(site, assets))
                .Concat(SearchIndex.Of(plans, site, words.Strings, bag))
                .Concat(assets.All.Select(asset => OutputFile.Plain(asset.Path, asset.Bytes)))
                .Concat(site.Media.Select(file => OutputFile.Plain(file.Url.FilePath, file.Bytes)))
                .OrderBy(file => file.Path, StringComparer.Ordinal),
        ];
        return [.. files.Append(Worker.Of(files, site, words)).OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    /// <summary>Every page, rendered in parallel; a page whose layout is missing is left out, which Reading has reported.</summary>
    private static IEnumerable<OutputFile> Pages(
        ImmutableArray<PagePlan> plans, Site site, SharedViews shared, Wording words, FrozenDictionary<string, Layout> layouts, DiagnosticBag bag)
    {
        var views = new PageViews(site, shared, words);
        var files = new OutputFile?[plans.Length];
        Parallel.For(
            0,
            plans.Length,
            () => new Frame(new HtmlWriter(), shared.Site),
            (i, _, frame) =>
            {
                files[i] = layouts.TryGetValue(plans[i].Layout, out var layout) ? Page(plans[i], views, layout, frame, bag) : null;
                return frame;
            },
            _ => { });
        return files.OfType<OutputFile>();
    }

    private static OutputFile Page(PagePlan plan, PageViews views, Layout layout, Frame frame, DiagnosticBag bag)
    {
        frame.Output.Clear();
        var page = views.Of(plan);
        frame.Page = page;
        try
        {
            Steps.Run(layout.Steps, frame);
        }
        catch (PageTooLongException)
        {
            // The page keeps its address, so that links to it raise nothing more.
            bag.Add(Problems.Rendering.PageTooLong(plan.Article?.Path ?? layout.Path, HtmlWriter.Limit));
            frame.Output.Clear();
        }
        return new OutputFile(plan.Url.FilePath, frame.Output.ToParts(), layout.Path, plan.Article?.Path, OriginsOf(plan, page)) { Literals = layout.Literals };
    }

    /// <summary>The links that stand in the page as their author wrote them.</summary>
    private static ImmutableArray<LinkOrigin> OriginsOf(PagePlan plan, PageView page) =>
        plan.Article is { State: not PageState.Expired } article && (page.Body is not null || page.AllSources is not null)
            ? [.. article.Body.Links.Concat(page.AllSources?.SelectMany(kind => kind.Sources).SelectMany(source => source.Links) ?? []).Select(link => new LinkOrigin(link.Href, link.Target, link.Span))]
            : [];
}
