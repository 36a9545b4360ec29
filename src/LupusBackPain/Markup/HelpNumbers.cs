using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Markup;

/// <summary>Writes the numbers to call: <c>{emergency}</c>, <c>{urgent}</c> and <c>{crisis}</c> stand for those of the site's countries.</summary>
internal static class HelpNumbers
{
    // The first letters of the private use area stand for numbers; no words hold them. No site has more numbers than that.
    private const char FirstMark = '\uE000';
    private const int MostLines = 1000;

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
        var lines = Lines(conversion.Context, number.Use);
        var words = Phrase(conversion.Context, lines, conversion.Report);
        for (var i = 0; i < lines.Length; i++)
        {
            words = words.Replace(Mark(i), lines[i].Number, StringComparison.Ordinal);
        }
        conversion.Text.AddReplacement(words, number.Span.Start, conversion.Places);
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
        var lines = Lines(context, use);
        if (lines.Length == 0)
        {
            report(Problems.Markup.HelpNumberMissing(at, use));
        }
        ReadOnlySpan<char> words = Phrase(context, lines, report);
        var lastMark = (char)(FirstMark + lines.Length - 1);
        for (var mark = words.IndexOfAnyInRange(FirstMark, lastMark); mark >= 0; mark = words.IndexOfAnyInRange(FirstMark, lastMark))
        {
            var number = lines[words[mark] - FirstMark].Number;
            html.Text(words[..mark]).Raw("<a"u8).Attribute("href"u8, "tel:" + Digits(number)).Raw(">"u8).Text(number).Raw("</a>"u8);
            words = words[(mark + 1)..];
        }
        html.Text(words);
    }

    private static HelpLine[] Lines(MarkupContext context, string use) => [.. context.HelpLines.Where(line => line.Use == use).Take(MostLines)];

    /// <summary>
    /// The numbers in one phrase, "999 (UK), 911 (US) or 112 (EU)", with a mark in the place of each: the theme's words decide where it stands.
    /// </summary>
    private static string Phrase(MarkupContext context, HelpLine[] lines, Action<Diagnostic> report)
    {
        var several = context.HelpLines.Any(line => line.Country != context.HelpLines[0].Country);
        string[] numbers = [.. lines.Select((line, i) => One(context, line, Mark(i), several, report))];
        return numbers switch
        {
            [] => "",
            [var only] => only,
            _ => context.Phrases.Say(
                report, "list.or", numbers[..^1].Aggregate((all, next) => context.Phrases.Say(report, "list.comma", all, next)), numbers[^1]),
        };
    }

    private static string One(MarkupContext context, HelpLine line, string number, bool several, Action<Diagnostic> report)
    {
        var country = context.Phrases.Country(line.Country);
        return (line.Use == "emergency", several) switch
        {
            (true, false) => number,
            (true, true) => context.Phrases.Say(report, "number.named", number, country),
            (false, false) => context.Phrases.Say(report, "number.named", number, line.Name),
            (false, true) => context.Phrases.Say(report, "number.named-in", number, line.Name, country),
        };
    }

    private static string Mark(int index) => ((char)(FirstMark + index)).ToString();

    private static string Digits(string number) => string.Concat(number.Where(letter => char.IsAsciiDigit(letter) || letter is '+' or '*'));
}
