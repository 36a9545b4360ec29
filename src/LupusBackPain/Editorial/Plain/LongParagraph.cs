using LupusBackPain.Diagnostics;
using LupusBackPain.Editorial.Text;
using LupusBackPain.Model;

namespace LupusBackPain.Editorial.Plain;

/// <summary>Paragraphs that look like a wall of text on a phone.</summary>
internal static class LongParagraph
{
    private const int Warn = 3, Fail = 5;

    public static readonly Check Check = Check.Page(
        new Rule("paragraph-long", "READ-04", Severity.Warning)
        {
            Title = "A paragraph has at most three sentences",
            Why = "People scan a page before they read it. Short paragraphs let them find their place.",
            Source = "NHS digital service manual, How to write good content",
            Good = "Heat may help. Try it for a while.\n\nStop if it burns.",
            Bad = "Heat may help. Try it for a while. Stop if it burns. Try cold then. Some like both.",
        },
        Find);

    private static IEnumerable<Diagnostic> Find(PageText page) =>
        from passage in page.Passages
        where passage.Kind == BlockKind.Paragraph && passage.Sentences.Length > Warn
        select Check.Rule.At(
            passage.At(passage.Sentences[Warn]), $"this paragraph has {passage.Sentences.Length} sentences; from here on it is long",
            "begin a new paragraph, or make a list", passage.Sentences.Length > Fail ? Severity.Error : null);
}
