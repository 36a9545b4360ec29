using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Markup;

/// <summary>The theme's words that stand inside texts, each read once. One that is missing or does not fit is reported where it would be used.</summary>
internal sealed class Phrases(Strings strings)
{
    private readonly ConcurrentDictionary<string, CompositeFormat?> formats = new(StringComparer.Ordinal);

    /// <summary>The words for a key with {0}, {1} … replaced by the values; empty, with a finding, where they are missing or do not fit.</summary>
    public string Say(Action<Diagnostic> report, string key, params ReadOnlySpan<object?> values)
    {
        if (!strings.Words.TryGetValue(key, out var words))
        {
            if (strings.AreRead)
            {
                report(Problems.Rendering.WordsMissing(strings.Path, key, strings.Words.Keys));
            }
            return "";
        }
        var format = formats.GetOrAdd(key, static (_, text) => Parse(text), words.Value);
        if (format is null || format.MinimumArgumentCount > values.Length)
        {
            report(Problems.Rendering.WordsDoNotFit(words.Span, words.Value, values.Length, strings.Path));
            return "";
        }
        return string.Format(CultureInfo.InvariantCulture, format, values);
    }

    /// <summary>A country's name, or its code where the theme has none.</summary>
    public string Country(string code) => strings.Words.TryGetValue("country." + code, out var words) ? words.Value : code;

    /// <summary>The name of a month, 1 to 12.</summary>
    public string Month(int number) => strings.Months[number - 1];

    private static CompositeFormat? Parse(string words)
    {
        try
        {
            return CompositeFormat.Parse(words);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
