namespace LupusBackPain.Checking;

/// <summary>A reference with where it leads.</summary>
internal readonly record struct Link(Reference Reference, Address Address);

/// <summary>
/// What the checks need of a file once its document is gone. Ids and AnchorNames are sorted by ordinal. Links are those that can become a
/// finding; Targets are all files, each once, that a reader can go to from here.
/// </summary>
internal sealed record FileFacts(FileKind Kind)
{
    public static readonly FileFacts None = new(FileKind.Opaque);

    public string[] Ids { get; init; } = [];
    public string[] AnchorNames { get; init; } = [];
    public (string Id, Place At)[] RepeatedIds { get; init; } = [];
    public Link[] Links { get; init; } = [];
    public int[] Targets { get; init; } = [];

    /// <summary>Where relative addresses start from; null where that is the file's own address.</summary>
    public Url? Base { get; init; }

    /// <summary>The file that a meta refresh sends readers to; -1 where there is none.</summary>
    public int RedirectsTo { get; init; } = -1;

    /// <summary>Where the page says so.</summary>
    public Place RedirectAt { get; init; }

    /// <summary>The page nests too deep to be read.</summary>
    public bool TooDeep { get; init; }

    /// <summary>
    /// Whether a fragment reaches something here, by the HTML standard's “select the indicated part”: the fragment as it stands, then decoded,
    /// then "top". In files that are not documents every fragment does.
    /// </summary>
    public bool Reaches(string fragment, bool onlyElements)
    {
        if (Kind is not (FileKind.Html or FileKind.Xhtml or FileKind.Svg) || TooDeep)
        {
            return true;
        }
        var directive = fragment.IndexOf(":~:", StringComparison.Ordinal);
        var name = directive < 0 ? fragment : fragment[..directive];
        var decoded = UrlPercent.Decode(name);
        if (onlyElements)
        {
            return name.Length == 0 || Contains(Ids, name) || Contains(Ids, decoded);
        }
        return name.Length == 0 || Contains(Ids, name) || Contains(AnchorNames, name) || Contains(Ids, decoded) || Contains(AnchorNames, decoded)
            || decoded.Equals("top", StringComparison.OrdinalIgnoreCase)
            || (Kind is FileKind.Svg && (decoded.StartsWith("svgView(", StringComparison.Ordinal) || decoded.Contains('=')));
    }

    private static bool Contains(string[] sorted, string name) => Array.BinarySearch(sorted, name, StringComparer.Ordinal) >= 0;
}
