using System.Globalization;
using LupusBackPain.Model;

namespace LupusBackPain.Commands;

/// <summary>Writes a review into the text of a page: the lines of its review, and no other letter.</summary>
internal static class FrontMatterEdit
{
    /// <summary>The text with the review in its front matter. Line ends stay as the file has them.</summary>
    public static string WithReview(string text, Review review)
    {
        var newLine = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var lines = text.Split('\n').ToList();
        var end = lines.FindIndex(1, line => line.TrimEnd() == "---");
        var start = lines.FindIndex(1, end - 1, line => line.StartsWith("review:", StringComparison.Ordinal));
        var values = Values(review);
        if (start < 0)
        {
            lines.Insert(end, "review:" + string.Concat(values.Select(value => $"{newLine}  {value.Key}: {value.Value}")) + newLine.TrimEnd('\n'));
            return string.Join('\n', lines);
        }
        var last = start + 1;
        while (last < end && (lines[last].Trim().Length == 0 || char.IsWhiteSpace(lines[last][0])))
        {
            last++;
        }
        var written = lines[start]["review:".Length..].TrimStart();
        if (written.Length > 0 && written[0] == '{')
        {
            var flow = string.Join('\n', lines[start..last]);
            var close = flow.LastIndexOf('}');
            var whole = $"review: {{{string.Join(", ", values.Select(value => $"{value.Key}: {value.Value}"))}}}{flow[(close + 1)..]}";
            lines.RemoveRange(start, last - start);
            lines.InsertRange(start, whole.Split('\n'));
            return string.Join('\n', lines);
        }
        SetKeys(lines, start, last, values, newLine.TrimEnd('\n'));
        return string.Join('\n', lines);
    }

    private static List<KeyValuePair<string, string>> Values(Review review) =>
    [
        KeyValuePair.Create("status", review.Status == ReviewStatus.Clinical ? "clinical" : "editorial"),
        KeyValuePair.Create("by", $"[{string.Join(", ", review.By.Select(person => person.Value))}]"),
        KeyValuePair.Create("on", Day(review.On!.Value.Value)),
        KeyValuePair.Create("next", Day(review.Next!.Value.Value)),
        KeyValuePair.Create("hash", review.Hash!.Value.Value),
    ];

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Sets each key below a line; a key that is new comes last. Comments behind values stay.</summary>
    private static void SetKeys(List<string> lines, int start, int last, List<KeyValuePair<string, string>> values, string lineEnd)
    {
        var first = lines.FindIndex(start + 1, last - start - 1, line => line.Trim().Length > 0 && line.TrimStart()[0] != '#');
        var indent = first < 0 ? "  " : lines[first][..(lines[first].Length - lines[first].TrimStart().Length)];
        foreach (var (key, value) in values)
        {
            var at = lines.FindIndex(start + 1, last - start - 1, line => line.StartsWith($"{indent}{key}:", StringComparison.Ordinal));
            if (at < 0)
            {
                lines.Insert(LastOf(lines, start, last), $"{indent}{key}: {value}{lineEnd}");
                last++;
                continue;
            }
            var more = at + 1;
            while (more < last && lines[more].TrimStart().StartsWith('-'))
            {
                more++;
            }
            lines[at] = $"{indent}{key}: {value}{Comment(lines[at])}{(lines[at].EndsWith('\r') ? "\r" : "")}";
            lines.RemoveRange(at + 1, more - at - 1);
            last -= more - at - 1;
        }
    }

    /// <summary>Behind the last line of a map that is not blank.</summary>
    private static int LastOf(List<string> lines, int start, int last)
    {
        while (last > start + 1 && lines[last - 1].Trim().Length == 0)
        {
            last--;
        }
        return last;
    }

    /// <summary>The comment at a line's end, with the white space before it.</summary>
    private static string Comment(string line)
    {
        var mark = line.IndexOf(" #", StringComparison.Ordinal);
        while (mark > 0 && line[mark - 1] == ' ')
        {
            mark--;
        }
        return mark < 0 ? "" : line[mark..].TrimEnd('\r');
    }
}
