using System.Collections.Frozen;
using System.Collections.Immutable;

namespace LupusBackPain.Checking;

/// <summary>
/// A rule of a _redirects file. From is a path that may hold :names and end in a '*'; To may use them. Status is 301 where none is written.
/// Forced rules go before files; conditional ones hold for some readers only.
/// </summary>
internal sealed record RedirectRule(
    string From, ImmutableArray<string> Parameters, string To, int Status, bool IsForced, bool IsConditional, Place At)
{
    public bool Redirects => Status is 301 or 302 or 303 or 307 or 308;

    /// <summary>Whether the target is the same for every address that matches.</summary>
    public bool IsStatic => !To.Split('/', '?', '&', '=').Any(part => part.Length > 1 && part[0] == ':');
}

/// <summary>The rules of a _redirects file (Netlify's format, which Cloudflare Pages shares), in order: the first that matches counts.</summary>
internal sealed class Redirects
{
    private readonly ImmutableArray<RedirectRule> rules;
    private readonly FrozenDictionary<string, int[]> literals;
    private readonly int[] patterns;

    public Redirects(ImmutableArray<RedirectRule> rules)
    {
        this.rules = rules;
        HasForced = rules.Any(rule => rule.IsForced);
        var isPattern = Enumerable.Range(0, rules.Length).ToLookup(index => IsPattern(rules[index].From));
        patterns = [.. isPattern[true]];
        literals = isPattern[false].GroupBy(index => rules[index].From.TrimEnd('/'), StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
    }

    public ImmutableArray<RedirectRule> Rules => rules;

    /// <summary>Whether a rule goes before files.</summary>
    public bool HasForced { get; }

    private static bool IsPattern(string from) => from.Contains("/:", StringComparison.Ordinal) || from.EndsWith("/*", StringComparison.Ordinal);

    public static Redirects Parse(string text)
    {
        var read = ImmutableArray.CreateBuilder<RedirectRule>();
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            var comment = line.IndexOf('#');
            var hasComment = comment == 0 || (comment > 0 && char.IsWhiteSpace(line[comment - 1]));
            if (Rule(hasComment ? line[..comment] : line, number) is { } rule)
            {
                read.Add(rule);
            }
        }
        return new Redirects(read.ToImmutable());
    }

    private static RedirectRule? Rule(string line, int number)
    {
        var parts = line.Split([' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 2)
        {
            return null;
        }
        var to = Array.FindIndex(parts, 1, part => part[0] == '/' || part.Contains("://", StringComparison.Ordinal));
        if (to < 0)
        {
            return null;
        }
        var from = Url.Parse(parts[0])?.Path ?? parts[0];
        var rest = parts[(to + 1)..];
        var status = rest.Length > 0 && int.TryParse(rest[0].TrimEnd('!'), System.Globalization.CultureInfo.InvariantCulture, out var written) ? written : 301;
        var column = line.IndexOf(parts[to], line.IndexOf(parts[0], StringComparison.Ordinal) + parts[0].Length, StringComparison.Ordinal) + 1;
        return new RedirectRule(
            from, [.. parts[1..to]], parts[to], status, rest.Length > 0 && rest[0].EndsWith('!'), rest.Any(part => part.Contains('=')), new Place(number, column));
    }

    /// <summary>The index of the first rule for a path ("/old/page") and query, and where it leads; null where none matches.</summary>
    public (int Rule, string To)? Match(string path, string? query, bool forced)
    {
        var own = literals.GetValueOrDefault(path.TrimEnd('/'), []);
        foreach (var index in own.Concat(patterns).Order())
        {
            var rule = rules[index];
            if ((!forced || (rule.IsForced && !rule.IsConditional)) && Captures(rule, path, query) is { } captures)
            {
                var to = rule.To;
                foreach (var (name, value) in captures.OrderByDescending(capture => capture.Key.Length))
                {
                    to = to.Replace($":{name}", value, StringComparison.Ordinal);
                }
                return (index, to);
            }
        }
        return null;
    }

    private static Dictionary<string, string>? Captures(RedirectRule rule, string path, string? query)
    {
        var captures = new Dictionary<string, string>(StringComparer.Ordinal);
        var from = Parts(rule.From);
        var parts = Parts(path);
        for (var i = 0; i < from.Length; i++)
        {
            if (from[i] == "*" && i == from.Length - 1)
            {
                captures["splat"] = string.Join('/', parts.Skip(i));
                return MatchQuery(rule, query, captures);
            }
            if (i >= parts.Length || (from[i][0] != ':' && from[i] != parts[i]))
            {
                return null;
            }
            if (from[i][0] == ':')
            {
                captures[from[i][1..]] = parts[i];
            }
        }
        return from.Length == parts.Length ? MatchQuery(rule, query, captures) : null;
    }

    /// <summary>Every parameter that the rule names must be in the query; "id=:id" captures it.</summary>
    private static Dictionary<string, string>? MatchQuery(RedirectRule rule, string? query, Dictionary<string, string> captures)
    {
        var given = (query ?? "").Split('&').Select(pair => pair.Split('=', 2)).Where(pair => pair.Length == 2)
            .GroupBy(pair => pair[0], StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First()[1], StringComparer.Ordinal);
        foreach (var parameter in rule.Parameters)
        {
            var (name, value) = parameter.Split('=', 2) is [var left, var right] ? (left, right) : (parameter, "");
            if (!given.TryGetValue(name, out var actual) || (!value.StartsWith(':') && value.Length > 0 && value != actual))
            {
                return null;
            }
            if (value.StartsWith(':'))
            {
                captures[value[1..]] = actual;
            }
        }
        return captures;
    }

    /// <summary>The segments of a path; a slash at the end makes no difference to these rules.</summary>
    private static string[] Parts(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries);
}
