using System.IO.Enumeration;

namespace LupusBackPain.Serving;

/// <summary>The files below content/ and templates/ at a moment, with length and time: enough to see that something has changed.</summary>
internal sealed class FolderState
{
    public static readonly string[] Names = ["content", "templates"];
    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None };
    private readonly Dictionary<string, (long Length, long Time)> files = new(StringComparer.Ordinal);

    public static FolderState Of(string root)
    {
        var state = new FolderState();
        foreach (var folder in Names.Select(name => Path.Combine(root, name)).Where(Directory.Exists))
        {
            state.Add(folder);
        }
        return state;
    }

    public bool IsSameAs(FolderState other) =>
        files.Count == other.files.Count && files.All(file => other.files.TryGetValue(file.Key, out var there) && there == file.Value);

    /// <summary>Whether a path below a watched folder can matter: editors' own files (.x.swp, x~, #x#, 4913) do not.</summary>
    public static bool Matters(ReadOnlySpan<char> path)
    {
        foreach (var range in path.SplitAny('/', '\\'))
        {
            var part = path[range];
            if (part.StartsWith('.') || part.StartsWith('#') || part.EndsWith('~') || part is "4913")
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>A folder that vanishes meanwhile is a change too; the next look sees it.</summary>
    private void Add(string folder)
    {
        try
        {
            var entries = new FileSystemEnumerable<(string Path, long Length, long Time)>(folder, Entry, Everything)
            {
                ShouldIncludePredicate = (ref entry) => !entry.IsDirectory && Matters(entry.FileName),
                ShouldRecursePredicate = (ref entry) => Matters(entry.FileName) && !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
            };
            foreach (var (path, length, time) in entries)
            {
                files[path] = (length, time);
            }
        }
        catch (IOException)
        {
        }
    }

    private static (string Path, long Length, long Time) Entry(ref FileSystemEntry entry) =>
        (entry.ToFullPath(), entry.Length, entry.LastWriteTimeUtc.UtcTicks);
}
