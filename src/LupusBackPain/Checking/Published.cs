using System.Collections.Frozen;
using System.Collections.Immutable;
using LupusBackPain.Model;

namespace LupusBackPain.Checking;

/// <summary>How a file is read.</summary>
internal enum FileKind : byte
{
    /// <summary>Not read: a picture, a download.</summary>
    Opaque,
    Html,
    Xhtml,
    Svg,
    Css,
    Xml,
    Manifest,
    Robots,
    Redirects,
    TextSitemap,
}

/// <summary>The published files by path, as a strict static host serves them: case counts, "dir/" is dir/index.html, "dir" redirects to "dir/".</summary>
internal sealed class Published
{
    private readonly FrozenDictionary<string, int> byPath;
    private readonly FrozenSet<string> folders;
    private readonly FrozenSet<string> owed;
    private readonly bool cleanUrls;

    public Published(ImmutableArray<OutputFile> files, bool cleanUrls, ImmutableArray<SitePath> owed)
    {
        Files = files;
        this.cleanUrls = cleanUrls;
        this.owed = owed.Select(path => path.FilePath).ToFrozenSet(StringComparer.Ordinal);
        byPath = Enumerable.Range(0, files.Length).ToFrozenDictionary(index => files[index].Path, StringComparer.Ordinal);
        folders = files.SelectMany(file => FoldersOf(file.Path)).ToFrozenSet(StringComparer.Ordinal);
    }

    public ImmutableArray<OutputFile> Files { get; }

    public IEnumerable<string> Paths => byPath.Keys;

    /// <summary>The file at a decoded path below the base, without a slash in front; -1 where there is none. Moved: the host adds a slash first.</summary>
    public (int File, bool Moved) Find(string path)
    {
        if (path.Length == 0 || path.EndsWith('/'))
        {
            return (IndexOf($"{path}index.html"), false);
        }
        var own = IndexOf(path);
        own = own < 0 && cleanUrls ? IndexOf($"{path}.html") : own;
        return own >= 0 ? (own, false) : (IndexOf($"{path}/index.html"), true);
    }

    /// <summary>Whether a path is that of a page which could not be built, by any of its spellings.</summary>
    public bool IsOwed(string path) =>
        owed.Count > 0 && (owed.Contains(path) || owed.Contains($"{path}index.html") || owed.Contains($"{path}/index.html"));

    public int IndexOf(string path) => byPath.GetValueOrDefault(path, -1);

    /// <summary>Whether a folder of that path, "a/b/", holds a file.</summary>
    public bool HasFolder(string path) => folders.Contains(path);

    /// <summary>Whether some file's path starts so.</summary>
    public bool HasPrefix(string path) => path.Length == 0 || Files.Any(file => file.Path.StartsWith(path, StringComparison.Ordinal));

    /// <summary>The address of a file below the base path: "guide/" for guide/index.html.</summary>
    public static string AddressOf(string path) =>
        path == "index.html" ? "" : path.EndsWith("/index.html", StringComparison.Ordinal) ? path[..^"index.html".Length] : path;

    public static FileKind KindOf(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".html" or ".htm" => FileKind.Html,
        ".xhtml" or ".xht" => FileKind.Xhtml,
        ".svg" => FileKind.Svg,
        ".css" => FileKind.Css,
        ".xml" or ".rss" or ".atom" or ".rdf" => FileKind.Xml,
        ".webmanifest" => FileKind.Manifest,
        _ => Path.GetFileName(path) switch
        {
            "manifest.json" => FileKind.Manifest,
            "robots.txt" when path == "robots.txt" => FileKind.Robots,
            "_redirects" when path == "_redirects" => FileKind.Redirects,
            "sitemap.txt" => FileKind.TextSitemap,
            _ => FileKind.Opaque,
        },
    };

    private static IEnumerable<string> FoldersOf(string path)
    {
        for (var slash = path.IndexOf('/'); slash >= 0; slash = path.IndexOf('/', slash + 1))
        {
            yield return path[..(slash + 1)];
        }
    }
}
