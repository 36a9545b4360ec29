using System.Collections.Immutable;
using System.Globalization;
using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Reading;

/// <summary>Reads a text as the type that its key asks for. What is no such value is told and gives null.</summary>
internal static class Scalars
{
    /// <summary>A real day, written yyyy-MM-dd.</summary>
    public static Located<DateOnly>? Date(string key, Located<string> text, DiagnosticBag bag)
    {
        if (!TryDate(text.Value, out var year, out var month, out var day) || year == 0)
        {
            bag.Add(Problems.Values.WrongForm(text.Span, key, $"'{Cut(text.Value)}'", "a date written as year-month-day", "2026-11-22"));
            return null;
        }
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            bag.Add(Problems.Values.NoSuchDay(text.Span, key, text.Value, year, month, day));
            return null;
        }
        return new Located<DateOnly>(new DateOnly(year, month, day), text.Span);
    }

    public static bool? Flag(string key, Located<string> text, DiagnosticBag bag)
    {
        if (text.Value is "true" or "false")
        {
            return text.Value == "true";
        }
        bag.Add(Problems.Values.WrongForm(text.Span, key, $"'{Cut(text.Value)}'", "true or false", "true, or take the line out for false"));
        return null;
    }

    public static int? Number(string key, Located<string> text, int least, int most, DiagnosticBag bag)
    {
        if (int.TryParse(text.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }
        bag.Add(Problems.Values.WrongForm(text.Span, key, $"'{Cut(text.Value)}'", $"a whole number from {least} to {most}", $"{Math.Clamp(5, least, most)}"));
        return null;
    }

    public static T? Choice<T>(string key, Located<string> text, ReadOnlySpan<(string Word, T Value)> choices, DiagnosticBag bag)
        where T : struct
    {
        var words = new List<string>(choices.Length);
        foreach (var (word, value) in choices)
        {
            if (word == text.Value)
            {
                return value;
            }
            words.Add(word);
        }
        bag.Add(Problems.Values.NoChoice(text.Span, key, Cut(text.Value), words));
        return null;
    }

    /// <summary>A value as a message shows it.</summary>
    public static string Show(YamlNode node) => node switch
    {
        YamlMap => "a map",
        YamlList => "a list",
        YamlScalar scalar => $"'{Cut(scalar.Value)}'",
        _ => "something else",
    };

    /// <summary>A list as an example shows it: of the very text that stands alone, where it can stand in brackets.</summary>
    public static string ListOf(YamlNode node) =>
        node is YamlScalar { Value: var value } && value.Length <= 40 && value.All(letter => char.IsLetterOrDigit(letter) || letter is ' ' or ',' or '-') ? $"[{value.Trim()}]" : "[one, two]";

    /// <summary>Untyped values, for the keys that are free.</summary>
    public static DataValue Untyped(YamlNode node) => node switch
    {
        YamlMap map => UntypedMap(map),
        YamlList list => new DataList([.. list.Items.Select(Untyped)]),
        YamlScalar scalar => new DataText(scalar.Value),
        _ => new DataText(""),
    };

    public static DataMap UntypedMap(YamlMap map) =>
        new(map.Entries.Select(entry => KeyValuePair.Create(entry.Key.Value, Untyped(entry.Value))).ToImmutableArray());

    private static string Cut(string value) => value.Length <= 40 ? value : value[..(char.IsHighSurrogate(value[38]) ? 38 : 39)] + "…";

    private static bool TryDate(string text, out int year, out int month, out int day)
    {
        (year, month, day) = (0, 0, 0);
        return text is [_, _, _, _, '-', _, _, '-', _, _]
            && int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out year)
            && int.TryParse(text.AsSpan(5, 2), NumberStyles.None, CultureInfo.InvariantCulture, out month)
            && int.TryParse(text.AsSpan(8, 2), NumberStyles.None, CultureInfo.InvariantCulture, out day);
    }
}
