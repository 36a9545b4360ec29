using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Checking;

/// <summary>Makes the finding of a fault, with the nearest target that exists.</summary>
internal sealed class FaultWords(SiteFacts site, BaseUrl baseUrl)
{
    private readonly NearTargets near = new(site, baseUrl);

    /// <summary>The finding for a link of file <paramref name="file"/>, to be told at a place, with what is added about the pages.</summary>
    public Diagnostic Tell(LinkFault fault, Link link, int file, SourceSpan at, string target, string pages) => fault switch
    {
        LinkFault.TargetMissing => Problems.Checking.TargetMissing(at, target, pages, near.Target(link, file)),
        LinkFault.OutsideBase => Problems.Checking.TargetOutsideBase(at, target, pages, baseUrl.Path),
        LinkFault.FragmentMissing when link.Reference.Use.HasFlag(Use.Map) => Problems.Checking.MapMissing(at, target, pages),
        LinkFault.FragmentMissing => Problems.Checking.FragmentMissing(at, target, pages, near.Page(link.Address.File), near.Fragment(link.Address)),
        LinkFault.Invalid => Problems.Checking.Invalid(at, target, pages),
        LinkFault.Empty => Problems.Checking.Empty(at, pages),
        LinkFault.Insecure => Problems.Checking.Insecure(at, target, pages),
        LinkFault.Redirected => Problems.Checking.Redirected(at, target, pages, near.Final(link.Address)),
        LinkFault.Moved => Problems.Checking.Moved(at, target, pages),
        LinkFault.Vague => Problems.Checking.VagueText(at, target, pages),
        _ => throw new ArgumentOutOfRangeException(nameof(fault)),
    };
}
