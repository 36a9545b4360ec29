using LupusBackPain.Diagnostics;

namespace LupusBackPain.Reading;

/// <summary>
/// Reads a date of CSL-YAML, of which a year may be all that is known: <c>{date-parts: [[2024, 5]]}</c>, <c>2024-05-31</c>, or, as older
/// pandoc writes it, <c>[{year: 2024, month: 5}]</c>. Of a span of time the first day counts.
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
        if (node is YamlMap map && map.Entries.All(entry => entry.Key.Value is "raw" or "literal" or "season" or "circa"))
        {
            return null;
        }
        if (Parts(node) is [var year, .. var rest] && rest.Length <= 2 && IsDate(year, rest is [var m, ..] ? m : 0, rest is [_, var d] ? d : 0))
        {
            return (year, rest is [var month, ..] ? month : 0, rest is [_, var day] ? day : 0);
        }
        bag.Add(Problems.Values.Wrong(node.Span, key, Scalars.Show(node), Expected, "write what is known of the date, such as 2024-05"));
        return null;
    }

    private static int[]? Parts(YamlNode node) => node switch
    {
        YamlScalar scalar => Numbers(scalar.Value.Split('/')[0].Trim().TrimEnd('~', '?', '%').Split('-')),
        YamlList { Items: [YamlMap first, ..] } => Parts(first),
        YamlMap map when Below(map, "date-parts") is YamlList { Items: [YamlList first, ..] } => Numbers(first.Items.Select(Word)),
        YamlMap map when Below(map, "date-parts") is null && Below(map, "year") is not null =>
            Numbers(Units.Select(key => Below(map, key)).OfType<YamlNode>().Select(Word)),
        _ => null,
    };

    private static YamlNode? Below(YamlMap map, string key) => map.Entries.FirstOrDefault(entry => entry.Key.Value == key).Value;

    private static string Word(YamlNode node) => node is YamlScalar scalar ? scalar.Value.Trim() : "";

    private static int[]? Numbers(IEnumerable<string> words)
    {
        var numbers = new List<int>();
        foreach (var word in words)
        {
            if (!int.TryParse(word, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number))
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
