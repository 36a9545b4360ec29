using System.Collections.Immutable;

namespace LupusBackPain.Rendering;

/// <summary>A link: a menu's entry, a step of the breadcrumb.</summary>
internal sealed record LinkView(string Title, Href Url);

/// <summary>A page as lists show it. Date is its newest date.</summary>
internal sealed record CardView(string Title, string Description, Href Url, int Minutes, Html? Date, LinkView? Section);

/// <summary>A section as menus and the home page show it.</summary>
internal sealed record SectionView(string Title, string Question, Href Url, Href? Feed, ImmutableArray<CardView>? Articles);

/// <summary>One page of a long list. Previous and Next are its neighbours, null at the ends.</summary>
internal sealed record ListView(ImmutableArray<CardView>? Items, int Number, int Count, Href? Previous, Href? Next);

/// <summary>A check by a person that the page may claim: who, when, and whether it was a clinician.</summary>
internal sealed record ReviewView(bool IsClinical, string By, Html On, Html? Next)
{
    /// <summary>The words are no longer those that were checked.</summary>
    public bool IsChanged { get; init; }

    /// <summary>The day of the next check has gone by.</summary>
    public bool IsOverdue { get; init; }
}

/// <summary>A line of a page's change log.</summary>
internal sealed record ChangeView(Html On, string What);
