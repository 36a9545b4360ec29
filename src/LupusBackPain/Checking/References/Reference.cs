namespace LupusBackPain.Checking;

/// <summary>What a reference is for, which decides what must hold of its target.</summary>
[Flags]
internal enum Use
{
    None = 0,

    /// <summary>A reader can follow it, so that its target is no orphan.</summary>
    Followed = 1,

    /// <summary>Its fragment is looked up by the HTML standard.</summary>
    Fragment = 2,

    /// <summary>Its fragment must name an element, as that of an SVG use.</summary>
    Element = 4,

    /// <summary>An empty value is an error: nothing can be loaded from it.</summary>
    Filled = 8,

    /// <summary>The page loads it by itself.</summary>
    Loaded = 16,

    /// <summary>Must be a whole URL, whatever the base (sitemaps, robots.txt).</summary>
    Absolute = 32,

    /// <summary>Stands for all addresses that start with it (a manifest's scope).</summary>
    Prefix = 64,

    /// <summary>The name of an image map of the page.</summary>
    Map = 128,

    /// <summary>Where the page sends its readers on by itself.</summary>
    Redirect = 256,

    /// <summary>Not to be looked up, only to be parsed: an origin to connect to, the base of a page.</summary>
    ParseOnly = 512,

    /// <summary>A hyperlink whose words do not say where it leads.</summary>
    Vague = 1024,
}

/// <summary>
/// A reference as found. Written is the value after character references and escapes, ASCII white space trimmed. Base is the address that it
/// starts from, itself relative to the file's own base; null where that alone counts.
/// </summary>
internal readonly record struct Reference(string Written, Use Use, Place At, string? Base = null);
