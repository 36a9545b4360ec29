namespace LupusBackPain.Rendering;

/// <summary>The part of an HTML document that a point of a template lies in, as an HTML parser would see it.</summary>
internal enum PlaceKind
{
    /// <summary>Between tags.</summary>
    Text,

    /// <summary>In title or textarea, where markup is text.</summary>
    PlainText,
    TagName,

    /// <summary>In a tag, where an attribute may begin.</summary>
    Tag,
    AttributeName,
    AfterAttributeName,
    BeforeValue,
    QuotedValue,
    BareValue,
    Comment,
    Declaration,
    Script,
}

/// <summary>What a value becomes at a place: text, a part of an attribute, a whole address; or nothing may stand there.</summary>
internal enum Sink
{
    None,
    Text,
    PlainText,
    Attribute,
    Address,
}

/// <summary>
/// A point of a template. Element and Attribute are lower-case names, empty where there is none. Filled: the value already holds something;
/// Closed: it holds an address, so that only a #fragment may follow.
/// </summary>
internal readonly record struct Place(PlaceKind Kind, string Element, string Attribute, char Quote, bool IsEndTag, bool Filled, bool Closed)
{
    private static readonly HashSet<string> AddressAttributes = new(StringComparer.Ordinal)
    {
        "href", "src", "action", "formaction", "poster", "cite", "background", "ping", "manifest", "xlink:href", "longdesc",
    };

    public static readonly Place Start = new(PlaceKind.Text, "", "", '\0', false, false, false);

    /// <summary>Whether the attribute that this place lies in leads somewhere when a reader clicks or a browser loads.</summary>
    public bool IsAddress => AddressAttributes.Contains(Attribute) || (Attribute == "data" && Element == "object");

    /// <summary>What a value becomes here.</summary>
    public Sink Sink => Kind switch
    {
        PlaceKind.Text => Sink.Text,
        PlaceKind.PlainText => Sink.PlainText,
        PlaceKind.QuotedValue when IsAddress => Filled ? Sink.None : Sink.Address,
        PlaceKind.QuotedValue when Attribute is "srcset" or "imagesrcset" => Sink.None,
        PlaceKind.QuotedValue => Sink.Attribute,
        _ => Sink.None,
    };

    /// <summary>The place after a value was written here.</summary>
    public Place AfterValue => Kind == PlaceKind.QuotedValue ? this with { Filled = true, Closed = IsAddress } : this;

    /// <summary>The same for all places between which branches of a template make no difference: a tag's inside is a tag's inside.</summary>
    public Place Merged => Kind switch
    {
        PlaceKind.TagName or PlaceKind.AttributeName or PlaceKind.AfterAttributeName =>
            this with { Kind = PlaceKind.Tag, Attribute = "", Filled = false },
        PlaceKind.QuotedValue => this with { Filled = Filled || !IsAddress, Closed = Filled && IsAddress },
        _ => this,
    };

    public override string ToString() => Kind switch
    {
        PlaceKind.Text => "between tags",
        PlaceKind.PlainText => $"in <{Element}>",
        PlaceKind.Comment => "in a comment",
        PlaceKind.Declaration => "in the doctype",
        PlaceKind.Script => "in <script>",
        PlaceKind.QuotedValue => $"in the attribute '{Attribute}'",
        PlaceKind.BareValue or PlaceKind.BeforeValue => $"in the attribute '{Attribute}', without quotes",
        _ => "in a tag, outside an attribute's value",
    };
}
