namespace LupusBackPain.Checking;

/// <summary>What is wrong with a link.</summary>
internal enum LinkFault
{
    None,
    TargetMissing,
    OutsideBase,
    FragmentMissing,
    Invalid,
    Empty,
    Insecure,
    Redirected,
    Moved,
    Vague,
}

/// <summary>Judges the links of a site, each by itself.</summary>
internal static class LinkFaults
{
    /// <summary>Every fault of every link, with the file that holds it.</summary>
    public static IEnumerable<(int File, Link Link, LinkFault Fault)> Of(SiteFacts site)
    {
        for (var file = 0; file < site.Count; file++)
        {
            foreach (var link in site[file].Links)
            {
                if (Broken(link, site) is var fault and not LinkFault.None)
                {
                    yield return (file, link, fault);
                }
                else if (Doubtful(link) is var doubt and not LinkFault.None)
                {
                    yield return (file, link, doubt);
                }
                if (link.Reference.Use.HasFlag(Use.Vague))
                {
                    yield return (file, link, LinkFault.Vague);
                }
            }
        }
        foreach (var (file, link) in ToAliases(site))
        {
            yield return (file, link, LinkFault.Redirected);
        }
    }

    private static LinkFault Broken(Link link, SiteFacts site) => link.Address switch
    {
        _ when link.Reference.Use.HasFlag(Use.Map) => LinkFault.FragmentMissing,
        { Landing: Landing.Missing } => LinkFault.TargetMissing,
        { Landing: Landing.OutsideBase } => LinkFault.OutsideBase,
        { Landing: Landing.Invalid } => LinkFault.Invalid,
        { Landing: Landing.Empty } => LinkFault.Empty,
        { Landing: Landing.File, Fragment: { } fragment } when !site[link.Address.File].Reaches(fragment, link.Reference.Use.HasFlag(Use.Element)) =>
            LinkFault.FragmentMissing,
        _ => LinkFault.None,
    };

    private static LinkFault Doubtful(Link link) => link switch
    {
        { Address.IsInsecure: true } when (link.Reference.Use & (Use.Followed | Use.Loaded)) != Use.None => LinkFault.Insecure,
        { Address.Rule: >= 0 } when link.Reference.Use.HasFlag(Use.Followed) => LinkFault.Redirected,
        { Address.IsMoved: true } when link.Reference.Use.HasFlag(Use.Followed) => LinkFault.Moved,
        _ => LinkFault.None,
    };

    /// <summary>The links that a reader follows to a page that only sends him on. Aliases are known once all pages are, so these are read again.</summary>
    private static IEnumerable<(int File, Link Link)> ToAliases(SiteFacts site)
    {
        bool IsAlias(int file) => file >= 0 && site[file].RedirectsTo >= 0;
        var aliases = Enumerable.Range(0, site.Count).Any(IsAlias);
        return aliases
            ? site.Again(
                facts => facts.RedirectsTo < 0 && facts.Targets.Any(IsAlias),
                link => IsAlias(link.Address.File) && link.Reference.Use.HasFlag(Use.Followed))
            : [];
    }
}
