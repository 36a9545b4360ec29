namespace LupusBackPain.Markup;

/// <summary>Attributes in braces as Markdown dialects write them: <c>{#id .class key=value}</c>.</summary>
internal readonly ref struct BracedAttributes
{
    private BracedAttributes(int length, ReadOnlySpan<char> only)
    {
        Length = length;
        Only = only;
    }

    /// <summary>How long the attributes are, braces included; 0 where the text holds none.</summary>
    public int Length { get; }

    /// <summary>The attribute, where it is the only one.</summary>
    private ReadOnlySpan<char> Only { get; }

    /// <summary>The id of <c>{#id}</c>; empty for anything else.</summary>
    public ReadOnlySpan<char> Id => Only is ['#', ..] ? Only[1..] : [];

    /// <summary>The language of <c>{lang=fr}</c>; empty for anything else.</summary>
    public ReadOnlySpan<char> Language => Only.StartsWith("lang=") ? Only[5..].Trim('"').Trim('\'') : [];

    /// <summary>Reads the attributes that the text starts with. Braces around anything else, such as a plain word, are no attributes.</summary>
    public static BracedAttributes Read(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny('}', '\n');
        if (end < 0 || text[end] != '}')
        {
            return default;
        }
        var inside = text[1..end].Trim();
        inside = inside is [':', ..] ? inside[1..].Trim() : inside;
        var only = inside.ContainsAny(' ', '\t') ? [] : inside;
        return !inside.IsEmpty && AreAttributes(inside) ? new BracedAttributes(end + 1, only) : default;
    }

    private static bool AreAttributes(ReadOnlySpan<char> text)
    {
        var found = false;
        while (!(text = text.TrimStart()).IsEmpty)
        {
            var named = text[0] is '#' or '.';
            var name = LengthOfName(text[(named ? 1 : 0)..]);
            text = text[(name + (named ? 1 : 0))..];
            if (name == 0 || (!named && text is not ['=', ..]))
            {
                return false;
            }
            text = named ? text : AfterValue(text[1..]);
            found = true;
        }
        return found;
    }

    private static int LengthOfName(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && (char.IsLetterOrDigit(text[length]) || text[length] is '-' or '_' or '.' or ':' or '@'))
        {
            length++;
        }
        return length;
    }

    private static ReadOnlySpan<char> AfterValue(ReadOnlySpan<char> text)
    {
        var end = text is ['"' or '\'', ..] ? text[1..].IndexOf(text[0]) + 2 : text.IndexOfAny(' ', '\t');
        return end is < 0 or 1 ? [] : text[end..];
    }
}
