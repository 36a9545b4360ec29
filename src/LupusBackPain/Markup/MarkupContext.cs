using System.Collections.Frozen;
using System.Collections.Immutable;
using LupusBackPain.Model;

namespace LupusBackPain.Markup;

/// <summary>
/// What a body may refer to, known before any is converted. HelpLines are the numbers of the site's countries, in the site's order. Pages is
/// keyed by a Markdown file's path from the root ("content/causes/inflammation.md"), Media by a file's address on the site.
/// </summary>
internal sealed record MarkupContext(
    BaseUrl BaseUrl,
    Strings Strings,
    SiteData Data,
    ImmutableArray<HelpLine> HelpLines,
    FrozenDictionary<string, PageAddress> Pages,
    FrozenDictionary<SitePath, MediaFile> Media);

/// <summary>A page's address, and why it is not on the site, if so; Until is the day on which a page of a later date comes in.</summary>
internal sealed record PageAddress(SitePath Url, LeftOut LeftOut, DateOnly? Until);

/// <summary>Why a page is not on the site.</summary>
internal enum LeftOut
{
    No,
    Draft,
    Later,
}
