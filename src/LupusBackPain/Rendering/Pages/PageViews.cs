using System.Collections.Immutable;
using LupusBackPain.Model;

namespace LupusBackPain.Rendering;

/// <summary>Makes the view of each page from what is planned for it.</summary>
internal sealed class PageViews(Site site, SharedViews shared, Wording words)
{
    public PageView Of(PagePlan plan)
    {
        var page = plan switch
        {
            { Redirect: { } redirect } => Bare(plan, "redirect_title") with { Target = TargetOf(redirect) },
            { Section: { } section } => OfSection(plan, section),
            { Article: { } article } => OfArticle(plan, article),
            _ => Bare(plan, "not_found_title"),
        };
        return page;
    }

    private PageView Bare(PagePlan plan, string title) => Of(plan, words.Strings[title], "");

    private PageView Of(PagePlan plan, string title, string description) => new()
    {
        Title = title,
        Description = description,
        FullTitle = plan.Url == SitePath.Home ? title : Wording.Fill(words.FullTitle, title, site.Settings.Title),
        Path = plan.Url,
        Url = Href.To(site.BaseUrl, plan.Url),
        Head = new Head(plan, site, shared.Site),
        Help = shared.Site.Help is { } help && help.Url != Href.To(site.BaseUrl, plan.Url) ? help : null,
    };

    private PageView OfSection(PagePlan plan, Section section)
    {
        var title = section.Index?.FrontMatter.Title.Value ?? section.Settings.Title;
        var page = section.Index is { } index && plan.List == 1
            ? OfArticle(plan, index)
            : Of(plan, plan.List == 1 ? title : Wording.Fill(words.ListTitle, title, plan.List), section.Settings.Question);
        var size = site.Settings.Lists.PageSize;
        var count = PagePlan.ListCount(section.Articles.Length, size);
        Href? Neighbour(int number) => number >= 1 && number <= count ? Href.To(site.BaseUrl, OwnFiles.SectionPage(section.Settings.Id.Value, number)) : null;
        return page with
        {
            Breadcrumb = plan.List == 1 ? [Home] : [Home, SharedViews.Link(site, section)],
            List = new ListView(
                SharedViews.OrNull(section.Articles.Skip((plan.List - 1) * size).Take(size).Select(article => shared.Cards[article.Url])),
                plan.List, count, Neighbour(plan.List - 1), Neighbour(plan.List + 1)),
            Section = SharedViews.Link(site, section),
        };
    }

    private PageView OfArticle(PagePlan plan, Article article)
    {
        var front = article.FrontMatter;
        var section = shared.Cards[article.Url].Section;
        var page = Of(plan, front.Title.Value, front.Description.Value) with
        {
            IsHealth = article.IsHealth,
            IsArticle = article.Kind == SourceKind.Article,
            IsDraft = article.State == PageState.Preview,
            IsExpired = article.State == PageState.Expired,
            Breadcrumb = article.Kind == SourceKind.Home ? null : section is null ? [Home] : [Home, section],
            Section = section,
            PublishedOn = front.Published?.Value,
            UpdatedOn = article.Modified,
            Published = Day(front.Published?.Value),
            Updated = front.Updated is { } updated && updated.Value != front.Published?.Value ? Day(updated.Value) : null,
            Authors = People.NamesOf(front.Authors, site),
            Changes = SharedViews.OrNull(front.Changes.Select(change => new ChangeView(Html.FromDate(change.On, words.Strings), change.What))),
            Report = ContactAddress.Of(
                site.Settings.Contact, Wording.Fill(words.MistakeSubject, front.Title.Value), site.BaseUrl.Absolute(article.Url)),
            Extra = front.Extra,
        };
        return page.IsExpired ? page with { Body = AnchorsOf(article.Body.Outline) } : WithAdvice(page, article);
    }

    /// <summary>What is left of an expired page's body: the places that links from elsewhere lead to, which the passing of time must not break.</summary>
    private static Html? AnchorsOf(ImmutableArray<Heading> outline) =>
        Html.OrNull(Utf8Text.From(string.Concat(outline.Select(heading => $"<span id=\"{Html.Escape(heading.Id)}\"></span>"))));

    /// <summary>The parts that an expired page must not show: what it advised.</summary>
    private PageView WithAdvice(PageView page, Article article)
    {
        var body = article.Body;
        var neighbours = shared.Neighbours.GetValueOrDefault(article.Url);
        return page with
        {
            Body = Html.OrNull(body.Html),
            KeyPoints = SharedViews.OrNull(body.KeyPoints.Select(point => new Html(point))),
            CareCards = Html.OrNull(body.CareCards),
            Sources = Html.OrNull(body.References),
            Glossary = article.FrontMatter.Layout?.Value == Layouts.Glossary ? GlossaryViews.Of(site, LinkTo) : null,
            AllSources = article.FrontMatter.Layout?.Value == Layouts.Sources ? SourceViews.Of(site, LinkTo) : null,
            Contents = ContentsOf(body.Outline),
            Minutes = article.Kind is SourceKind.Home or SourceKind.Section ? null : article.Minutes,
            EvidenceChecked = Day(article.FrontMatter.EvidenceChecked?.Value),
            NextLook = article.IsHealth ? Day(NextLook(article)) : null,
            Review = People.ReviewOf(article, site, words.Strings),
            Previous = neighbours.Previous is { } previous ? shared.Cards[previous.Url] : null,
            Next = neighbours.Next is { } next ? shared.Cards[next.Url] : null,
            Related = site.Related.TryGetValue(article.Url, out var related)
                ? SharedViews.OrNull(related.Take(site.Settings.Lists.Related).Select(other => shared.Cards[other.Article.Url]))
                : null,
        };
    }

    /// <summary>The day that the page's review names, else so long after its newest date as site.yaml says for its kind.</summary>
    private DateOnly? NextLook(Article article)
    {
        var (front, review) = (article.FrontMatter, CheckedReview.Of(article, site));
        DateOnly?[] looks = [front.EvidenceChecked?.Value, front.Updated?.Value, front.Published?.Value, review?.On];
        return review?.Next ?? (looks.Max() is { } last ? CheckedReview.DueAfter(last, front.Kind, site.Settings.Review) : null);
    }

    private LinkView TargetOf(Redirect redirect) =>
        new(shared.Cards.TryGetValue(redirect.To, out var card) ? card.Title : site.Settings.Title, Href.To(site.BaseUrl, redirect.To));

    private LinkView LinkTo(Article article) => new(article.FrontMatter.Title.Value, Href.To(site.BaseUrl, article.Url));

    private LinkView Home => new(words.Home, shared.Site.Url);

    private Html? Day(DateOnly? day) => day is { } value ? Html.FromDate(value, words.Strings) : null;

    private static ImmutableArray<LinkView>? ContentsOf(ImmutableArray<Heading> outline)
    {
        var headings = outline.Where(heading => heading.Level == 2).Select(heading => new LinkView(heading.Title, Href.Fragment(heading.Id)));
        return headings.Count() < 3 ? null : [.. headings];
    }
}
