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

    public static Diagnostic? Of(string output, string root, string? home)
    {
        if (string.IsNullOrWhiteSpace(output))
        {
            return Problems.Machine.OutputNotFolder(output);
        }
        var target = RealPath.Of(output);
        return OfSources(output, target, root) ?? OfHome(output, target, home) ?? OfGit(output, target) ?? OfContents(output, target);
    }

    private static Diagnostic? OfSources(string output, string target, string root)
    {
        foreach (var name in Sources)
        {
            var source = RealPath.Of(Path.Combine(root, name));
            if (RealPath.Contains(source, target))
            {
                return Problems.Machine.OutputInSource(output, name);
            }
            if (RealPath.Contains(target, source))
            {
                return Problems.Machine.OutputHoldsWork(output, $"{name}/");
            }
        }
        return RealPath.Contains(target, RealPath.Of(root)) ? Problems.Machine.OutputHoldsWork(output, "the site's own folder") : null;
    }

    private static Diagnostic? OfHome(string output, string target, string? home) =>
        !string.IsNullOrEmpty(home) && RealPath.Contains(target, RealPath.Of(home))
            ? Problems.Machine.OutputHoldsWork(output, "your home folder")
            : null;

    private static Diagnostic? OfGit(string output, string target)
    {
        var inside = target.Split(Path.DirectorySeparatorChar).Contains(".git", StringComparer.OrdinalIgnoreCase);
        return inside || Path.Exists(Path.Combine(target, ".git"))
            ? Problems.Machine.OutputHoldsWork(output, "a git repository (.git)")
            : null;
    }

    private static Diagnostic? OfContents(string output, string target)
    {
        if (!Directory.Exists(target))
        {
            return Path.Exists(target) ? Problems.Machine.OutputNotFolder(output) : null;
        }
        var ours = Manifest.Read(target);
        if (ours is null)
        {
            return Directory.EnumerateFileSystemEntries(target).Any() ? Problems.Machine.OutputNotOurs(output) : null;
        }
        var foreign = ForeignFiles.In(target, ours);
        return foreign.IsEmpty ? null : Problems.Machine.OutputHoldsForeignFile(output, foreign[0], foreign.Length - 1);
    }
}
