using LupusBackPain.Model;

namespace LupusBackPain.Markup;

/// <summary>Finds the files that texts refer to by their paths, as they work in an editor and on a code host.</summary>
internal static class SourceFiles
{
    private const string Content = "content/";
    private const string Media = "content/media/";

    /// <summary>
    /// The path from the root of what a text refers to: a path relative to the text's folder, or from the site's root. Percent-encoding is
    /// undone. The root is its own parent, as in an address.
    /// </summary>
    public static string Resolve(string from, string path)
    {
        var isRooted = path.StartsWith('/');
        var segments = new List<string>((isRooted ? Content : from[..(from.LastIndexOf('/') + 1)]).Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var segment in Uri.UnescapeDataString(path).Split('/'))
        {
            if (segment == "..")
            {
                segments.RemoveRange(Math.Max(0, segments.Count - 1), Math.Min(1, segments.Count));
            }
            else if (segment is not ("" or "."))
            {
                segments.Add(segment);
            }
        }
        return string.Join('/', segments);
    }

    /// <summary>Whether a path names a file that the site knows by its place: a Markdown file, or one below content/media.</summary>
    public static bool IsFile(string path) =>
        path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || path.StartsWith(Media, StringComparison.Ordinal);

    /// <summary>The address of a file below content/media, or null for any other.</summary>
    public static SitePath? MediaPath(string path) =>
        path.StartsWith(Media, StringComparison.Ordinal) ? new SitePath("/" + path[Content.Length..]) : null;

    /// <summary>The path, relative to the text, of the file that a path was probably meant to name, or null.</summary>
    public static string? NearestTo(Conversion conversion, string path) =>
        conversion.Context.NearestFile(path) is { } nearest ? Relative(conversion.Source.Path, nearest) : null;

    private static string Relative(string from, string to)
    {
        var (a, b) = (from.Split('/'), to.Split('/'));
        var shared = 0;
        while (shared < a.Length - 1 && shared < b.Length - 1 && a[shared] == b[shared])
        {
            shared++;
        }
        return string.Concat(Enumerable.Repeat("../", a.Length - 1 - shared)) + string.Join('/', b[shared..]);
    }
}
