namespace LupusBackPain.Reading;

/// <summary>The names of media files: each part as a slug is, but that '.', '_' and capital letters may stand within it.</summary>
internal static class MediaName
{
    /// <summary>The first part of a path that cannot be part of an address, and why; null where all can.</summary>
    public static (string Part, string Why)? Fault(string path)
    {
        foreach (var part in path.Split('/'))
        {
            if (part is ['.' or '_', ..] or [.., '.' or '_'])
            {
                return (part, "begins or ends with a dot or a low line");
            }
            var plain = part.Replace('.', 'x').Replace('_', 'x').ToLowerInvariant();

            // Windows keeps its names for itself whatever the ending.
            if ((Slug.Fault(plain) ?? Slug.Fault(part.Split('.')[0].Replace('_', 'x').ToLowerInvariant())) is { } fault)
            {
                return (part, fault.Why);
            }
        }
        return null;
    }
}
