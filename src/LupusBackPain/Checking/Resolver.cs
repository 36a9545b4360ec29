using LupusBackPain.Model;

namespace LupusBackPain.Checking;

/// <summary>Resolves references by the URL standard against the set of published files. Safe to use from several threads.</summary>
internal sealed class Resolver
{
    private const int LongestChain = 10;
    private const int LastRedirect = 20; // browsers follow no more
    private readonly Published published;
    private readonly Redirects redirects;
    private readonly Url site;
    private readonly string basePath;

    public Resolver(Published published, Redirects redirects, BaseUrl baseUrl)
    {
        (this.published, this.redirects) = (published, redirects);
        site = Url.Parse(baseUrl.Origin + baseUrl.Path) ?? throw new ArgumentException("the base URL does not parse", nameof(baseUrl));
        basePath = UrlPercent.Decode(site.Path);
    }

    /// <summary>The URL at which a file is served: that of its folder for an index.html.</summary>
    public Url UrlOf(string path) => site with { Path = site.Path + UrlPercent.Encode(Escaped(Published.AddressOf(path)), UrlPercent.PathSet) };

    /// <summary>Whether a URL is of the site's own origin.</summary>
    public bool Owns(Url url) => url.SameOrigin(site);

    /// <summary>Whether a URL is of the site itself: of its origin and below its base path.</summary>
    public bool Covers(Url url) => Owns(url) && DecodedPath(url) is { } path && (path.StartsWith(basePath, StringComparison.Ordinal) || $"{path}/" == basePath);

    /// <summary>Resolves a reference that stands in a file whose base URL is <paramref name="baseUrl"/>.</summary>
    public Address Resolve(Reference reference, Url baseUrl)
    {
        if (reference.Written.Length == 0 && reference.Use.HasFlag(Use.Filled))
        {
            return new Address(Landing.Empty);
        }
        return Parse(reference, baseUrl) is not { } url ? new Address(Landing.Invalid)
            : reference.Use.HasFlag(Use.ParseOnly) ? new Address(Landing.Elsewhere)
            : Find(url, reference);
    }

    /// <summary>The URL of a reference; null where it does not parse.</summary>
    public static Url? Parse(Reference reference, Url baseUrl)
    {
        var start = reference.Base is null ? baseUrl : Url.Parse(reference.Base, baseUrl) ?? baseUrl;
        return Url.Parse(reference.Written, reference.Use.HasFlag(Use.Absolute) ? null : start);
    }

    private Address Find(Url url, Reference reference)
    {
        var insecure = url.Scheme == "http" && site.Scheme == "https";
        if (!url.SameOrigin(site) || IsService(url))
        {
            return new Address(Landing.Elsewhere, IsInsecure: insecure);
        }
        if (DecodedPath(url) is not { } path)
        {
            return new Address(Landing.Missing);
        }
        if (!path.StartsWith(basePath, StringComparison.Ordinal) && $"{path}/" != basePath)
        {
            // Written out in full it is meant for another site of the same host; else the base path was forgotten.
            return new Address(HasHost(reference) ? Landing.Elsewhere : Landing.OutsideBase);
        }
        var below = path.Length < basePath.Length ? "" : path[basePath.Length..];
        if (reference.Use.HasFlag(Use.Prefix))
        {
            return new Address(published.HasPrefix(below) ? Landing.Elsewhere : Landing.Missing);
        }
        var fragment = reference.Use.HasFlag(Use.Fragment) || reference.Use.HasFlag(Use.Element) ? url.Fragment : null;
        return Land(below, url.Query, 0) with { Fragment = fragment };
    }

    private Address Land(string below, string? query, int depth)
    {
        if (redirects.HasForced && redirects.Match(basePath + below, query, true) is { } forced)
        {
            return Follow(forced.Rule, forced.To, depth);
        }
        var (file, moved) = published.Find(below);
        if (file >= 0)
        {
            return new Address(Landing.File, file, IsMoved: moved);
        }
        return redirects.Match(basePath + below, query, false) is { } match ? Follow(match.Rule, match.To, depth)
            : new Address(published.IsOwed(below) ? Landing.Elsewhere : Landing.Missing);
    }

    private Address Follow(int index, string to, int depth)
    {
        var rule = redirects.Rules[index];
        var via = rule.Redirects ? index : -1;
        if (rule.IsConditional || Url.Parse(to, site) is not { } url)
        {
            return new Address(Landing.Elsewhere);
        }
        if (depth >= LongestChain || !url.SameOrigin(site) || IsService(url))
        {
            return new Address(Landing.Elsewhere, Rule: via);
        }
        if (rule.Status >= 400 || DecodedPath(url) is not { } path)
        {
            return new Address(Landing.Missing);
        }
        if (!path.StartsWith(basePath, StringComparison.Ordinal))
        {
            return new Address(Landing.OutsideBase);
        }
        var landed = Land(path[basePath.Length..], url.Query, depth + 1);
        return via >= 0 ? landed with { Rule = via } : landed;
    }

    /// <summary>Whether following a rule comes to an address twice, as far as browsers follow.</summary>
    public bool Loops(RedirectRule rule)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var to = rule.To;
        while (seen.Count < LastRedirect && Below(to) is { } url)
        {
            if (!seen.Add(url.WithoutFragment))
            {
                return true;
            }
            var path = DecodedPath(url)!;
            var forced = redirects.HasForced ? redirects.Match(path, url.Query, true) : null;
            if ((forced ?? (published.Find(path[basePath.Length..]).File < 0 ? redirects.Match(path, url.Query, false) : null)) is not { } next)
            {
                return false;
            }
            to = next.To;
        }
        return false;
    }

    /// <summary>The URL that a rule names, where it lies below the base path of this site.</summary>
    private Url? Below(string to) =>
        Url.Parse(to, site) is { } url && url.SameOrigin(site) && DecodedPath(url)?.StartsWith(basePath, StringComparison.Ordinal) == true ? url : null;

    /// <summary>What Netlify answers by itself, where its rules are in use.</summary>
    private bool IsService(Url url) => redirects.Rules.Length > 0 && url.Path.StartsWith("/.netlify/", StringComparison.Ordinal);

    private static bool HasHost(Reference reference)
    {
        var text = reference.Written.AsSpan();
        return text.StartsWith("//", StringComparison.Ordinal) || (text.Contains(':') && Url.Parse(reference.Written) is not null);
    }

    /// <summary>The path with its %XX decoded once, or null where that would make a separator: a server never splits at %2F.</summary>
    private static string? DecodedPath(Url url)
    {
        if (!url.Path.Contains('%'))
        {
            return url.Path;
        }
        return url.Path.Contains("%2F", StringComparison.OrdinalIgnoreCase) ? null : UrlPercent.Decode(url.Path);
    }

    /// <summary>A path with the characters escaped that would end or change it in a URL.</summary>
    private static string Escaped(string path) => path.Replace("%", "%25", StringComparison.Ordinal).Replace("\\", "%5C", StringComparison.Ordinal);
}
