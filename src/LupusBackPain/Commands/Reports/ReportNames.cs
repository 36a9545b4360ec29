using LupusBackPain.Model;

namespace LupusBackPain.Commands;

/// <summary>What the report calls things: a stable name for machines, and words for people.</summary>
internal static class ReportNames
{
    /// <summary>The questions that no tool can answer; people do, page by page.</summary>
    public static readonly string[] Checklist =
    [
        "Is it true?",
        "Is it the right advice for this reader?",
        "Is a key fact missing?",
        "Is the tone kind?",
        "Did readers with the condition test it?",
        "Did the specialists whom it concerns read it?",
        "Do the pictures show real people, and are they right for this page?",
        "Has a guideline changed since the evidence was last checked?",
    ];

    /// <summary>An act: its name, what is to be done in a heading, and how, in a sentence.</summary>
    public static (string Name, string Title, string How) Of(Act act) => act switch
    {
        Act.ClinicalReview => ("clinical-review", "Clinical review", "A clinician with credentials, who did not write the page alone, reads it as it stands; lbp review sign writes that down."),
        Act.LookAgain => ("look-again", "Look a web page up again", "Open it, see that it still says what is cited, and write the day as accessed in references.yaml."),
        Act.RetractionCheck => ("retraction-check", "Retraction check", "Look up whether the paper was retracted or corrected, and write the day as custom.retractionChecked in references.yaml."),
        Act.NewerSource => ("newer-source", "Look for a newer source", "Look for what replaced it, or write in references.yaml why it still holds (custom.oldOk)."),
        Act.ReadSource => ("read-source", "Read the source", "Read it for this site, and write custom.confirmed: true in references.yaml; else cite another."),
        _ => ("disclosure", "Tell readers about money", "Only the publisher knows it; write it in site.yaml."),
    };

    /// <summary>Who does an act where people.yaml names nobody.</summary>
    public static string Role(Act act) => act switch
    {
        Act.ClinicalReview => "clinician",
        Act.Disclosure => "publisher",
        _ => "editor",
    };

    public static (string Name, string Title) Of(Due due) => due switch
    {
        Due.Review => ("review", "Review due"),
        Due.Expiry => ("expiry", "Page expires"),
        Due.LookAgain => ("look-again", "Web page to look up again"),
        _ => ("retraction-check", "Retraction check"),
    };

    /// <summary>What a health page lacks, in words.</summary>
    public static string Gap(string gap) => gap switch
    {
        "keyPoints" => "No key points",
        "sources" => "No source cited",
        "careCards" => "No care cards of its own",
        "conditions" => "No condition named",
        "tags" => "No tags",
        "related" => "No related posts chosen",
        _ => "No day on which the evidence was checked",
    };

    public static string Kind(PageKind kind) => kind switch
    {
        PageKind.SelfCare => "self-care",
        PageKind.RedFlags => "red-flags",
        _ => kind.ToString().ToLowerInvariant(),
    };

    /// <summary>The kind of evidence that a source is; "unclassed" where the editors have not said.</summary>
    public static string Evidence(Reference source) => source.Evidence ?? "unclassed";

    public static string State(string state) => state switch
    {
        "unreviewed" => "not reviewed",
        "not-real" => "review does not hold",
        "changed" => "changed since",
        "due-soon" => "due soon",
        "current" => "in date",
        _ => state,
    };
}
