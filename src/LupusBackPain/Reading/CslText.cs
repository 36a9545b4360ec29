using System.Text.RegularExpressions;

namespace LupusBackPain.Reading;

/// <summary>Titles as reference managers write them: with the few tags that CSL knows, or pandoc's marks of emphasis, which a list of sources does not show.</summary>
internal static partial class CslText
{
    /// <summary>The text without them: "The &lt;i&gt;TREX1&lt;/i&gt; gene" is "The TREX1 gene"; "HLA-B*27" stays.</summary>
    public static string? Plain(string? text) => text is null ? null : Emphasis().Replace(Tags().Replace(text, ""), "$1").Trim();

    [GeneratedRegex("</?(?:i|b|sc|sub|sup)>|<span (?:class=\"nocase\"|style=\"font-variant: ?small-caps;\")>|</span>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"(?<![\w*])\*{1,2}([^\s*](?:[^*]*[^\s*])?)\*{1,2}(?![\w*])")]
    private static partial Regex Emphasis();
}
