using System.Text;

namespace LupusBackPain.Checking;

/// <summary>The path state of the URL standard's parser. Each octet of a path is written once and taken back at most once, however many dots there are.</summary>
internal static class UrlPath
{
    /// <summary>Reads a path on to what there is of one already; <paramref name="input"/> is then what stands behind it.</summary>
    public static string Read(string start, ref ReadOnlySpan<char> input, string scheme)
    {
        var special = UrlParser.IsSpecial(scheme);
        var path = new StringBuilder(start, start.Length + input.Length + 1);
        for (var more = true; more;)
        {
            var end = special ? input.IndexOfAny("/\\?#") : input.IndexOfAny("/?#");
            var segment = end < 0 ? input : input[..end];
            more = end >= 0 && UrlParser.IsSlash(input[end], special);
            Append(path, segment, more, scheme == "file");
            input = end < 0 ? default : input[(end + (more ? 1 : 0))..];
        }
        return path.ToString();
    }

    /// <summary>The path without its last segment; the drive letter of a file URL stays.</summary>
    public static string Shorten(string path, bool file)
    {
        var shorter = new StringBuilder(path);
        Shorten(shorter, file);
        return shorter.ToString();
    }

    private static void Append(StringBuilder path, ReadOnlySpan<char> segment, bool more, bool file)
    {
        var dots = Dots(segment);
        if (dots == 2)
        {
            Shorten(path, file);
        }
        if (dots > 0)
        {
            path.Append(more ? "" : "/");
        }
        else if (file && path.Length == 0 && UrlFileParser.IsDrive(segment))
        {
            path.Append('/').Append(segment[0]).Append(':');
        }
        else
        {
            path.Append('/').Append(UrlPercent.Encode(segment, UrlPercent.PathSet));
        }
    }

    private static void Shorten(StringBuilder path, bool file)
    {
        if (file && path.Length == 3 && UrlFileParser.IsNormalizedDrive([path[1], path[2]]))
        {
            return;
        }
        var length = path.Length;
        while (length > 0 && path[--length] != '/')
        {
            // Goes back to the last slash.
        }
        path.Length = length;
    }

    private static int Dots(ReadOnlySpan<char> segment)
    {
        var count = 0;
        while (segment.Length > 0)
        {
            var length = segment[0] == '.' ? 1 : segment.StartsWith("%2e", StringComparison.OrdinalIgnoreCase) ? 3 : 0;
            if (length == 0 || ++count > 2)
            {
                return 0;
            }
            segment = segment[length..];
        }
        return count;
    }
}
