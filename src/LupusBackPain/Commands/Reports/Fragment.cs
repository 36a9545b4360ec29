using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace LupusBackPain.Commands;

/// <summary>
/// A piece of HTML. It is only made from interpolated text: what the program wrote stands as it is, and what is put into it is escaped, so that
/// it reads back unchanged between tags and in quoted attributes; other fragments go in whole.
/// </summary>
internal sealed class Fragment
{
    public static readonly Fragment None = new("");

    private readonly string html;

    private Fragment(string html) => this.html = html;

    public static Fragment Of(Holes holes) => new(holes.ToString());

    public static Fragment Of(IEnumerable<Fragment> parts) => new(string.Concat(parts.Select(part => part.html)));

    public static Fragment Of<T>(IEnumerable<T> items, Func<T, Fragment> each) => Of(items.Select(each));

    /// <summary>A day as it is read, with its machine form; a dash where there is none.</summary>
    public static Fragment Day(DateOnly? day) => day is { } date
        ? Of($"<time datetime=\"{date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}\">{date.ToString("d MMM yyyy", CultureInfo.InvariantCulture)}</time>")
        : Of($"–");

    public override string ToString() => html;

    /// <summary>Text with holes, as the compiler fills it.</summary>
    [InterpolatedStringHandler]
    internal readonly ref struct Holes(int literalLength, int formattedCount)
    {
        private readonly StringBuilder text = new(literalLength + (formattedCount * 24));

        public void AppendLiteral(string html) => text.Append(html);

        public void AppendFormatted(Fragment fragment) => text.Append(fragment.html);

        public void AppendFormatted(int number) => text.Append(CultureInfo.InvariantCulture, $"{number}");

        /// <summary>A number for people: "1,204".</summary>
        public void AppendFormatted(int number, string format) => text.Append(number.ToString(format, CultureInfo.InvariantCulture));

        public void AppendFormatted(string? words)
        {
            foreach (var letter in words ?? "")
            {
                _ = letter switch
                {
                    '&' => text.Append("&amp;"),
                    '<' => text.Append("&lt;"),
                    '>' => text.Append("&gt;"),
                    '"' => text.Append("&quot;"),
                    '\'' => text.Append("&#39;"),
                    _ => text.Append(letter),
                };
            }
        }

        public override string ToString() => text.ToString();
    }
}
