using System.Globalization;

namespace LupusBackPain.Reading;

/// <summary>
/// The size of an SVG picture in CSS pixels: its width and height where they are lengths, the view box for what is missing, and null where
/// neither says it: a browser then takes the measure of the page.
/// </summary>
internal static class SvgSize
{
    public static (int Width, int Height)? Of(string? width, string? height, string? viewBox)
    {
        var (w, h) = (Length(width), Length(height));
        if ((w is null || h is null) && Box(viewBox) is { } box)
        {
            (w, h) = (w ?? (h is null ? box.Width : h * box.Width / box.Height), h ?? (w is null ? box.Height : w * box.Height / box.Width));
        }
        return w is > 0 and < 1e6 && h is > 0 and < 1e6 ? (Whole(w.Value), Whole(h.Value)) : null;
    }

    private static (double Width, double Height)? Box(string? viewBox)
    {
        var parts = (viewBox ?? "").Split([' ', ',', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 4 && Number(parts[2]) is > 0 and var width && Number(parts[3]) is > 0 and var height ? (width, height) : null;
    }

    private static double? Length(string? text)
    {
        var trimmed = (text ?? "").Trim();
        var digits = trimmed.AsSpan().LastIndexOfAnyInRange('0', '9') + 1;
        double? pixels = trimmed[digits..].ToLowerInvariant() switch
        {
            "" or "px" => 1,
            "in" => 96,
            "cm" => 96 / 2.54,
            "mm" => 96 / 25.4,
            "q" => 96 / 101.6,
            "pt" => 96 / 72.0,
            "pc" => 16,
            _ => null,
        };
        return Number(trimmed[..digits]) * pixels;
    }

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    private static int Whole(double length) => Math.Max(1, (int)Math.Round(length));
}
