using System.Buffers;
using LupusBackPain.Model;

namespace LupusBackPain.Building;

/// <summary>Reads an old address as an author writes it in <c>aliases</c>.</summary>
internal static class Alias
{
    private static readonly SearchValues<char> Refused = SearchValues.Create("\\:*?\"<>|#%");

    /// <summary>
    /// The address, or null where it cannot be a file of a static site on every disk. "/old", "/old/" and "/old/index.html" are the same
    /// place; "/old.html" stays a file.
    /// </summary>
    public static SitePath? Read(string text)
    {
        if (!text.StartsWith('/') || text.AsSpan().ContainsAny(Refused) || text.Any(char.IsControl))
        {
            return null;
        }
        var path = text.EndsWith("/index.html", StringComparison.OrdinalIgnoreCase) ? text[..^"index.html".Length] : text;
        if (!path.EndsWith('/') && !path.EndsWith(".html", StringComparison.OrdinalIgnoreCase) && !path.EndsWith(".htm", StringComparison.OrdinalIgnoreCase))
        {
            path += "/";
        }
        var names = path.EndsWith('/') ? path[..^1] : path;
        return names.Split('/').Skip(1).All(IsName) ? new SitePath(path) : null;
    }

    private static bool IsName(string segment) =>
        segment.Length is > 0 and <= 200 && segment[0] is not ('.' or ' ') && segment[^1] is not ('.' or ' ');
}
