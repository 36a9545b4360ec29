using System.Buffers;

namespace LupusBackPain.Rendering;

/// <summary>What the theme's own markup must not hold, because the site's content security policy forbids it or a base path breaks it.</summary>
internal enum MarkupFault
{
    InlineScript,
    InlineStyle,
    EventHandler,
    RootRelativeAddress,
    TextAfterAddress,
}

/// <summary>
/// Follows the literal text of a template through the states of an HTML tokenizer, as far as they matter for where a value stands. Told on the way,
/// with their offsets: report has the faults, and keep each id or address that is whole (true for an id), and the end of an address from '#' on.
/// </summary>
internal sealed class PlaceScanner(string text, Place start, Action<MarkupFault, int> report, Action<bool, string, int> keep)
{
    private static readonly SearchValues<char> AfterTagName = SearchValues.Create(" \t\n/>");
    private static readonly SearchValues<char> AfterName = SearchValues.Create(" \t\n=/>");
    private static readonly SearchValues<char> AfterBareValue = SearchValues.Create(" \t\n>");

    private Place place = start;
    private int at;
    private int nameStart;

    /// <summary>The place after the text. Faults are reported with their offset in the text.</summary>
    public Place Run()
    {
        while (at < text.Length)
        {
            at += Next();
        }
        return place;
    }

    /// <summary>Reads on from the current character and returns how many were taken.</summary>
    private int Next() => place.Kind switch
    {
        PlaceKind.Text => InText(),
        PlaceKind.PlainText or PlaceKind.Script => InRawText(),
        PlaceKind.TagName => InTagName(),
        PlaceKind.Tag => InTag(),
        PlaceKind.AttributeName => InAttributeName(),
        PlaceKind.AfterAttributeName => AfterAttributeName(),
        PlaceKind.BeforeValue => BeforeValue(),
        PlaceKind.QuotedValue => InQuotedValue(),
        PlaceKind.BareValue => InBareValue(),
        PlaceKind.Comment => Until("-->", Place.Start),
        _ => Until(">", Place.Start),
    };

    private char Current => text[at];

    private ReadOnlySpan<char> Rest => text.AsSpan(at);

    private int To(Place next, int taken)
    {
        place = next;
        return taken;
    }

    private int Until(string end, Place next)
    {
        var index = Rest.IndexOf(end, StringComparison.Ordinal);
        return index < 0 ? Rest.Length : To(next, index + end.Length);
    }

    private int InText()
    {
        var tag = Rest.IndexOf('<');
        if (tag < 0)
        {
            return Rest.Length;
        }
        if (tag > 0)
        {
            return tag;
        }
        if (Rest.StartsWith("<!--"))
        {
            return To(place with { Kind = PlaceKind.Comment }, 4);
        }
        if (Rest.StartsWith("<!"))
        {
            return To(place with { Kind = PlaceKind.Declaration }, 2);
        }
        var isEnd = Rest.StartsWith("</");
        return To(Place.Start with { Kind = PlaceKind.TagName, IsEndTag = isEnd }, isEnd ? 2 : 1);
    }

    private int InRawText()
    {
        var end = Rest.IndexOf("</" + place.Element, StringComparison.OrdinalIgnoreCase);
        var content = end < 0 ? Rest : Rest[..end];
        if (place.Kind == PlaceKind.Script && !content.IsWhiteSpace())
        {
            report(MarkupFault.InlineScript, at);
        }
        return end < 0 ? Rest.Length : To(Place.Start with { Kind = PlaceKind.TagName, IsEndTag = true }, end + 2);
    }

    private int InTagName()
    {
        var length = Rest.IndexOfAny(AfterTagName);
        var name = place.Element + (length < 0 ? Rest : Rest[..length]).ToString().ToLowerInvariant();
        place = place with { Element = name };
        return length < 0 ? Rest.Length : To(place with { Kind = PlaceKind.Tag }, length);
    }

    private int InTag()
    {
        if (Current == '>')
        {
            return To(AfterTag(), 1);
        }
        if (char.IsWhiteSpace(Current) || Current == '/')
        {
            return 1;
        }
        nameStart = at;
        return To(place with { Kind = PlaceKind.AttributeName, Attribute = "", Filled = false, Closed = false }, 0);
    }

    private Place AfterTag()
    {
        if (place.IsEndTag)
        {
            return Place.Start;
        }
        if (place.Element == "style")
        {
            report(MarkupFault.InlineStyle, at);
        }
        return place.Element switch
        {
            "script" => Place.Start with { Kind = PlaceKind.Script, Element = "script" },
            "title" or "textarea" => Place.Start with { Kind = PlaceKind.PlainText, Element = place.Element },
            _ => Place.Start,
        };
    }

    private int InAttributeName()
    {
        var length = Rest.IndexOfAny(AfterName);
        var name = place.Attribute + (length < 0 ? Rest : Rest[..length]).ToString().ToLowerInvariant();
        place = place with { Attribute = name };
        if (length < 0)
        {
            return Rest.Length;
        }
        if (name == "style")
        {
            report(MarkupFault.InlineStyle, nameStart);
        }
        if (name.StartsWith("on", StringComparison.Ordinal))
        {
            report(MarkupFault.EventHandler, nameStart);
        }
        return To(place with { Kind = PlaceKind.AfterAttributeName }, length);
    }

    private int AfterAttributeName()
    {
        if (char.IsWhiteSpace(Current))
        {
            return 1;
        }
        return Current == '=' ? To(place with { Kind = PlaceKind.BeforeValue }, 1) : To(place with { Kind = PlaceKind.Tag, Attribute = "" }, 0);
    }

    private int BeforeValue()
    {
        if (char.IsWhiteSpace(Current))
        {
            return 1;
        }
        return Current is '"' or '\''
            ? To(place with { Kind = PlaceKind.QuotedValue, Quote = Current }, 1)
            : To(place with { Kind = PlaceKind.BareValue }, 0);
    }

    private int InQuotedValue()
    {
        var end = Rest.IndexOf(place.Quote);
        var value = end < 0 ? Rest : Rest[..end];
        CheckAddress(value);
        if (end >= 0 && place is { Attribute: "id" or "usemap" } or { IsAddress: true } && (!place.Filled || value.StartsWith('#')))
        {
            keep(place.Attribute == "id", value.ToString(), at);
        }
        place = place with { Filled = place.Filled || value.Length > 0 };
        return end < 0 ? Rest.Length : To(place with { Kind = PlaceKind.Tag, Attribute = "", Quote = '\0', Filled = false, Closed = false }, end + 1);
    }

    private void CheckAddress(ReadOnlySpan<char> value)
    {
        if (!place.IsAddress || value.IsEmpty)
        {
            return;
        }
        if (place.Closed && value[0] != '#')
        {
            report(MarkupFault.TextAfterAddress, at);
        }
        else if (!place.Closed && !place.Filled && value[0] == '/')
        {
            report(MarkupFault.RootRelativeAddress, at);
        }
    }

    private int InBareValue()
    {
        var length = Rest.IndexOfAny(AfterBareValue);
        return length < 0 ? Rest.Length : To(place with { Kind = PlaceKind.Tag, Attribute = "", Filled = false }, length);
    }
}
