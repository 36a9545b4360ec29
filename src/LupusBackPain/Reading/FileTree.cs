using System.Collections.Immutable;
using System.IO.Enumeration;
using LupusBackPain.Diagnostics;

namespace LupusBackPain.Reading;

/// <summary>A file as the folder listing shows it. Path is relative to the source folder and uses '/'; Length is in bytes.</summary>
internal sealed record FoundFile(string Path, long Length)
{
    /// <summary>The last part of the path, with its ending.</summary>
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>The ending with its dot and in lower case, or nothing.</summary>
    public string Ending => System.IO.Path.GetExtension(Path).ToLowerInvariant();
}

/// <summary>Lists the files below a folder. Symbolic links are told and not followed; hidden files and editors' backups are passed over.</summary>
internal static class FileTree
{
    private static readonly EnumerationOptions Everything = new()
    {
        AttributesToSkip = FileAttributes.None,
        IgnoreInaccessible = false,
        RecurseSubdirectories = true,
    };

    /// <summary>Every file below root/folder in the ordinal order of paths; none where the folder is missing.</summary>
    public static ImmutableArray<FoundFile> List(string root, string folder, DiagnosticBag bag)
    {
        var top = Path.GetFullPath(Path.Combine(root, folder));
        if (!Directory.Exists(top))
        {
            return [];
        }
        var entries = new FileSystemEnumerable<(string Path, long Length)>(top, Describe, Everything)
        {
            ShouldIncludePredicate = static (ref FileSystemEntry entry) => !IsPassedOver(entry.FileName) && (IsLink(ref entry) || !entry.IsDirectory),
            ShouldRecursePredicate = static (ref FileSystemEntry entry) => !IsPassedOver(entry.FileName) && !IsLink(ref entry),
        };
        var files = ImmutableArray.CreateBuilder<FoundFile>();
        foreach (var (path, length) in entries)
        {
            var relative = folder + path[top.Length..].Replace(Path.DirectorySeparatorChar, '/');
            if (length < 0)
            {
                bag.Add(Problems.Files.SymbolicLink(relative));
            }
            else if (relative.Contains('\uFFFD', StringComparison.Ordinal))
            {
                bag.Add(Problems.Files.UnreadableName(relative));
            }
            else
            {
                files.Add(new FoundFile(relative, length));
            }
        }
        files.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        return files.DrainToImmutable();
    }

    private static (string, long) Describe(ref FileSystemEntry entry) => (entry.ToFullPath(), IsLink(ref entry) ? -1 : entry.Length);

    private static bool IsLink(ref FileSystemEntry entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint);

    // What editors and file managers leave behind: .DS_Store, .#lock, page.md~, #page.md#, page.md.bak, Thumbs.db.
    private static bool IsPassedOver(ReadOnlySpan<char> name) =>
        name.StartsWith('.') || name.EndsWith('~') || (name.StartsWith('#') && name.EndsWith('#'))
        || name.EndsWith(".bak", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".orig", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".swp", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".tmp", StringComparison.OrdinalIgnoreCase)
        || name.Equals("Thumbs.db", StringComparison.OrdinalIgnoreCase) || name.Equals("desktop.ini", StringComparison.OrdinalIgnoreCase);
}
