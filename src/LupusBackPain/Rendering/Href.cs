using LupusBackPain.Model;

namespace LupusBackPain.Rendering;

/// <summary>
/// An address that may stand in href or src, not yet escaped for HTML. There is no other way to get text into such an attribute, so a
/// value of an article can never become a script.
/// </summary>
internal sealed record Href
{
    private static readonly string[] Schemes = ["https:", "http:", "mailto:", "tel:"];

    private Href(string value) => Value = value;

    public string Value { get; }

    /// <summary>The root-relative link to an address of the site, base path included.</summary>
    public static Href To(BaseUrl site, SitePath path) => new(site.Link(path));

    /// <summary>A place on a page of the site.</summary>
    public static Href To(BaseUrl site, SitePath path, string id) => new($"{site.Link(path)}#{Uri.EscapeDataString(id)}");

    /// <summary>A place on the same page.</summary>
    public static Href Fragment(string id) => new("#" + id);

    /// <summary>An address outside the site, or null where its scheme is not one that only leads somewhere.</summary>
    public static Href? Outside(string address) =>
        Array.Exists(Schemes, scheme => address.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
        && !address.Any(character => character <= ' ' || character is '<' or '>' or '"' or '\\' or '\x7f')
            ? new Href(address)
            : null;

    public override string ToString() => Value;
}
