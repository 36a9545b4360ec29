using System.Runtime.InteropServices;

namespace LupusBackPain.Publishing;

/// <summary>
/// Asks the system to bring what was written to the disk before the swap, so that a power cut after it cannot leave empty files. One syncfs
/// does it for thousands of files. Where there is none (macOS, Windows, some network disks) that promise is not made.
/// </summary>
internal static class DiskSync
{
    private const int IoError = 5;
    private const int NoSpace = 28;
    private const int NoQuota = 122;

    /// <summary>Brings everything in this folder to the disk; throws where the disk could not take it.</summary>
    public static void Tree(string folder)
    {
        using var handle = OperatingSystem.IsLinux() ? Libc.TryOpen(folder) : null;
        if (handle is not null && !Libc.TrySyncAll(handle) && Marshal.GetLastPInvokeError() is IoError or NoSpace or NoQuota)
        {
            throw new IOException($"'{folder}' cannot be brought to the disk: {Marshal.GetLastPInvokeErrorMessage()}");
        }
    }

    /// <summary>Brings the names in this folder to the disk. Should that fail, a power cut may bring back the old site, whole.</summary>
    public static void Names(string folder)
    {
        using var handle = OperatingSystem.IsLinux() ? Libc.TryOpen(folder) : null;
        _ = handle is not null && Libc.TrySync(handle);
    }
}
