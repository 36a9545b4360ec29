using LupusBackPain.Diagnostics;

namespace LupusBackPain.Publishing;

/// <summary>
/// Publishing replaces a folder as a whole, so it must never be one that holds anybody's work: not the words, the templates or the code
/// of a site, not a folder that holds them, not home, not a git work tree, and not a folder with a file that lbp did not write. Paths are
/// compared as they really are on the disk.
/// </summary>
internal static class OutputRefusal
{
    private static readonly string[] Sources = ["content", "templates", "src"];

    public static Diagnostic? Of(string output, string root, string? home, string shown)
    {
        if (string.IsNullOrWhiteSpace(output))
        {
            return Problems.Machine.OutputNotFolder(shown);
        }
        var target = RealPath.Of(output);
        return OfSources(shown, target, root) ?? OfHome(shown, target, home) ?? OfGit(shown, target) ?? OfContents(shown, target);
    }

    private static Diagnostic? OfSources(string shown, string target, string root)
    {
        foreach (var name in Sources)
        {
            var source = RealPath.Of(Path.Combine(root, name));
            if (RealPath.Contains(source, target))
            {
                return Problems.Machine.OutputInSource(shown, name);
            }
            if (RealPath.Contains(target, source))
            {
                return Problems.Machine.OutputHoldsWork(shown, $"{name}/");
            }
        }
        return RealPath.Contains(target, RealPath.Of(root)) ? Problems.Machine.OutputHoldsWork(shown, "the site's own folder") : null;
    }

    private static Diagnostic? OfHome(string shown, string target, string? home) =>
        !string.IsNullOrEmpty(home) && RealPath.Contains(target, RealPath.Of(home))
            ? Problems.Machine.OutputHoldsWork(shown, "your home folder")
            : null;

    private static Diagnostic? OfGit(string shown, string target)
    {
        var inside = target.Split(Path.DirectorySeparatorChar).Contains(".git", StringComparer.OrdinalIgnoreCase);
        return inside || Path.Exists(Path.Combine(target, ".git"))
            ? Problems.Machine.OutputHoldsWork(shown, "a git repository (.git)")
            : null;
    }

    private static Diagnostic? OfContents(string shown, string target)
    {
        if (!Directory.Exists(target))
        {
            return Path.Exists(target) ? Problems.Machine.OutputNotFolder(shown) : null;
        }
        var ours = Manifest.Read(target);
        if (ours is null)
        {
            return Directory.EnumerateFileSystemEntries(target).Any() ? Problems.Machine.OutputNotOurs(shown) : null;
        }
        var foreign = ForeignFiles.In(target, ours);
        return foreign.IsEmpty ? null : Problems.Machine.OutputHoldsForeignFile(shown, foreign[0], foreign.Length - 1);
    }
}
