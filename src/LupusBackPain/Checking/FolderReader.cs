using System.Collections.Immutable;
using LupusBackPain.Model;

namespace LupusBackPain.Checking;

/// <summary>Reads a folder of static files for checking, whoever wrote it.</summary>
internal static class FolderReader
{
    private const long LargestRead = 64 * 1024 * 1024;

    /// <summary>
    /// Every regular file below <paramref name="folder"/>, named byte for byte, in the ordinal order of paths. Bytes are read only where the
    /// checks look into them. A symbolic link counts as what it leads to inside the folder; one that leads out of it is left out.
    /// </summary>
    public static ImmutableArray<OutputFile> Read(string folder)
    {
        var root = RealPath(new DirectoryInfo(folder));
        var found = new List<(string Path, FileInfo File)>();
        Add(new DirectoryInfo(folder), "", root, [root], found);
        var files = found.OrderBy(one => one.Path, StringComparer.Ordinal).ToArray();
        var read = new OutputFile[files.Length];
        Parallel.For(0, files.Length, i => read[i] = OutputFile.Plain(files[i].Path, BytesOf(files[i].Path, files[i].File)));
        return [.. read];
    }

    /// <param name="folder">The folder to list.</param>
    /// <param name="prefix">Its path below the root, with a slash behind it.</param>
    /// <param name="root">The real path of the root.</param>
    /// <param name="above">The real paths of the folder and all above it, against circles.</param>
    /// <param name="found">What was found.</param>
    private static void Add(DirectoryInfo folder, string prefix, string root, ImmutableArray<string> above, List<(string Path, FileInfo File)> found)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos())
        {
            if (entry is DirectoryInfo inner)
            {
                var real = entry.LinkTarget is null ? Path.Combine(above[^1], entry.Name) : RealPath(entry);
                if (IsInside(real, root) && !above.Contains(real, StringComparer.Ordinal))
                {
                    Add(inner, $"{prefix}{entry.Name}/", root, above.Add(real), found);
                }
            }
            else if (Target(entry) is FileInfo { Exists: true } file && (entry.LinkTarget is null || IsInside(RealPath(entry), root)))
            {
                found.Add(($"{prefix}{entry.Name}", file));
            }
        }
    }

    private static FileSystemInfo? Target(FileSystemInfo entry) => entry.LinkTarget is null ? entry : entry.ResolveLinkTarget(true);

    /// <summary>Pipes, sockets and devices, which would make a reader wait for ever, have no length and are not opened.</summary>
    private static ReadOnlyMemory<byte> BytesOf(string path, FileInfo file) =>
        Published.KindOf(path) is FileKind.Opaque || file.Length is 0 or > LargestRead ? default : File.ReadAllBytes(file.FullName);

    /// <summary>The path with every link in it followed; a link that leads nowhere stays.</summary>
    private static string RealPath(FileSystemInfo entry)
    {
        var parent = Path.GetDirectoryName(Path.GetFullPath(entry.FullName));
        var own = entry.ResolveLinkTarget(true)?.FullName ?? Path.GetFullPath(entry.FullName);
        return parent is null || own != Path.GetFullPath(entry.FullName)
            ? own
            : Path.Combine(RealPath(new DirectoryInfo(parent)), Path.GetFileName(own));
    }

    private static bool IsInside(string path, string root) =>
        path == root || path.StartsWith(Path.EndsInDirectorySeparator(root) ? root : root + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
