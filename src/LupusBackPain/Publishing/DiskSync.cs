using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace LupusBackPain.Publishing;

/// <summary>
/// Asks the system to bring what was written to the disk, so that a power cut after the swap cannot leave empty files. One syncfs does it
/// for thousands of files. On systems without it (macOS, Windows) that promise is not made.
/// </summary>
internal static class DiskSync
{
    /// <summary>Everything on the file system of this folder.</summary>
    public static void Tree(string folder) => Do(folder, Libc.TrySyncAll);

    /// <summary>The names in this folder.</summary>
    public static void Names(string folder) => Do(folder, Libc.TrySync);

    private static void Do(string folder, Func<SafeFileHandle, bool> sync)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }
        using var handle = Libc.TryOpen(folder);
        if (handle is null || !sync(handle))
        {
            throw new IOException($"'{folder}' cannot be brought to the disk: {Marshal.GetLastPInvokeErrorMessage()}");
        }
    }
}
