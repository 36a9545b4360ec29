using LupusBackPain.Model;

namespace LupusBackPain.Building;

/// <summary>An output file that is taken: its path, and its owner as a finding names it.</summary>
internal sealed record Claim(string File, string Owner);

/// <summary>
/// Lets each output file have one owner. Paths are compared without case, because a disk may not tell it apart, and a file may not stand
/// where another needs a folder ("old.html" and "old.html/part/index.html").
/// </summary>
internal sealed class Claims
{
    private readonly Dictionary<string, Claim> files = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Claim> folders = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes the file of an address; the claim that stands in the way, or null where it was free.</summary>
    public Claim? Take(SitePath url, string owner)
    {
        var claim = new Claim(url.FilePath, owner);
        if (InTheWay(claim.File) is { } other)
        {
            return other;
        }
        files.Add(claim.File, claim);
        for (var slash = claim.File.LastIndexOf('/'); slash > 0 && folders.TryAdd(claim.File[..slash], claim);)
        {
            slash = claim.File.LastIndexOf('/', slash - 1);
        }
        return null;
    }

    private Claim? InTheWay(string file)
    {
        if (files.TryGetValue(file, out var claim) || folders.TryGetValue(file, out claim))
        {
            return claim;
        }
        for (var slash = file.LastIndexOf('/'); slash > 0; slash = file.LastIndexOf('/', slash - 1))
        {
            if (files.TryGetValue(file[..slash], out claim))
            {
                return claim;
            }
        }
        return null;
    }
}
