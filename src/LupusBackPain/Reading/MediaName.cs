namespace LupusBackPain.Reading;

/// <summary>The names of media files: each part as a slug is, but that '.', '_' and capital letters may stand in it.</summary>
internal static class MediaName
{
    /// <summary>The first part of a path that cannot be part of an address, and why; null where all can.</summary>
    public static (string Part, string Why)? Fault(string path)
    {
        foreach (var part in path.Split('/'))
        {
            var plain = part.Replace('.', '-').Replace('_', '-').ToLowerInvariant();
            if (Slug.Fault(plain) is { } fault)
            {
                return (part, fault.Why);
            }
            if (Slug.Fault(part.Split('.')[0].ToLowerInvariant()) is { Why: var why } && why.Contains("Windows", StringComparison.Ordinal))
            {
                return (part, why);
            }
        }
        return null;
    }
}
