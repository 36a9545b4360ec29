using System.Globalization;
using System.Text.RegularExpressions;

namespace LupusBackPain.Tests.Rendering;

/// <summary>The theme's colours, read from the tokens of site.css: every pair that meets on a page is told apart well enough, in each theme.</summary>
public sealed partial class ContrastTests
{
    /// <summary>Text to read (WCAG AAA), text of the frame and of labels (AA), and lines that must be seen to use a part (WCAG 1.4.11).</summary>
    private const double Body = 7, Label = 4.5, Line = 3;

    /// <summary>Which colour stands on which, and how far apart they must be.</summary>
    private static readonly (string Above, string Below, double AtLeast)[] Pairs =
    [
        ("ink", "paper", Body), ("ink", "raised", Body), ("ink", "accent-soft", Body), ("ink", "note-soft", Body), ("ink", "urgent-soft", Body),
        ("quiet", "paper", Label), ("quiet", "raised", Label), ("quiet", "accent-soft", Label),
        ("accent", "paper", Body), ("accent", "raised", Body), ("accent", "accent-soft", Body), ("accent", "note-soft", Body), ("accent", "urgent-soft", Body),
        ("on-accent", "accent", Body),
        ("emergency", "paper", Label), ("emergency", "emergency-soft", Label), ("paper", "emergency", Body), ("paper", "urgent", Body), ("paper", "note", Body),
        ("edge", "paper", Line), ("edge", "raised", Line), ("urgent", "urgent-soft", Line), ("note", "note-soft", Line),
    ];

    /// <summary>Colours of lines that only divide: nothing is lost where they are not seen.</summary>
    private static readonly string[] Decoration = ["line"];

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    [InlineData("print")]
    public void Every_pair_of_colours_is_told_apart_in_every_theme(string theme)
    {
        var tokens = Tokens(theme);
        var faint = from pair in Pairs
                    let ratio = Contrast(tokens[pair.Above], tokens[pair.Below])
                    where ratio < pair.AtLeast
                    select string.Create(CultureInfo.InvariantCulture, $"{pair.Above} on {pair.Below}: {ratio:0.00}, not {pair.AtLeast}");
        Assert.Equal([], faint);
    }

    [Fact]
    public void Every_colour_of_the_theme_is_in_a_pair()
    {
        var paired = Pairs.SelectMany(pair => (string[])[pair.Above, pair.Below]).Concat(Decoration).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(Tokens("light").Keys.Order(StringComparer.Ordinal), paired);
    }

    [Fact]
    public void Contrast_is_what_WCAG_defines()
    {
        Assert.Equal(21, Contrast("#000", "#fff"), 2);
        Assert.Equal(4.54, Contrast("#767676", "#ffffff"), 2);
        Assert.Equal(1, Contrast("#5b2a6e", "#5b2a6e"), 2);
    }

    /// <summary>The colours of one theme by their names. Paper is light, but for what print.css changes.</summary>
    private static Dictionary<string, string> Tokens(string theme)
    {
        var css = File.ReadAllText(Repository.PathOf("templates", "assets", "site.css"));
        var tokens = Token().Matches(css).ToDictionary(
            match => match.Groups["name"].Value, match => match.Groups[theme == "dark" ? "dark" : "light"].Value, StringComparer.Ordinal);
        Assert.True(tokens.Count > 10, "the colours are no longer written as '--name: light-dark(#…, #…)'");
        if (theme == "print")
        {
            foreach (Match match in Plain().Matches(File.ReadAllText(Repository.PathOf("templates", "assets", "print.css"))))
            {
                tokens[match.Groups["name"].Value] = match.Groups["colour"].Value;
            }
        }
        return tokens;
    }

    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour)
    {
        var hex = colour.Length == 4 ? string.Concat(colour[1..].Select(digit => $"{digit}{digit}")) : colour[1..];
        double Channel(int at)
        {
            var value = int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }
        return (0.2126 * Channel(0)) + (0.7152 * Channel(2)) + (0.0722 * Channel(4));
    }

    [GeneratedRegex(@"--(?<name>[a-z-]+): light-dark\((?<light>#[0-9a-f]+), (?<dark>#[0-9a-f]+)\);")]
    private static partial Regex Token();

    [GeneratedRegex(@"--(?<name>[a-z-]+): (?<colour>#[0-9a-f]+);")]
    private static partial Regex Plain();
}
