using System.Globalization;
using System.Net;
using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Markup;

/// <summary>Writes the numbers to call: <c>{emergency}</c>, <c>{urgent}</c> and <c>{crisis}</c> stand for those of the site's countries.</summary>
internal static class HelpNumbers
{
    private static readonly string[] Uses = ["emergency", "urgent", "crisis"];

    /// <summary>The use that a text starting with a brace names, or null.</summary>
    public static string? UseIn(ReadOnlySpan<char> text)
    {
        foreach (var use in Uses)
        {
            if (text.Length >= use.Length + 2 && text[1..].StartsWith(use) && text[use.Length + 1] == '}')
            {
                return use;
            }
        }
        return null;
    }

    /// <summary>Writes the numbers that a text names.</summary>
    public static void Write(Conversion conversion, HelpNumberInline number)
    {
        var at = conversion.At(number.Span);
        if (conversion.InLink)
        {
            conversion.Report(Problems.Markup.LinkInLink(at));
            return;
        }
        WriteNumbers(conversion.Html, conversion.Context, number.Use, at, conversion.Report);
        conversion.Text.AddReplacement(Words(conversion.Context, number.Use, asHtml: false), number.Span.Start, conversion.Places);
    }

    /// <summary>Writes plain text of a data file, with the numbers that it names. What else stands in braces was told when it was read.</summary>
    public static void WriteText(HtmlWriter html, MarkupContext context, ReadOnlySpan<char> text, SourceSpan at, Action<Diagnostic> report)
    {
        for (var open = text.IndexOf('{'); open >= 0; open = text.IndexOf('{'))
        {
            html.Text(text[..open]);
            var length = text[open..].IndexOf('}') + 1;
            if (UseIn(text[open..]) is { } use)
            {
                WriteNumbers(html, context, use, at, report);
            }
            text = length == 0 ? [] : text[(open + length)..];
        }
        html.Text(text);
    }

    private static void WriteNumbers(HtmlWriter html, MarkupContext context, string use, SourceSpan at, Action<Diagnostic> report)
    {
        var words = Words(context, use, asHtml: true);
        if (words.Length == 0)
        {
            report(Problems.Markup.HelpNumberMissing(at, use));
        }
        html.Raw(System.Text.Encoding.UTF8.GetBytes(words));
    }

    /// <summary>The numbers for a use in one phrase, "999 (UK), 911 (US) or 112 (EU)"; empty where no country has one.</summary>
    private static string Words(MarkupContext context, string use, bool asHtml)
    {
        var several = context.HelpLines.Any(line => line.Country != context.HelpLines[0].Country);
        string[] numbers = [.. context.HelpLines.Where(line => line.Use == use).Select(line => One(context, line, several, asHtml))];
        return numbers switch
        {
            [] => "",
            [var only] => only,
            _ => Format(context, "list.or", asHtml, numbers[..^1].Aggregate((all, next) => Format(context, "list.comma", asHtml, all, next)), numbers[^1]),
        };
    }

    private static string One(MarkupContext context, HelpLine line, bool several, bool asHtml)
    {
        var number = asHtml ? $"<a href=\"tel:{Digits(line.Number)}\">{WebUtility.HtmlEncode(line.Number)}</a>" : line.Number;
        var name = asHtml ? WebUtility.HtmlEncode(line.Name) : line.Name;
        var country = context.Strings.Words.TryGetValue("country." + line.Country, out var words) ? words.Value : line.Country;
        country = asHtml ? WebUtility.HtmlEncode(country) : country;
        return (line.Use == "emergency", several) switch
        {
            (true, false) => number,
            (true, true) => Format(context, "number.named", asHtml, number, country),
            (false, false) => Format(context, "number.named", asHtml, number, name),
            (false, true) => Format(context, "number.named-in", asHtml, number, name, country),
        };
    }

    private static string Format(MarkupContext context, string key, bool asHtml, params ReadOnlySpan<object?> values) =>
        string.Format(CultureInfo.InvariantCulture, asHtml ? WebUtility.HtmlEncode(context.Strings[key]) : context.Strings[key], values);

    private static string Digits(string number) => string.Concat(number.Where(letter => char.IsAsciiDigit(letter) || letter is '+' or '*'));
}
