namespace LupusBackPain.Model;

/// <summary>
/// An address inside the site: starts with '/', holds no scheme, host, base path, query or fragment, and is not percent-encoded.
/// A page's ends in '/' ("/causes/inflammation/"), a file's in its name ("/feed.xml").
/// </summary>
internal readonly record struct SitePath(string Value) : IComparable<SitePath>
{
    public static readonly SitePath Home = new("/");

    /// <summary>The output file that a static host serves at this address, relative to the site's root: "causes/inflammation/index.html".</summary>
    public string FilePath => Value.EndsWith('/') ? Value[1..] + "index.html" : Value[1..];

    public int CompareTo(SitePath other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;
}
