using System.Collections.Immutable;
using LupusBackPain.Diagnostics;
using LupusBackPain.Editorial.Plain;
using LupusBackPain.Editorial.Text;
using LupusBackPain.Model;

namespace LupusBackPain.Commands;

/// <summary>A long sentence, with the line of the file on which it starts.</summary>
internal sealed record LongestSentence(int Line, int Words, string Text);

/// <summary>A long word, and how often the page has it.</summary>
internal sealed record LongWord(string Word, int Count);

/// <summary>
/// How a page stands. Reading is null where there are too few words to judge; Review where the page gives no health information or has expired.
/// Gaps names what a health page usually has and this one lacks.
/// </summary>
internal sealed record ReportedPage(Article Article, Readability? Reading, ReviewState? Review, ImmutableArray<Reference> Sources, ImmutableArray<Diagnostic> Findings)
{
    public ImmutableArray<LongestSentence> LongestSentences { get; init; } = [];
    public ImmutableArray<LongWord> LongWords { get; init; } = [];
    public ImmutableArray<string> Gaps { get; init; } = [];

    public string Key => Article.Key;
    public string Title => Article.FrontMatter.Title.Value;

    /// <summary>SMOG is only meant for pages of 30 sentences and more; null for shorter ones.</summary>
    public (double Raw, double Adjusted)? Smog =>
        Reading is { Sentences: >= Readability.LeastSentences } reading ? (reading.RawSmog, reading.Smog) : null;

    public static ReportedPage Of(Article article, Site site, Lexicon lexicon, ImmutableArray<Diagnostic> findings)
    {
        var isJudged = article.IsHealth && article.State != PageState.Expired;
        var page = new ReportedPage(
            article, null, isJudged ? ReviewState.Of(article, site) : null,
            [.. article.Body.Cited.Select(id => site.Data.References.GetValueOrDefault(id)).OfType<Reference>()], findings)
        {
            Gaps = isJudged ? [.. GapsOf(article)] : [],
        };
        return article.State == PageState.Expired ? page : page.Read(PageText.Of(article, site, lexicon));
    }

    public int Count(Severity severity) => Findings.Count(finding => finding.Severity == severity);

    private ReportedPage Read(PageText text) => this with
    {
        Reading = text.Readability.Words < Readability.LeastWords ? null : text.Readability,
        LongestSentences =
        [
            .. Hardest.Sentences(text).Take(Hardest.SentencesShown)
                .Select(found => new LongestSentence(found.Passage.At(found.Sentence).Line, found.Words, found.Passage[found.Sentence].ToString())),
        ],
        LongWords = [.. Hardest.Words(text).Take(Hardest.WordsShown).Select(found => new LongWord(found.Word, found.Count))],
    };

    private static IEnumerable<string> GapsOf(Article article)
    {
        var matter = article.FrontMatter;
        (string Name, bool IsMissing)[] all =
        [
            ("keyPoints", matter.KeyPoints.IsEmpty),
            ("sources", article.Body.Cited.IsEmpty),
            ("careCards", matter.RedFlags is null or { Value: "none" } && article.Body.CardsShown.IsEmpty),
            ("conditions", matter.Conditions.IsEmpty),
            ("tags", matter.Tags.IsEmpty),
            ("related", matter.Related.IsEmpty),
            ("evidenceChecked", matter.EvidenceChecked is null),
        ];
        return all.Where(gap => gap.IsMissing).Select(gap => gap.Name);
    }
}
