using LupusBackPain.Model;

namespace LupusBackPain.Commands;

/// <summary>The form of the findings: for a person, or for a machine.</summary>
internal enum FindingFormat
{
    Text,
    Json,
    Sarif,

    /// <summary>Text, and notes for GitHub Actions.</summary>
    GitHub,
}

/// <summary>How findings are shown and what counts as failing; common to every command that has findings.</summary>
internal sealed record Reporting(FindingFormat Format, bool Strict, bool Quiet, bool Verbose, bool Timings);

/// <summary>What a command that builds the site was asked for. Root holds content/ and templates/; both folders are absolute.</summary>
internal sealed record BuildRequest(string Root, string Output, BuildOptions Options, Reporting Reporting);
