using System.Collections.Immutable;
using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Checking;

/// <summary>The links that the editors let pass, and which of the entries were needed.</summary>
internal sealed class AllowList(ImmutableArray<AllowedLink> entries)
{
    private readonly bool[] used = new bool[entries.Length];

    /// <summary>Whether an entry names the link, as it stands in the page or as its author wrote it. An expired entry still does, and is told.</summary>
    public bool Allows(string written, string? target = null)
    {
        for (var i = 0; i < entries.Length; i++)
        {
            if (entries[i].Target.Value == written || entries[i].Target.Value == target)
            {
                used[i] = true;
                return true;
            }
        }
        return false;
    }

    /// <summary>Tells the entries that expired, and those that matched nothing; one for another site only where those links were checked.</summary>
    public void Report(CheckOptions options, DiagnosticBag bag, bool externalChecked = false)
    {
        for (var i = 0; i < entries.Length; i++)
        {
            var entry = entries[i];
            if (used[i] && entry.Until.Value < options.Date)
            {
                bag.Add(Problems.Checking.AllowEntryExpired(entry.Until.Span, entry.Target.Value, entry.Until.Value));
            }
            else if (!used[i] && (externalChecked || !IsExternal(entry.Target.Value, options.BaseUrl)))
            {
                bag.Add(Problems.Checking.AllowEntryUnused(entry.Target.Span, entry.Target.Value));
            }
        }
    }

    private static bool IsExternal(string target, BaseUrl site) =>
        Url.Parse(site.Origin + site.Path) is { } own && Url.Parse(target, own) is { } url && !url.SameOrigin(own);
}
