namespace LupusBackPain.Publishing;

/// <summary>Where a path leads on the disk once every symbolic link in it is followed. What does not exist yet is taken as written.</summary>
internal static class RealPath
{
    private const int MostLinks = 40;

    public static string Of(string path) => Follow(Path.GetFullPath(path), MostLinks);

    /// <summary>Whether a real path is a folder or lies in it. Letter case is ignored: some disks take Content for content.</summary>
    public static bool Contains(string folder, string path)
    {
        var prefix = Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar;
        return (path + Path.DirectorySeparatorChar).StartsWith(prefix, StringComparison.OrdinalIgnoreCase);
    }

    private static string Follow(string path, int links)
    {
        var root = Path.GetPathRoot(path)!;
        var real = root;
        foreach (var part in path[root.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            var here = Path.Combine(real, part);
            var target = new FileInfo(here).LinkTarget;
            if (target is not null && links == 0)
            {
                throw new IOException($"'{path}' leads through too many symbolic links");
            }
            real = target is null ? here : Follow(Path.GetFullPath(target, real), --links);
        }
        return real;
    }
}
