using System.Globalization;
using LupusBackPain.Diagnostics;

namespace LupusBackPain.Reading;

/// <summary>
/// Reads a date of CSL-YAML, of which a year may be all that is known: <c>{date-parts: [[2024, 5]]}</c>, EDTF such as <c>2024-05-31</c>,
/// <c>2024-22</c> (summer) and <c>2024-05-XX</c>, by itself or as <c>raw</c>, or, as older pandoc writes it, <c>[{year: 2024, month: 5}]</c>.
/// Of a span of time the first day counts, of words (<c>literal</c>) the year in them, and of a season its year.
/// </summary>
internal static class CslDate
{
    private const string Expected = "a year (2024), a year and month (2024-05), a day (2024-05-31), or {date-parts: [[2024, 5, 31]]}";

    private static readonly string[] Units = ["year", "month", "day"];

    public static (int Year, int Month, int Day)? Read(Fields fields, string key, DiagnosticBag bag)
    {
        var node = fields.Value(key);
        if (node is null or YamlRefused or YamlScalar { IsEmpty: true })
        {
            return null;
        }
        if (node is YamlMap map && Words(map) is { } words)
        {
            return Date(Edtf(words)) ?? YearIn(words);
        }
        if (Date(Parts(node)) is { } date)
        {
            return date;
        }
        bag.Add(Problems.Values.Wrong(node.Span, key, Scalars.Show(node), Expected, "write what is known of the date, such as 2024-05"));
        return null;
    }

    /// <summary>The words of a date that has no parts: as somebody typed it.</summary>
    private static string? Words(YamlMap map) =>
        map.Entries.All(entry => entry.Key.Value is "raw" or "literal" or "season" or "circa") ? Word(Below(map, "raw") ?? Below(map, "literal")) : null;

    private static (int Year, int Month, int Day)? Date(int[]? parts) =>
        parts is [var year, .. var rest] && rest.Length <= 2 && IsDate(year, rest is [var m, ..] ? m : 0, rest is [_, var d] ? d : 0)
            ? (year, rest is [var month, ..] ? month : 0, rest is [_, var day] ? day : 0)
            : null;

    private static int[]? Parts(YamlNode node) => node switch
    {
        YamlScalar scalar => Edtf(scalar.Value),
        YamlList { Items: [YamlMap first, ..] } => Parts(first),
        YamlMap map when Below(map, "date-parts") is YamlList { Items: [YamlList first, ..] } => Numbers(first.Items.Select(Word)),
        YamlMap map when Below(map, "date-parts") is null && Below(map, "year") is not null =>
            Numbers(Units.Select(key => Below(map, key)).OfType<YamlNode>().Select(Word)),
        _ => null,
    };

    /// <summary>A date of the Extended Date/Time Format, level 1 (ISO 8601-2): a time of day is left out, and so is what is not known.</summary>
    private static int[]? Edtf(string text)
    {
        var first = text.Split('/').Select(end => end.Trim()).FirstOrDefault(end => end.Length > 0 && end != "..") ?? "";
        var words = first.Split('T')[0].TrimEnd('~', '?', '%').Split('-');
        var known = words.TakeWhile((word, index) => index == 0 || !(word is "XX" || IsSeason(word, index))).ToList();
        return Numbers(known);
    }

    /// <summary>In the place of the month, 21 and more stand for seasons and quarters.</summary>
    private static bool IsSeason(string word, int index) => index == 1 && word is ['2', >= '1' and <= '9'] or ['3', _] or ['4', '0' or '1'];

    private static (int Year, int Month, int Day)? YearIn(string words)
    {
        var digits = words.Split([.. words.Where(letter => !char.IsAsciiDigit(letter))]).FirstOrDefault(run => run.Length == 4);
        return digits is null ? null : (int.Parse(digits, CultureInfo.InvariantCulture), 0, 0);
    }

    private static YamlNode? Below(YamlMap map, string key) => map.Entries.FirstOrDefault(entry => entry.Key.Value == key).Value;

    private static string Word(YamlNode? node) => node is YamlScalar scalar ? scalar.Value.Trim() : "";

    private static int[]? Numbers(IEnumerable<string> words)
    {
        var numbers = new List<int>();
        foreach (var word in words)
        {
            if (!int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return null;
            }
            numbers.Add(number);
        }
        return [.. numbers];
    }

    private static bool IsDate(int year, int month, int day) => year is >= 1 and <= 9999
        && (month == 0 ? day == 0 : month is >= 1 and <= 12 && day >= 0 && day <= DateTime.DaysInMonth(year, month));
}
