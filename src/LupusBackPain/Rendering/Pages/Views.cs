using System.Collections.Immutable;
using LupusBackPain.Model;

namespace LupusBackPain.Rendering;

/// <summary>The names that templates may use, their types, and how each is read. templates/README.md lists the same, which a test holds.</summary>
internal static class Views
{
    private static readonly TemplateType Link = TemplateType.View("link",
        Member.Of<LinkView>("title", TemplateType.Text, link => link.Title),
        Member.Of<LinkView>("url", TemplateType.Address, link => link.Url));

    private static readonly TemplateType Card = TemplateType.View("card",
        Member.Of<CardView>("title", TemplateType.Text, card => card.Title),
        Member.Of<CardView>("description", TemplateType.Text, card => card.Description),
        Member.Of<CardView>("url", TemplateType.Address, card => card.Url),
        Member.Of<CardView>("minutes", TemplateType.Number, card => card.Minutes),
        Member.Maybe<CardView>("date", TemplateType.Html, card => card.Date),
        Member.Maybe<CardView>("section", Link, card => card.Section));

    private static readonly TemplateType Section = TemplateType.View("section",
        Member.Of<SectionView>("title", TemplateType.Text, section => section.Title),
        Member.Of<SectionView>("question", TemplateType.Text, section => section.Question),
        Member.Of<SectionView>("url", TemplateType.Address, section => section.Url),
        Member.Maybe<SectionView>("feed", TemplateType.Address, section => section.Feed),
        Member.Maybe<SectionView>("articles", TemplateType.ListOf(Card), section => section.Articles));

    private static readonly TemplateType List = TemplateType.View("list of pages",
        Member.Maybe<ListView>("items", TemplateType.ListOf(Card), list => list.Items),
        Member.Of<ListView>("number", TemplateType.Number, list => list.Number),
        Member.Of<ListView>("count", TemplateType.Number, list => list.Count),
        Member.Maybe<ListView>("previous", TemplateType.Address, list => list.Previous),
        Member.Maybe<ListView>("next", TemplateType.Address, list => list.Next));

    private static readonly TemplateType Review = TemplateType.View("review",
        Member.Of<ReviewView>("is_clinical", TemplateType.Flag, review => review.IsClinical),
        Member.Of<ReviewView>("is_changed", TemplateType.Flag, review => review.IsChanged),
        Member.Of<ReviewView>("is_overdue", TemplateType.Flag, review => review.IsOverdue),
        Member.Of<ReviewView>("by", TemplateType.Text, review => review.By),
        Member.Of<ReviewView>("on", TemplateType.Html, review => review.On),
        Member.Maybe<ReviewView>("next", TemplateType.Html, review => review.Next));

    private static readonly TemplateType Change = TemplateType.View("change",
        Member.Of<ChangeView>("on", TemplateType.Html, change => change.On),
        Member.Of<ChangeView>("what", TemplateType.Text, change => change.What));

    private static readonly TemplateType Term = TemplateType.View("term",
        Member.Of<TermView>("name", TemplateType.Text, term => term.Name),
        Member.Of<TermView>("id", TemplateType.Text, term => term.Id),
        Member.Of<TermView>("meaning", TemplateType.Text, term => term.Meaning),
        Member.Maybe<TermView>("also", TemplateType.Text, term => term.Also),
        Member.Maybe<TermView>("sources", TemplateType.ListOf(Link), term => term.Sources),
        Member.Maybe<TermView>("pages", TemplateType.ListOf(Link), term => term.Pages));

    private static readonly TemplateType Letter = TemplateType.View("letter",
        Member.Of<LetterView>("name", TemplateType.Text, letter => letter.Name),
        Member.Of<LetterView>("id", TemplateType.Text, letter => letter.Id),
        Member.Of<LetterView>("url", TemplateType.Address, letter => letter.Url),
        Member.Of<LetterView>("terms", TemplateType.ListOf(Term), letter => letter.Terms));

    private static readonly TemplateType Source = TemplateType.View("source",
        Member.Of<WorkView>("id", TemplateType.Text, source => source.Id),
        Member.Of<WorkView>("text", TemplateType.Html, source => source.Text),
        Member.Of<WorkView>("is_superseded", TemplateType.Flag, source => source.IsSuperseded),
        Member.Maybe<WorkView>("pages", TemplateType.ListOf(Link), source => source.Pages));

    private static readonly TemplateType Kind = TemplateType.View("kind of source",
        Member.Of<KindView>("name", TemplateType.Text, kind => kind.Name),
        Member.Of<KindView>("id", TemplateType.Text, kind => kind.Id),
        Member.Of<KindView>("url", TemplateType.Address, kind => kind.Url),
        Member.Of<KindView>("sources", TemplateType.ListOf(Source), kind => kind.Sources));

