using System.Collections.Immutable;
using LupusBackPain.Diagnostics;

namespace LupusBackPain.Model;

/// <summary>A section as site.yaml declares it. Id is its folder below content/ and its part of the address.</summary>
internal sealed record SectionSettings(Located<string> Id, string Title, string Question);

/// <summary>An entry of a menu: a page by its key ("about", "causes", "causes/inflammation") and, where given, other words than its title.</summary>
internal sealed record MenuEntry(Located<string> Page, string? Title);

/// <summary>How long the lists are: posts in the sidebar, pages of a section's list, entries of a feed.</summary>
internal sealed record ListSettings(int Related, int Latest, int Popular, int PageSize, int Feed);

/// <summary>After how many months a page's review is due, by kind of page, and how many days before that it is called due soon.</summary>
internal sealed record ReviewSettings(int Months, ImmutableArray<KeyValuePair<PageKind, int>> MonthsByKind, int DueSoonDays);

/// <summary>
/// What site.yaml says, typed. Language is a BCP 47 tag. Null means that the site has not set it, which its pages then say.
/// Rules give a severity by code; Profile is patient, professional, draft, release, or none
/// (no editorial rules).
/// </summary>
internal sealed record SiteSettings
{
    public required string Path { get; init; }
    public required string Title { get; init; }
    public required string Description { get; init; }
    public required BaseUrl BaseUrl { get; init; }
    public required string Language { get; init; }
    public required ImmutableArray<SectionSettings> Sections { get; init; }
    public required ListSettings Lists { get; init; }
    public required ReviewSettings Review { get; init; }

    /// <summary>The person or organisation (people.yaml) that pages without authors are by, and that publishes the site.</summary>
    public Located<string>? Author { get; init; }
    public ImmutableArray<MenuEntry> MainMenu { get; init; } = [];
    public ImmutableArray<MenuEntry> FooterMenu { get; init; } = [];

    /// <summary>Country codes (ISO 3166-1 alpha-2, and EU) whose numbers are shown, in that order.</summary>
    public ImmutableArray<Located<string>> Countries { get; init; } = [];

    /// <summary>The editors' choice, shown while there are no visit figures.</summary>
    public ImmutableArray<Located<string>> StartHere { get; init; } = [];

    /// <summary>The page that tells when to get help, by its key.</summary>
    public Located<string>? HelpPage { get; init; }
    /// <summary>Hosts that no page and no source may lead to, such as sellers and content farms.</summary>
    public ImmutableArray<Located<string>> BlockedDomains { get; init; } = [];
    public string? Disclaimer { get; init; }
    public string? Funding { get; init; }
    public string? Conflicts { get; init; }
    public string? HowMade { get; init; }
    public string? Contact { get; init; }
    public string? Host { get; init; }
    public string Profile { get; init; } = "patient";
    public ImmutableArray<KeyValuePair<Located<string>, Severity>> Rules { get; init; } = [];
}
