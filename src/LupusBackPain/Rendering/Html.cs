using System.Text;
using LupusBackPain.Model;

namespace LupusBackPain.Rendering;

/// <summary>HTML that is written as it is. Everything else that a template writes is escaped.</summary>
internal sealed record Html(Utf8Text Utf8)
{
    /// <summary>The HTML, or null where there is none, so that a template can ask for it with `if`.</summary>
    public static Html? OrNull(Utf8Text utf8) => utf8.IsEmpty ? null : new Html(utf8);

    /// <summary>Text that shows as it is written: its markup characters are escaped.</summary>
    public static Html FromText(string text) => new(Utf8Text.From(Escape(text)));

    /// <summary>A day as a time element: machine form in the attribute, the language's long form as text.</summary>
    public static Html FromDate(DateOnly day, Strings words) =>
        new(Utf8Text.From($"<time datetime=\"{day:yyyy-MM-dd}\">{Escape(words.LongDate(day))}</time>"));

    /// <summary>Text as it stands in HTML, between tags or in a quoted attribute.</summary>
    public static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal)
            .Replace("'", "&#39;", StringComparison.Ordinal);

    public override string ToString() => Encoding.UTF8.GetString(Utf8.Bytes);
}
