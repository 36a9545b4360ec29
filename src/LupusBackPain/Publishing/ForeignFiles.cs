using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.IO.Enumeration;

namespace LupusBackPain.Publishing;

/// <summary>Files in the published folder that lbp did not write. Replacing the folder would delete them, so they stop a publication.</summary>
internal static class ForeignFiles
{
    /// <summary>What file browsers leave behind wherever they look.</summary>
    private static readonly FrozenSet<string> Litter = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, ".DS_Store", "Thumbs.db", "desktop.ini");

    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    /// <summary>Their paths below the folder, with '/', in ordinal order. Symbolic links are not followed.</summary>
    public static ImmutableArray<string> In(string folder, HashSet<string> ours)
    {
        var foreign = new ConcurrentBag<string>();
        Look("", folder, ours, foreign);
        return [.. foreign.Order(StringComparer.Ordinal)];
    }

    private static void Look(string prefix, string folder, HashSet<string> ours, ConcurrentBag<string> foreign)
    {
        var folders = new List<string>();
        foreach (var (name, isFolder) in new FileSystemEnumerable<(string, bool)>(folder, Entry, Everything))
        {
            var path = prefix + name;
            if (isFolder)
            {
                folders.Add(name);
            }
            else if (!ours.Contains(path) && path != Manifest.FileName && !Litter.Contains(name))
            {
                foreign.Add(path);
            }
        }
        DiskWork.ForEach(folders, name => Look($"{prefix}{name}/", Path.Combine(folder, name), ours, foreign));
    }

    private static (string Name, bool IsFolder) Entry(ref FileSystemEntry entry) =>
        (entry.FileName.ToString(), entry.IsDirectory && !entry.Attributes.HasFlag(FileAttributes.ReparsePoint));

    /// <summary>The last look before the old folder goes: a file may have come into it since the run began.</summary>
    public static void ThrowIfAny(string folder, HashSet<string>? ours)
    {
        if (Directory.Exists(folder) && In(folder, ours ?? []) is [var first, ..])
        {
            throw new IOException($"'{first}' has come into '{folder}' and is not lbp's; move it away and build again");
        }
    }
}
