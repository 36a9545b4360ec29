namespace LupusBackPain.Checking;

/// <summary>The address of a meta refresh, by the HTML standard's shared declarative refresh steps.</summary>
internal static class MetaRefresh
{
    /// <summary>The address as written, "" where the page only reloads itself; null where the value is no refresh at all.</summary>
    public static string? Address(string content)
    {
        var text = content.AsSpan().TrimStart(" \t\n\r\f");
        var digits = text.IndexOfAnyExceptInRange('0', '9');
        digits = digits < 0 ? text.Length : digits;
        if (digits == 0 && !text.StartsWith('.'))
        {
            return null;
        }
        text = text[digits..].TrimStart("0123456789.");
        if (text.IsEmpty)
        {
            return "";
        }
        if (text[0] is not (';' or ',') && !Srcset.IsSpace(text[0]))
        {
            return null;
        }
        text = text.TrimStart(" \t\n\r\f");
        text = text.Length > 0 && text[0] is ';' or ',' ? text[1..] : text;
        return Unquoted(AfterUrlAndEquals(text.TrimStart(" \t\n\r\f")));
    }

    /// <summary>What stands behind "url=", or the whole where that is not there.</summary>
    private static ReadOnlySpan<char> AfterUrlAndEquals(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith("url", StringComparison.OrdinalIgnoreCase))
        {
            return text;
        }
        var rest = text[3..].TrimStart(" \t\n\r\f");
        return rest.StartsWith('=') ? rest[1..].TrimStart(" \t\n\r\f") : text;
    }

    private static string Unquoted(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text[0] is not ('"' or '\''))
        {
            return text.ToString();
        }
        var inner = text[1..];
        var end = inner.IndexOf(text[0]);
        return (end < 0 ? inner : inner[..end]).ToString();
    }
}
