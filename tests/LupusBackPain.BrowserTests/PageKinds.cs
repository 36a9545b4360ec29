namespace LupusBackPain.BrowserTests;

/// <summary>A page of each kind, by its path, for tests that look at how pages are made rather than at what they say.</summary>
internal static class PageKinds
{
    public static readonly string[] All =
    [
        "", "red-flags/", "causes/", "causes/inflammation/", "management/medicines/", "living-with/questions-and-self-advocacy/", "living-with/healthcare-team/",
        "glossary/", "sources/", "about/", "no-such-page/",
    ];
}
