using System.Buffers;
using System.Collections.Immutable;
using System.Security.Cryptography;
using LupusBackPain.Model;

namespace LupusBackPain.Publishing;

/// <summary>
/// How a new site differs from the one on the disk. Unchanged[i] says that the published file of files[i] holds the same bytes already: it
/// was read and compared, since a length, a time or an old hash cannot tell what somebody has done to it since.
/// </summary>
internal sealed record Comparison(ImmutableArray<bool> Unchanged, byte[] Marker, PublishResult Result)
{
    public static Comparison Of(ImmutableArray<OutputFile> files, string target, HashSet<string>? old, CancellationToken stop)
    {
        var entries = new ManifestEntry[files.Length];
        var unchanged = new bool[files.Length];
        Parallel.For(0, files.Length, new ParallelOptions { CancellationToken = stop }, i =>
        {
            var file = files[i];
            ThrowIfUnsafe(file.Path);
            var bytes = file.Bytes.Span;
            entries[i] = new ManifestEntry(file.Path, bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)));
            unchanged[i] = old is not null && old.Contains(file.Path) && Holds(Path.Combine(target, file.Path), bytes);
        });
        var marker = Manifest.Format([.. entries]);
        var kept = unchanged.Count(same => same);
        var replaced = kept < files.Length || !Holds(Path.Combine(target, Manifest.FileName), marker);
        var removed = old is null ? 0 : old.Except(files.Select(file => file.Path)).Count();
        return new([.. unchanged], marker, new PublishResult(files.Length - kept, kept, removed, replaced));
    }

    /// <summary>Nothing that a caller passes may lead out of the folder: a path that could is a bug in the tool.</summary>
    private static void ThrowIfUnsafe(string path)
    {
        var parts = path.Split('/');
        if (parts.Any(part => part is "" or "." or "..") || path.AsSpan().IndexOfAny(Unsafe) >= 0 || path == Manifest.FileName)
        {
            throw new ArgumentException($"'{path}' is no path of an output file", nameof(path));
        }
    }

    private static readonly SearchValues<char> Unsafe = SearchValues.Create([.. Enumerable.Range(0, 32).Select(c => (char)c), '\\', '\x7f']);

    /// <summary>Whether a regular file with our mode and exactly these bytes is at the path; false where it cannot be read.</summary>
    private static bool Holds(string path, ReadOnlySpan<byte> bytes)
    {
        try
        {
            var file = new FileInfo(path);
            var ours = file.Exists && file.LinkTarget is null && file.Length == bytes.Length
                && (OperatingSystem.IsWindows() || file.UnixFileMode == Stage.FileMode);
            return ours && (bytes.Length == 0 || HoldsBytes(path, bytes));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static bool HoldsBytes(string path, ReadOnlySpan<byte> bytes)
    {
        using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            var done = 0;
            while (done < bytes.Length)
            {
                var read = RandomAccess.Read(handle, buffer, done);
                if (read == 0 || read > bytes.Length - done || !bytes.Slice(done, read).SequenceEqual(buffer.AsSpan(0, read)))
                {
                    return false;
                }
                done += read;
            }
            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
