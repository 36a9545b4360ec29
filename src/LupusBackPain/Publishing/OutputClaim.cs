using System.Globalization;
using System.Text;

namespace LupusBackPain.Publishing;

/// <summary>
/// The folder of a site, taken by this run. While it is held no other run can take it; the operating system frees it when the process ends
/// in whatever way. Its three names beside the folder say all that an interrupted run leaves: the lock; the stage, which holds an unfinished
/// new site or a replaced old one, and is never needed again; and, where folders cannot be exchanged in one step, the old site set aside.
/// </summary>
internal sealed class OutputClaim : IDisposable
{
    private readonly FileStream held;

    private OutputClaim(string target, FileStream held)
    {
        Target = target;
        this.held = held;
    }

    /// <summary>The folder itself, links resolved.</summary>
    public string Target { get; }

    public string Stage => Beside(Target, "new");

    public string Aside => Beside(Target, "old");

    public static OutputClaim Take(string output)
    {
        var target = RealPath.Of(output);
        ThrowIfMissing(output, Path.GetDirectoryName(target));
        var claim = new OutputClaim(target, Lock(output, Beside(target, "lock")));
        try
        {
            ThrowIfMountPoint(output, target);
            FolderSwap.Recover(claim);
            return claim;
        }
        catch
        {
            claim.Dispose();
            throw;
        }
    }

    public void Dispose() => held.Dispose();

    private static string Beside(string target, string part) =>
        Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.lbp-{part}");

    private static void ThrowIfMissing(string output, string? parent)
    {
        if (!Directory.Exists(parent))
        {
            throw new IOException($"'{output}' cannot be made: there is no folder '{parent}'");
        }
    }

    /// <summary>A mount point cannot be renamed, so nothing can take its place.</summary>
    private static void ThrowIfMountPoint(string output, string target)
    {
        if (!OperatingSystem.IsWindows() && DriveInfo.GetDrives().Any(drive => drive.Name == target))
        {
            throw new IOException(FolderSwap.CannotBeReplaced(output));
        }
    }

    /// <summary>The lock file goes with its handle. .NET makes sure that the name still belongs to the file that it locked.</summary>
    private static FileStream Lock(string output, string path)
    {
        try
        {
            return Sign(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 0, FileOptions.DeleteOnClose));
        }
        catch (IOException failure) when (IsHeld(failure))
        {
            var holder = Holder(path);
            throw new IOException($"a build of '{output}' is running{(holder is null ? "" : $" (process {holder})")}", failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"nothing can be written beside '{output}': {failure.Message}", failure);
        }
    }

    /// <summary>Writes into the lock who holds it.</summary>
    private static FileStream Sign(FileStream file)
    {
        try
        {
            file.SetLength(0);
            file.Write(Encoding.ASCII.GetBytes(Environment.ProcessId.ToString(CultureInfo.InvariantCulture)));
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>EWOULDBLOCK of Linux and of macOS, and ERROR_SHARING_VIOLATION of Windows.</summary>
    private static bool IsHeld(IOException failure) => (failure.HResult & 0xFFFF) is 11 or 35 or 32;

    /// <summary>The process that holds the lock, or null where it cannot be read.</summary>
    private static string? Holder(string path)
    {
        using var handle = OperatingSystem.IsWindows() ? null : Libc.TryOpen(path);
        if (handle is null)
        {
            return null;
        }
        Span<byte> bytes = stackalloc byte[16];
        var text = Encoding.ASCII.GetString(bytes[..RandomAccess.Read(handle, bytes, 0)]);
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? text : null;
    }
}
