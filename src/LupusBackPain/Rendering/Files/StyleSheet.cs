using System.Text;
using System.Text.RegularExpressions;
using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Rendering;

/// <summary>A style sheet of the theme, whose url(…) and @import name other files of the theme.</summary>
internal sealed partial class StyleSheet(ThemeAsset source, IEnumerable<string> names, Func<string, Asset?> finish, DiagnosticBag bag)
{
    private readonly string text = Encoding.UTF8.GetString(source.Bytes.Span);

    /// <summary>
    /// The sheet with the fingerprinted names of what it loads, relative to where it lies itself, and without its comments (but for those that
    /// begin with "/*!") and the white space that means nothing, which are for its authors and would cost every reader's first visit.
    /// </summary>
    public ReadOnlyMemory<byte> Finished() => Encoding.UTF8.GetBytes(Spaces().Replace(
        Addresses().Replace(text, match => match.Groups["address"].Success ? Replace(match) : IsForAuthors(match.Value) ? "" : match.Value),
        match => match.Groups["kept"].Value).TrimStart());

    private static bool IsForAuthors(string token) =>
        token.StartsWith("/*", StringComparison.Ordinal) && !token.StartsWith("/*!", StringComparison.Ordinal);

    private string Replace(Match match)
    {
        var group = match.Groups["address"];
        var address = group.Value;
        if (address.StartsWith('#'))
        {
            return match.Value;
        }
        var at = At(group.Index, group.Length);
        var name = Resolve(address);
        if (name is null)
        {
            bag.Add(Problems.Rendering.ForeignAddress(at, address));
            return match.Value;
        }
        if (!names.Contains(name))
        {
            bag.Add(Problems.Rendering.UnknownAsset(at, name, names));
            return match.Value;
        }
        if (finish(name) is not { } asset)
        {
            bag.Add(Problems.Rendering.AssetCycle(at, name));
            return match.Value;
        }
        var relative = Path.GetRelativePath(Path.GetDirectoryName("/assets/" + source.Name)!, "/" + asset.Path).Replace('\\', '/');
        return match.Value.Replace(address, relative, StringComparison.Ordinal);
    }

    /// <summary>The name below templates/assets/ that an address means from here, or null where it leads out of it.</summary>
    private string? Resolve(string address)
    {
        if (address.Contains(':', StringComparison.Ordinal) || address.StartsWith('/'))
        {
            return null;
        }
        var parts = new Stack<string>(source.Name.Split('/')[..^1]);
        foreach (var part in address.Split('/'))
        {
            if (part == ".." && !parts.TryPop(out _))
            {
                return null;
            }
            if (part is not (".." or "." or ""))
            {
                parts.Push(part);
            }
        }
        return string.Join('/', parts.Reverse());
    }

    private SourceSpan At(int offset, int length)
    {
        var before = text.AsSpan(0, offset);
        return new SourceSpan(source.Path, before.Count('\n') + 1, offset - before.LastIndexOf('\n'), length);
    }

    // Strings and comments stay as they are; so does the space before a colon, which tells "a :hover" from "a:hover".
    [GeneratedRegex("""
        (?<kept>/\*.*?\*/ | "(?:\\.|[^"\\])*" | '(?:\\.|[^'\\])*') | \s*(?<kept>[{};,])\s* | (?<kept>:)\s+ | (?<kept>\s)\s+
        """, RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    // Comments and other strings come first, so that nothing inside them is taken for an address.
    [GeneratedRegex("""
        /\*.*?\*/
        | url\(\s*(?:"(?<address>[^"]*)"|'(?<address>[^']*)'|(?<address>[^\s"')]+))\s*\)
        | @import\s+(?:"(?<address>[^"]*)"|'(?<address>[^']*)')
        | "(?:\\.|[^"\\])*" | '(?:\\.|[^'\\])*'
        """, RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Addresses();
}
