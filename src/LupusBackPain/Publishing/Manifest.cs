using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace LupusBackPain.Publishing;

/// <summary>A published file: its path below the folder, with '/', its length in bytes and its SHA-256 in lower-case hex.</summary>
internal sealed record ManifestEntry(string Path, long Length, string Sha256);

/// <summary>
/// The file that marks a folder as one that lbp wrote and lists what it wrote there: a first line with the format's version, then
/// "sha256 length path" per file in the ordinal order of paths. It holds no time and no machine, so the same site has the same marker.
/// </summary>
internal static class Manifest
{
    public const string FileName = ".lbp-output";
    private const string Kind = "lbp-output ";
    private const string Header = Kind + "1\n";

    public static byte[] Format(ImmutableArray<ManifestEntry> entries)
    {
        var text = new StringBuilder(Header);
        foreach (var entry in entries.OrderBy(entry => entry.Path, StringComparer.Ordinal))
        {
            text.Append(entry.Sha256).Append(' ').Append(CultureInfo.InvariantCulture, $"{entry.Length}").Append(' ')
                .Append(entry.Path).Append('\n');
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>
    /// The paths that the marker of a folder lists, or null where the folder or its marker is missing. Lines that make no sense are left
    /// out: what they named then counts as somebody else's file, and is not deleted.
    /// </summary>
    public static HashSet<string>? Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            return null;
        }
        var lines = File.ReadAllText(path).Split('\n');
        return lines[0].StartsWith(Kind, StringComparison.Ordinal)
            ? lines.Skip(1).Select(PathOf).OfType<string>().ToHashSet(StringComparer.Ordinal)
            : null;
    }

    private static string? PathOf(string line)
    {
        var length = line.IndexOf(' ');
        var path = length < 0 ? -1 : line.IndexOf(' ', length + 1);
        return path < 0 ? null : line[(path + 1)..];
    }
}