    private static readonly TemplateType Site = TemplateType.View("site",
        Member.Of<SiteView>("title", TemplateType.Text, site => site.Title),
        Member.Of<SiteView>("description", TemplateType.Text, site => site.Description),
        Member.Of<SiteView>("language", TemplateType.Text, site => site.Language),
        Member.Of<SiteView>("url", TemplateType.Address, site => site.Url),
        Member.Maybe<SiteView>("feed", TemplateType.Address, site => site.Feed),
        Member.Maybe<SiteView>("sections", TemplateType.ListOf(Section), site => site.Sections),
        Member.Maybe<SiteView>("main_menu", TemplateType.ListOf(Link), site => site.MainMenu),
        Member.Maybe<SiteView>("footer_menu", TemplateType.ListOf(Link), site => site.FooterMenu),
        Member.Maybe<SiteView>("latest", TemplateType.ListOf(Card), site => site.Latest),
        Member.Maybe<SiteView>("popular", TemplateType.ListOf(Card), site => site.Popular),
        Member.Of<SiteView>("popular_is_choice", TemplateType.Flag, site => site.PopularIsChoice),
        Member.Maybe<SiteView>("help", Link, site => site.Help),
        Member.Maybe<SiteView>("search", Link, site => site.Search),
        Member.Maybe<SiteView>("disclaimer", TemplateType.Text, site => site.Disclaimer),
        Member.Maybe<SiteView>("funding", TemplateType.Text, site => site.Funding),
        Member.Maybe<SiteView>("conflicts", TemplateType.Text, site => site.Conflicts),
        Member.Maybe<SiteView>("how_made", TemplateType.Text, site => site.HowMade),
        Member.Maybe<SiteView>("contact", TemplateType.Address, site => site.Contact),
        Member.Of<SiteView>("publisher", TemplateType.Text, site => site.Publisher),
        Member.Of<SiteView>("is_preview", TemplateType.Flag, site => site.IsPreview));

    private static readonly TemplateType Page = TemplateType.View("page",
        Member.Of<PageView>("title", TemplateType.Text, page => page.Title),
        Member.Of<PageView>("full_title", TemplateType.Text, page => page.FullTitle),
        Member.Of<PageView>("description", TemplateType.Text, page => page.Description),
        Member.Of<PageView>("url", TemplateType.Address, page => page.Url),
        Member.Of<PageView>("head", TemplateType.Html, page => page.Head),
        Member.Maybe<PageView>("body", TemplateType.Html, page => page.Body),
        Member.Maybe<PageView>("key_points", TemplateType.ListOf(TemplateType.Html), page => page.KeyPoints),
        Member.Maybe<PageView>("care_cards", TemplateType.Html, page => page.CareCards),
        Member.Maybe<PageView>("help", Link, page => page.Help),
        Member.Maybe<PageView>("contents", TemplateType.ListOf(Link), page => page.Contents),
        Member.Maybe<PageView>("breadcrumb", TemplateType.ListOf(Link), page => page.Breadcrumb),
        Member.Maybe<PageView>("minutes", TemplateType.Number, page => page.Minutes),
        Member.Maybe<PageView>("published", TemplateType.Html, page => page.Published),
        Member.Maybe<PageView>("updated", TemplateType.Html, page => page.Updated),
        Member.Maybe<PageView>("evidence_checked", TemplateType.Html, page => page.EvidenceChecked),
        Member.Maybe<PageView>("next_look", TemplateType.Html, page => page.NextLook),
        Member.Maybe<PageView>("authors", TemplateType.Text, page => page.Authors),
        Member.Maybe<PageView>("review", Review, page => page.Review),
        Member.Maybe<PageView>("changes", TemplateType.ListOf(Change), page => page.Changes),
        Member.Maybe<PageView>("sources", TemplateType.Html, page => page.Sources),
        Member.Maybe<PageView>("glossary", TemplateType.ListOf(Letter), page => page.Glossary),
        Member.Maybe<PageView>("all_sources", TemplateType.ListOf(Kind), page => page.AllSources),
        Member.Maybe<PageView>("previous", Card, page => page.Previous),
        Member.Maybe<PageView>("next", Card, page => page.Next),
        Member.Maybe<PageView>("related", TemplateType.ListOf(Card), page => page.Related),
        Member.Maybe<PageView>("section", Link, page => page.Section),
        Member.Maybe<PageView>("list", List, page => page.List),
        Member.Maybe<PageView>("report", TemplateType.Address, page => page.Report),
        Member.Maybe<PageView>("target", Link, page => page.Target),
        Member.Of<PageView>("is_health", TemplateType.Flag, page => page.IsHealth),
        Member.Of<PageView>("is_article", TemplateType.Flag, page => page.IsArticle),
        Member.Of<PageView>("is_draft", TemplateType.Flag, page => page.IsDraft),
        Member.Of<PageView>("is_expired", TemplateType.Flag, page => page.IsExpired),
        Member.Of<PageView>("extra", TemplateType.Data, page => page.Extra));

    /// <summary>Every view by its name in the documentation.</summary>
    public static readonly ImmutableArray<TemplateType> All = [Page, Site, Link, Card, Section, List, Review, Change, Letter, Term, Kind, Source];

    /// <summary>The variables that every template sees: page, site and text.</summary>
    public static ImmutableDictionary<string, Expression> Globals(Strings strings) => ImmutableDictionary.CreateRange(StringComparer.Ordinal,
    [
        KeyValuePair.Create("page", new Expression(Page, false, "page", frame => frame.Page)),
        KeyValuePair.Create("site", new Expression(Site, false, "site", frame => frame.Site)),
        KeyValuePair.Create("text", Expression.Of(Words(strings), strings) with { Path = "text" }),
    ]);

    private static TemplateType Words(Strings strings) =>
        TemplateType.View("text", strings.Words.Keys.Select(key => Member.Of<Strings>(key, TemplateType.Text, words => words[key])));
}
