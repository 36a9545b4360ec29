using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace LupusBackPain.Publishing;

/// <summary>The calls of Unix that .NET does not offer. Each says in its result whether it worked; errno is Marshal.GetLastPInvokeError().</summary>
internal static partial class Libc
{
    private const int AtWorkingFolder = -100;
    private const uint RenameExchange = 2;
    private const uint RenameSwap = 2;

    /// <summary>Lets two paths of one file system swap what they name, in one step. Throws EntryPointNotFoundException where libc is too old.</summary>
    public static bool TryExchange(string one, string other) => OperatingSystem.IsLinux()
        ? RenameAt2(AtWorkingFolder, one, AtWorkingFolder, other, RenameExchange) == 0
        : RenameX(one, other, RenameSwap) == 0;

    /// <summary>Gives a file a second name; false where the file system cannot.</summary>
    public static bool TryLink(string file, string name) => Link(file, name) == 0;

    /// <summary>Opens a file or folder to read, without the lock that .NET takes on what it opens; null where that fails.</summary>
    public static SafeFileHandle? TryOpen(string path)
    {
        var descriptor = Open(path, 0);
        return descriptor < 0 ? null : new SafeFileHandle(descriptor, ownsHandle: true);
    }

    /// <summary>Writes everything of the file system that holds this handle to the disk (Linux).</summary>
    public static bool TrySyncAll(SafeFileHandle handle) => SyncFs(handle) == 0;

    /// <summary>Writes this file, or the names in this folder, to the disk.</summary>
    public static bool TrySync(SafeFileHandle handle) => FSync(handle) == 0;

    [LibraryImport("libc", EntryPoint = "renameat2", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int RenameAt2(int oneFolder, string one, int otherFolder, string other, uint flags);

    [LibraryImport("libc", EntryPoint = "renamex_np", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int RenameX(string one, string other, uint flags);

    [LibraryImport("libc", EntryPoint = "link", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Link(string file, string name);

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "syncfs", SetLastError = true)]
    private static partial int SyncFs(SafeFileHandle handle);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int FSync(SafeFileHandle handle);
}
