using System.Net;
using System.Text.RegularExpressions;

namespace LupusBackPain.Serving;

/// <summary>
/// The Content-Security-Policy of a page, with as little changed as the preview needs: our own scripts and streams ('self') are allowed
/// where the policy names something narrower, and http is not turned into https, which is not served here.
/// </summary>
internal static partial class PagePolicy
{
    public static string Allow(string html) => Element().Replace(html, element =>
        Named().IsMatch(element.Value)
            ? Content().Replace(element.Value, content => $"content=\"{Encode(AllowIn(WebUtility.HtmlDecode(content.Groups["value"].Value)))}\"")
            : element.Value);

    internal static string AllowIn(string policy)
    {
        var directives = policy.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(directive => Name(directive) != "upgrade-insecure-requests").ToList();
        AllowSelf(directives, "connect-src", "default-src");
        AllowSelf(directives, directives.Exists(directive => Name(directive) == "script-src-elem") ? "script-src-elem" : "script-src", "default-src");
        return string.Join("; ", directives);
    }

    /// <summary>Adds 'self' to a directive. One that is absent goes by its fallback, and is only added where there is one.</summary>
    private static void AllowSelf(List<string> directives, string name, string fallback)
    {
        var own = directives.FindIndex(directive => Name(directive) == name);
        var basis = own >= 0 ? own : directives.FindIndex(directive => Name(directive) == fallback);
        if (basis < 0)
        {
            return;
        }
        var sources = directives[basis].Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1);
        var allowed = string.Join(' ', sources.Where(source => source is not ("'none'" or "'self'")).Prepend("'self'").Prepend(name));
        if (own >= 0)
        {
            directives[own] = allowed;
        }
        else
        {
            directives.Add(allowed);
        }
    }

    private static string Name(string directive) => directive.Split(' ')[0].ToLowerInvariant();

    private static string Encode(string value) => value.Replace("&", "&amp;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);

    [GeneratedRegex(@"<meta\s[^>]*>", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Element();

    [GeneratedRegex(@"http-equiv\s*=\s*[""']?Content-Security-Policy\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Named();

    [GeneratedRegex(@"\bcontent\s*=\s*(""(?<value>[^""]*)""|'(?<value>[^']*)')", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Content();
}
