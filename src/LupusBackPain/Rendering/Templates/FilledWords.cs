using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using LupusBackPain.Model;

namespace LupusBackPain.Rendering;

/// <summary>A piece of words with places for values: literal text, or the number of the value that stands there.</summary>
internal readonly record struct WordsPart(string Text, int Value);

/// <summary>Words such as "Updated {0}", cut at their places, and put together with the values of a page.</summary>
internal static class FilledWords
{
    /// <summary>The parts of words, or null where they name a value that is not given, or leave a brace open.</summary>
    public static ImmutableArray<WordsPart>? Parse(string words, int values)
    {
        var parts = ImmutableArray.CreateBuilder<WordsPart>();
        var rest = words.AsSpan();
        while (rest.IndexOf('{') is >= 0 and var open)
        {
            var close = rest.IndexOf('}');
            if (close < open || !int.TryParse(rest[(open + 1)..close], NumberStyles.None, CultureInfo.InvariantCulture, out var value) || value >= values)
            {
                return null;
            }
            parts.Add(new WordsPart(rest[..open].ToString(), value));
            rest = rest[(close + 1)..];
        }
        parts.Add(new WordsPart(rest.ToString(), -1));
        return rest.Contains('}') ? null : parts.ToImmutable();
    }

    public static string ToText(ImmutableArray<WordsPart> parts, ImmutableArray<Expression> values, Frame frame) =>
        Join(parts, text => text, value => Plain(values[value].Read(frame)));

    /// <summary>Values that are HTML go in as they are; everything else is escaped.</summary>
    public static Html ToHtml(ImmutableArray<WordsPart> parts, ImmutableArray<Expression> values, Frame frame) =>
        new(Utf8Text.From(Join(parts, Html.Escape, value => values[value].Read(frame) switch
        {
            Html html => html.ToString(),
            var other => Html.Escape(Plain(other)),
        })));

    private static string Plain(object? value) => value switch
    {
        null => "",
        DataText data => data.Value,
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private static string Join(ImmutableArray<WordsPart> parts, Func<string, string> text, Func<int, string> value)
    {
        var result = new StringBuilder();
        foreach (var part in parts)
        {
            result.Append(text(part.Text));
            if (part.Value >= 0)
            {
                result.Append(value(part.Value));
            }
        }
        return result.ToString();
    }
}
