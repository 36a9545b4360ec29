namespace LupusBackPain.Checking;

/// <summary>What the search for addresses needs to know of a CSS token.</summary>
internal enum CssTokenKind
{
    End,

    /// <summary>url(x), its value unescaped.</summary>
    Url,

    /// <summary>A string, its value unescaped.</summary>
    String,

    /// <summary>A name with '(' behind it, without that.</summary>
    Function,
    AtKeyword,

    /// <summary>An opening bracket, '(', '[' or '{', which is its value.</summary>
    Open,

    /// <summary>A closing bracket, ')', ']' or '}', which is its value.</summary>
    Close,
    Semicolon,

    /// <summary>A string that a line end breaks off, or a url() that holds what it may not.</summary>
    Bad,

    /// <summary>A comment mark of HTML, which between rules counts as nothing.</summary>
    HtmlMark,
    Space,
    Other,
}

/// <summary>A token of a style sheet. Value is the empty string where the kind has none; Offset is where it starts, in UTF-16 units.</summary>
internal readonly record struct CssToken(CssTokenKind Kind, string Value, int Offset);
