namespace LupusBackPain.Checking.External;

/// <summary>What a robots.txt lets this program ask for, by RFC 9309: the longest rule of its group that matches counts.</summary>
internal sealed class Robots
{
    private const string Name = "lbp";
    private readonly List<(string Pattern, bool Allows)> rules;

    private Robots(List<(string Pattern, bool Allows)> rules) => this.rules = rules;

    public static Robots All { get; } = new([]);

    public static Robots Nothing { get; } = new([("/", false)]);

    public static Robots Parse(string text)
    {
        var groups = new Dictionary<string, List<(string, bool)>>(StringComparer.OrdinalIgnoreCase);
        var open = new List<List<(string, bool)>>();
        var inNames = false;
        foreach (var line in text.Split('\n'))
        {
            if (line.Split('#')[0].Split(':', 2) is not [var key, var written])
            {
                continue;
            }
            var (field, value) = (key.Trim().ToLowerInvariant(), written.Trim());
            if (field == "user-agent")
            {
                open = inNames ? open : [];
                open.Add(groups.TryGetValue(value, out var group) ? group : groups[value] = []);
                inNames = true;
            }
            else if (field is "allow" or "disallow")
            {
                inNames = false;
                open.ForEach(rules => rules.AddRange(value.Length == 0 ? [] : [(value, field == "allow")]));
            }
        }
        return new Robots(groups.GetValueOrDefault(Name) ?? groups.GetValueOrDefault("*") ?? []);
    }

    /// <summary>Whether a path with its query may be asked for. Of two rules as long as each other the one that allows counts.</summary>
    public bool Allows(string pathAndQuery)
    {
        var best = rules.Where(rule => Matches(rule.Pattern, pathAndQuery)).OrderByDescending(rule => rule.Pattern.Length).ThenByDescending(rule => rule.Allows);
        return best.Select(rule => (bool?)rule.Allows).FirstOrDefault() ?? true;
    }

    /// <summary>'*' stands for anything, '$' at the end for the end; else the path need only start so. Each part is looked for once.</summary>
    private static bool Matches(string pattern, string path)
    {
        var ends = pattern.EndsWith('$');
        var parts = (ends ? pattern[..^1] : pattern).Split('*');
        if (!path.StartsWith(parts[0], StringComparison.Ordinal))
        {
            return false;
        }
        var at = parts[0].Length;
        for (var i = 1; i < parts.Length; i++)
        {
            var last = ends && i == parts.Length - 1;
            var found = last ? path.LastIndexOf(parts[i], StringComparison.Ordinal) : path.IndexOf(parts[i], at, StringComparison.Ordinal);
            if (found < at)
            {
                return false;
            }
            at = found + parts[i].Length;
        }
        return !ends || at == path.Length;
    }
}
