using System.Collections.Immutable;
using LupusBackPain.Checking.External;
using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Checking;

/// <summary>Checks a finished site, whoever built it, in memory: every reference by the standards of its format, against the published files.</summary>
internal static class SiteChecker
{
    /// <summary>
    /// Adds a finding for all that is wrong. Nothing is read but the files given, and nothing is fetched: links to other sites are asked for by
    /// <paramref name="others"/>, where it is given.
    /// </summary>
    public static void Check(ImmutableArray<OutputFile> files, CheckOptions options, DiagnosticBag bag, AskOthers? others = null)
    {
        var site = SiteFacts.Gather(files, options);
        var allowed = new AllowList(options.Allowed);
        LinkReport.Add(site, allowed, options.BaseUrl, bag);
        PageReport.Add(site, bag);
        if (others is not null)
        {
            ExternalReport.Add(site, allowed, others, bag);
        }
        allowed.Report(options, bag, externalChecked: others is not null);
    }
}
