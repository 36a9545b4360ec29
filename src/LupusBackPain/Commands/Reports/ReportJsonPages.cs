using System.Collections.Immutable;
using System.Text.Json;
using LupusBackPain.Model;

namespace LupusBackPain.Commands;

/// <summary>The parts of the JSON that tell of pages and sections.</summary>
internal static class ReportJsonPages
{
    public static void WritePage(Utf8JsonWriter json, ReportedPage page, SiteReport report)
    {
        var (article, matter) = (page.Article, page.Article.FrontMatter);
        json.WriteStartObject();
        json.WriteString("key", page.Key);
        json.WriteString("title", page.Title);
        json.WriteString("file", article.Path);
        json.WriteString("address", report.Site.BaseUrl.Absolute(article.Url));
        json.WriteString("section", article.Section);
        json.WriteString("kind", ReportNames.Kind(matter.Kind));
        json.WriteString("state", article.State.ToString().ToLowerInvariant());
        json.WriteString("published", ReportJson.Day(matter.Published?.Value));
        json.WriteString("updated", ReportJson.Day(matter.Updated?.Value));
        json.WriteString("evidenceChecked", ReportJson.Day(matter.EvidenceChecked?.Value));
        json.WriteNumber("words", article.Words);
        WriteReading(json, page);
        WriteSources(json, page.Sources, report.Date);
        WriteReview(json, page.Review);
        ReportJson.WriteCounts(json, "findings", page.Count);
        ReportJson.WriteList(json, "acts", report.ActsOf(page), act => ReportJson.WriteAct(json, act));
        ReportJson.WriteStrings(json, "gaps", page.Gaps);
        json.WriteEndObject();
    }

    public static void WriteSection(Utf8JsonWriter json, string? id, string title, ImmutableArray<ReportedPage> pages)
    {
        json.WriteStartObject();
        json.WriteString("section", id);
        json.WriteString("title", title);
        json.WriteNumber("pages", pages.Length);
        json.WriteNumber("words", pages.Sum(page => page.Article.Words));
        ReportJson.WriteNumber(json, "medianGrade", SiteReport.MedianGrade(pages));
        json.WriteNumber("sources", pages.SelectMany(page => page.Article.Body.Cited).Distinct(StringComparer.Ordinal).Count());
        WriteCounts(json, "kinds", pages.Select(page => ReportNames.Kind(page.Article.FrontMatter.Kind)));
        WriteCounts(json, "gaps", pages.SelectMany(page => page.Gaps));
        WriteCounts(json, "reviews", pages.Select(page => page.Review?.State).OfType<string>());
        json.WriteEndObject();
    }

    private static void WriteReading(Utf8JsonWriter json, ReportedPage page)
    {
        json.WriteStartObject("reading");
        json.WriteBoolean("enoughWords", page.Reading is not null);
        ReportJson.WriteNumber(json, "fleschKincaid", page.Reading?.Grade);
        ReportJson.WriteNumber(json, "fleschKincaidRaw", page.Reading?.RawGrade);
        ReportJson.WriteNumber(json, "smog", page.Smog?.Adjusted);
        ReportJson.WriteNumber(json, "smogRaw", page.Smog?.Raw);
        ReportJson.WriteNumber(json, "ease", page.Reading?.Ease);
        ReportJson.WriteList(json, "longestSentences", page.LongestSentences, sentence =>
        {
            json.WriteStartObject();
            json.WriteNumber("line", sentence.Line);
            json.WriteNumber("words", sentence.Words);
            json.WriteString("text", sentence.Text);
            json.WriteEndObject();
        });
        ReportJson.WriteList(json, "longWords", page.LongWords, found =>
        {
            json.WriteStartObject();
            json.WriteString("word", found.Word);
            json.WriteNumber("count", found.Count);
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private static void WriteSources(Utf8JsonWriter json, ImmutableArray<Reference> sources, DateOnly today)
    {
        var dated = sources.Where(source => source.Issued is not null).ToList();
        json.WriteStartObject("sources");
        json.WriteNumber("count", sources.Length);
        WriteCounts(json, "byKind", sources.Select(ReportNames.Evidence));
        WriteCounts(json, "byAge", sources.Select(source => ReportedSource.AgeBand(source, today) ?? "unknown"));
        ReportJson.WriteYear(json, "oldest", dated.MinBy(source => source.Issued!.Value.Year));
        ReportJson.WriteYear(json, "newest", dated.MaxBy(source => source.Issued!.Value.Year));
        ReportJson.WriteStrings(json, "ids", sources.Select(source => source.Id));
        json.WriteEndObject();
    }

    private static void WriteReview(Utf8JsonWriter json, ReviewState? state)
    {
        if (state is null)
        {
            json.WriteNull("review");
            return;
        }
        json.WriteStartObject("review");
        json.WriteString("state", state.State);
        json.WriteString("status", state.Review is { } review ? review.IsClinical ? "clinical" : "editorial" : null);
        ReportJson.WriteStrings(json, "by", state.Review?.By.Select(person => person.Id) ?? []);
        json.WriteString("on", ReportJson.Day(state.Review?.On));
        json.WriteString("next", ReportJson.Day(state.Review?.Next));
        json.WriteEndObject();
    }

    /// <summary>How often each name stands in a list, in the order of names.</summary>
    private static void WriteCounts(Utf8JsonWriter json, string name, IEnumerable<string> names)
    {
        json.WriteStartObject(name);
        foreach (var group in names.GroupBy(each => each, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            json.WriteNumber(group.Key, group.Count());
        }
        json.WriteEndObject();
    }
}
