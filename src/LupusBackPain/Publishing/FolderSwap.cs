using System.Runtime.InteropServices;

namespace LupusBackPain.Publishing;

/// <summary>
/// Puts the staged folder in the target's place and the old one in the stage's, in one step where the system can. Elsewhere the old one is
/// first set aside; a run that dies between the two renames leaves no target, and the next run puts the old one back.
/// </summary>
internal static class FolderSwap
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };
    private const int Busy = 16;
    private const int CrossDevice = 18;

    public static void Exchange(OutputClaim claim, Action<string> before)
    {
        before(claim.Target);
        if (!Directory.Exists(claim.Target))
        {
            Directory.Move(claim.Stage, claim.Target);
        }
        else if (!InOneStep(claim))
        {
            InTwoSteps(claim, before);
        }
        DiskSync.Names(Path.GetDirectoryName(claim.Target)!);
    }

    /// <summary>Finishes or undoes, from the names alone, what an interrupted run had begun.</summary>
    public static void Recover(OutputClaim claim)
    {
        Delete(claim.Stage);
        if (!Directory.Exists(claim.Aside))
        {
            return;
        }
        if (Directory.Exists(claim.Target))
        {
            Directory.Move(claim.Aside, claim.Stage);
            Delete(claim.Stage);
        }
        else
        {
            Directory.Move(claim.Aside, claim.Target);
        }
    }

    public static string CannotBeReplaced(string folder) =>
        $"'{folder}' is a mount point or otherwise cannot be renamed, so no new site can take its place; publish to a folder in it instead";

    public static void Delete(string folder)
    {
        if (Directory.Exists(folder))
        {
            DeleteTree(folder);
        }
        else
        {
            File.Delete(folder);
        }
    }

    /// <summary>In parallel, since each deletion may wait for the disk. A link is deleted, and not what it leads to.</summary>
    private static void DeleteTree(string folder)
    {
        var folders = new List<string>();
        foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos("*", Everything))
        {
            if (entry is DirectoryInfo && entry.LinkTarget is null)
            {
                folders.Add(entry.FullName);
            }
            else
            {
                File.Delete(entry.FullName);
            }
        }
        DiskWork.ForEach(folders, DeleteTree);
        Directory.Delete(folder);
    }

    private static bool InOneStep(OutputClaim claim)
    {
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsMacOS())
        {
            return false;
        }
        try
        {
            if (Libc.TryExchange(claim.Stage, claim.Target))
            {
                return true;
            }
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
        var errno = Marshal.GetLastPInvokeError();
        return errno is Busy or CrossDevice ? throw new IOException(CannotBeReplaced(claim.Target)) : false;
    }

    /// <summary>The old site ends under the stage's name, so that a name set aside always means that the target is missing or newer.</summary>
    internal static void InTwoSteps(OutputClaim claim, Action<string> before)
    {
        Directory.Move(claim.Target, claim.Aside);
        try
        {
            before(claim.Target);
            Directory.Move(claim.Stage, claim.Target);
        }
        catch
        {
            Directory.Move(claim.Aside, claim.Target);
            throw;
        }
        Directory.Move(claim.Aside, claim.Stage);
    }
}
