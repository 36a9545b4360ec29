using System.Collections.Frozen;
using System.Collections.Immutable;

namespace LupusBackPain.Publishing;

/// <summary>Files in the published folder that lbp did not write. Replacing the folder would delete them, so they stop a publication.</summary>
internal static class ForeignFiles
{
    /// <summary>What file browsers leave behind wherever they look.</summary>
    private static readonly FrozenSet<string> Litter = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, ".DS_Store", "Thumbs.db", "desktop.ini");

    private static readonly EnumerationOptions Everything = new()
    {
        AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false, RecurseSubdirectories = true,
    };

    /// <summary>Their paths below the folder, with '/', in ordinal order. Symbolic links are not followed.</summary>
    public static ImmutableArray<string> In(string folder, FrozenSet<string> ours)
    {
        return [.. Entries().Order(StringComparer.Ordinal)];

        IEnumerable<string> Entries() =>
            from path in new System.IO.Enumeration.FileSystemEnumerable<string>(folder, Relative, Everything)
            {
                ShouldIncludePredicate = (ref entry) => !entry.IsDirectory || IsLink(ref entry),
                ShouldRecursePredicate = (ref entry) => !IsLink(ref entry),
            }
            where !ours.Contains(path) && path != Manifest.FileName && !Litter.Contains(Path.GetFileName(path))
            select path;
    }

    /// <summary>The last look before the old folder goes: a file may have come into it since the run began.</summary>
    public static void ThrowIfAny(string folder, FrozenSet<string>? ours)
    {
        if (Directory.Exists(folder) && In(folder, ours ?? []) is [var first, ..])
        {
            throw new IOException($"'{first}' has come into '{folder}' and is not lbp's; move it away and build again");
        }
    }

    private static bool IsLink(ref System.IO.Enumeration.FileSystemEntry entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint);

    private static string Relative(ref System.IO.Enumeration.FileSystemEntry entry) =>
        Path.Join(entry.Directory[entry.RootDirectory.Length..].TrimStart(Path.DirectorySeparatorChar), entry.FileName)
            .Replace(Path.DirectorySeparatorChar, '/');
}
