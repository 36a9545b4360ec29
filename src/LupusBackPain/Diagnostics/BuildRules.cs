using System.Collections.Immutable;

namespace LupusBackPain.Diagnostics;

/// <summary>
/// Rules of the catalogue that other rooms than Editorial find, since they stand where the fault shows first. On a site that keeps the catalogue
/// their findings weigh at least what it says; in linkcheck, which looks at anybody's site, and with the profile none, what they weigh of themselves.
/// </summary>
internal static class BuildRules
{
    public static readonly ImmutableArray<Rule> All =
    [
        new Rule("citation-unknown", "CITE-01", Severity.Error)
        {
            Title = "Every source that is cited is in the list of sources",
            Why = "A claim whose source nobody can look up has none.",
            Source = "JAMA benchmarks, attribution",
            Good = "Walking may ease a painful back [@smith-2020].",
            Bad = "Walking may ease a painful back [@smith-2002].",
            IsFixed = true,
        },
        new Rule("link-text-vague", "READ-13", Severity.Error)
        {
            Title = "The words of a link say where it leads",
            Why = "Many people go from link to link by ear. \"Here\" tells them nothing.",
            Source = "WCAG 2.2, 2.4.4; NHS digital service manual, links",
            Good = "Read [how steroids affect bones](steroids.md).",
            Bad = "To read about steroids, [click here](steroids.md).",
        },
        new Rule("heading-level-one", "STR-01", Severity.Error)
        {
            Title = "A page has one heading of the first level: its title",
            Why = "Who hears a page jumps to the first heading to learn what it is about.",
            Source = "WCAG 2.2, 1.3.1; NHS digital service manual, formatting",
            Good = "## What can help",
            Bad = "# What can help",
        },
        new Rule("heading-level-skipped", "STR-01", Severity.Error)
        {
            Title = "No level of heading is skipped",
            Why = "The levels are the table of contents of those who hear the page.",
            Source = "WCAG 2.2, 1.3.1; NHS digital service manual, formatting",
            Good = "## What can help\n\n### Walking",
            Bad = "## What can help\n\n#### Walking",
        },
        new Rule("title-too-long", "STR-01", Severity.Warning)
        {
            Title = "A title has at most 65 characters",
            Why = "Results and tabs cut longer ones, often before the word that matters.",
            Source = "NHS digital service manual, page titles",
            Good = "title: Steroids and your back",
            Bad = "title: Everything that people with lupus may want to know of steroids and of backs",
        },
        new Rule("description-too-short", "STR-03", Severity.Warning)
        {
            Title = "A description has at least 50 characters",
            Why = "It is what readers choose by, in the site's lists and in search results.",
            Source = "NHS digital service manual; Google, snippets",
            Good = "description: How steroid tablets affect bones and muscles, and how to lower the risk.",
            Bad = "description: About steroids.",
        },
        new Rule("description-too-long", "STR-03", Severity.Warning)
        {
            Title = "A description has at most 155 characters",
            Why = "Search results cut longer ones.",
            Source = "Google, snippets",
            Good = "description: How steroid tablets affect bones and muscles, and how to lower the risk.",
            Bad = "description: (three sentences)",
        },
        new Rule("page-unknown", "STR-05", Severity.Error)
        {
            Title = "Every page that another names as related exists",
            Why = "A way on that leads nowhere ends a reader's search.",
            Source = "PIF, content and design",
            Good = "related: [causes/osteoporosis]",
            Bad = "related: [causes/osteoporsis]",
        },
        new Rule("related-itself", "STR-05", Severity.Warning)
        {
            Title = "No page names itself as related",
            Why = "Who follows the link stays where they are.",
            Source = "PIF, content and design",
            Good = "related: [causes/osteoporosis]",
            Bad = "related: [(the page itself)]",
        },
        new Rule("page-orphan", "STR-05", Severity.Warning)
        {
            Title = "Some page links to each page",
            Why = "Readers find a page that no other names only by chance.",
            Source = "PIF, content and design",
            Good = "(content/about.md is in the footer's menu)",
            Bad = "(content/about.md is in no menu and no text)",
        },
        new Rule("name-duplicate", "STR-06", Severity.Error)
        {
            Title = "Each term of the glossary is defined once",
            Why = "Of two meanings of a word, readers would see one by chance.",
            Source = "WCAG 2.2, 3.1.3",
            Good = "- {term: flare, definition: A time when lupus is more active.}",
            Bad = "(two entries for flare)",
        },
        new Rule("image-alt-missing", "A11Y-01", Severity.Error)
        {
            Title = "Every picture has a description",
            Why = "Who cannot see the picture gets what it shows from the description alone.",
            Source = "WCAG 2.2, 1.1.1",
            Good = "![The five regions of the spine, from neck to tailbone](../media/spine.svg)",
            Bad = "![](../media/spine.svg)",
        },
        new Rule("image-alt-long", "A11Y-01", Severity.Warning)
        {
            Title = "A picture's description has at most 125 characters",
            Why = "A screen reader says it in one go, and nobody can stop in it or go back.",
            Source = "NHS digital service manual, images",
            Good = "![The five regions of the spine, from neck to tailbone](../media/spine.svg)",
            Bad = "(a description of three sentences)",
        },
        new Rule("table-caption-missing", "A11Y-05", Severity.Error)
        {
            Title = "Every table has a caption",
            Why = "Who goes from table to table by ear hears the caption first, and without one only \"table\".",
            Source = "WCAG 2.2, 1.3.1; W3C, tables tutorial",
            Good = "Table: What each scan shows\n\n| Scan | Shows |\n|---|---|\n| X-ray | bones |",
            Bad = "| Scan | Shows |\n|---|---|\n| X-ray | bones |",
        },
        new Rule("link-insecure", "SITE-07", Severity.Warning)
        {
            Title = "Links to other sites are encrypted",
            Why = "On the way to a page that is not encrypted, others can read and change what a patient reads.",
            Source = "HON principles, confidentiality",
            Good = "https://www.nhs.uk/conditions/lupus/",
            Bad = "http://www.nhs.uk/conditions/lupus/",
        },
    ];
}
