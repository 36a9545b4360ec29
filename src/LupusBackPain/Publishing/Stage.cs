using System.Collections.Immutable;
using LupusBackPain.Model;

namespace LupusBackPain.Publishing;

/// <summary>Writes a new site beside the old one. Folders are 0755 and files 0644 whatever the umask says, since a host must read them.</summary>
internal static class Stage
{
    public const UnixFileMode FileMode =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const UnixFileMode FolderMode =
        FileMode | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
    private const UnixFileMode Inherited = UnixFileMode.SetGroup | UnixFileMode.StickyBit;

    /// <summary>Writes all files and the marker, then makes them durable. Files that have not changed keep their time.</summary>
    public static void Write(
        ImmutableArray<OutputFile> files, Comparison compared, OutputClaim claim, Action<string> before, CancellationToken stop)
    {
        CreateFolders(files, claim.Stage, before);
        DiskWork.ForEach(
            Enumerable.Range(0, files.Length), i => Naming(files[i].Path, () => Put(files[i], compared.Unchanged[i], claim, before)), stop);
        Naming(Manifest.FileName, () => Write(Path.Combine(claim.Stage, Manifest.FileName), [compared.Marker], before));
        before(claim.Stage);
        DiskSync.Tree(claim.Stage);
    }

    /// <summary>Creates each folder once, parents first.</summary>
    private static void CreateFolders(ImmutableArray<OutputFile> files, string stage, Action<string> before)
    {
        var folders = new HashSet<string>(StringComparer.Ordinal) { "" };
        foreach (var file in files)
        {
            for (var end = file.Path.LastIndexOf('/'); end > 0 && folders.Add(file.Path[..end]); end = file.Path.LastIndexOf('/', end - 1))
            {
            }
        }
        foreach (var level in folders.GroupBy(Depth).OrderBy(level => level.Key))
        {
            DiskWork.ForEach(level, folder => Naming($"{folder}/", () => CreateFolder(Path.Combine(stage, folder), before)));
        }
    }

    private static void CreateFolder(string path, Action<string> before)
    {
        before(path);
        Directory.CreateDirectory(path);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, FolderMode | (File.GetUnixFileMode(path) & Inherited));
        }
    }

    private static void Put(OutputFile file, bool unchanged, OutputClaim claim, Action<string> before)
    {
        var path = Path.Combine(claim.Stage, file.Path);
        var published = Path.Combine(claim.Target, file.Path);
        if (unchanged)
        {
            before(path);
            if (!OperatingSystem.IsWindows() && Libc.TryLink(published, path))
            {
                return;
            }
        }
        Write(path, file.Parts, before);
        if (unchanged)
        {
            File.SetLastWriteTimeUtc(path, File.GetLastWriteTimeUtc(published));
        }
    }

    private static void Write(string path, ImmutableArray<ReadOnlyMemory<byte>> parts, Action<string> before)
    {
        before(path);
        using var handle = File.OpenHandle(path, System.IO.FileMode.CreateNew, FileAccess.Write, FileShare.None);
        RandomAccess.Write(handle, parts, 0);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(handle, FileMode);
        }
    }

    private static int Depth(string folder) => folder.Length == 0 ? 0 : folder.Count(c => c == '/') + 1;

    private static void Naming(string name, Action act)
    {
        try
        {
            act();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"'{name}' cannot be written: {failure.Message}", failure);
        }
    }
}
