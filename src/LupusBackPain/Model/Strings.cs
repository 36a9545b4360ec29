using System.Collections.Frozen;
using System.Collections.Immutable;

namespace LupusBackPain.Model;

/// <summary>Every word that the theme shows, of one language: templates/strings/&lt;lang&gt;.yaml. Words may hold {0}, {1} … for values.</summary>
internal sealed record Strings(string Path, FrozenDictionary<string, Located<string>> Words, ImmutableArray<string> Months)
{
    /// <summary>Whether there are words to look up; where they could not be read, that is told, and no word is told to be missing.</summary>
    public bool AreRead { get; init; } = true;

    /// <summary>The words for a key; the key itself in brackets where the file lacks it (Rendering reports that).</summary>
    public string this[string key] => Words.TryGetValue(key, out var words) ? words.Value : $"[{key}]";

    /// <summary>The words for a key with {0}, {1} … replaced.</summary>
    public string Format(string key, params ReadOnlySpan<object?> values) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, this[key], values);

    /// <summary>A day in the language's long form, by its "date" words: "22 November 2026".</summary>
    public string LongDate(DateOnly day) => Format("date", day.Day, Months[day.Month - 1], day.Year);
}
