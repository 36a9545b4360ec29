using System.Collections.Immutable;
using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Publishing;

/// <summary>
/// What a publication did: files written anew, files kept with their time, files of the old site that are gone, and whether the folder was
/// replaced. Where it was not, the site on the disk was this one already and nothing was touched.
/// </summary>
internal sealed record PublishResult(int Written, int Unchanged, int Removed, bool Replaced);

/// <summary>
/// The one way to put a site on the disk. The published folder is one whole build at every moment: the new site is staged beside the old
/// one, made durable, and takes its place in one step. A machine that fails is an IOException or UnauthorizedAccessException whose
/// message names the file; the old site is then untouched.
/// </summary>
internal static class Publisher
{
    /// <summary>
    /// Why this folder must not be published to, or null. Changes nothing. Home is the user's home folder, where there is one; shown is the folder
    /// as its user would write it.
    /// </summary>
    public static Diagnostic? Refusal(string output, string root, string? home, string shown) => OutputRefusal.Of(output, root, home, shown);

    /// <summary>
    /// Takes the folder for this run, before any work: one run at a time, its parent writable, what an interrupted run left cleaned up.
    /// Throws IOException where that cannot be. Ask <see cref="Refusal"/> first.
    /// </summary>
    public static OutputClaim Claim(string output) => OutputClaim.Take(output);

    /// <summary>The day (of this machine's time zone) on which the site in a folder was last replaced, or null where the folder is none of ours.</summary>
    public static DateOnly? PublishedOn(string output)
    {
        var marker = new FileInfo(Path.Combine(output, Manifest.FileName));
        return marker.Exists ? DateOnly.FromDateTime(marker.LastWriteTime) : null;
    }

    /// <summary>Publishes these files and no others to the claimed folder. Stopped, it leaves the old site and throws OperationCanceledException.</summary>
    public static PublishResult Publish(ImmutableArray<OutputFile> files, OutputClaim claim, CancellationToken stop) =>
        Publish(files, claim, _ => { }, stop);

    /// <summary>The same, where before is called with the path of each change that is about to be made to the disk; tests make it fail.</summary>
    internal static PublishResult Publish(
        ImmutableArray<OutputFile> files, OutputClaim claim, Action<string> before, CancellationToken stop)
    {
        var old = Manifest.Read(claim.Target);
        var compared = Comparison.Of(files, claim.Target, old, stop);
        if (!compared.Result.Replaced)
        {
            return compared.Result;
        }
        try
        {
            Stage.Write(files, compared, claim, before, stop);
            ForeignFiles.ThrowIfAny(claim.Target, old);
            FolderSwap.Exchange(claim, before);
        }
        catch
        {
            Discard(claim.Stage);
            throw;
        }
        Discard(claim.Stage);
        return compared.Result;
    }

    /// <summary>Deletes a folder of ours. One that cannot be deleted now is left to the next run: the site is already right.</summary>
    private static void Discard(string folder)
    {
        try
        {
            FolderSwap.Delete(folder);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
        }
    }
}
