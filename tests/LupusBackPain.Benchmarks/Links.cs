using System.Diagnostics;
using System.Globalization;

namespace LupusBackPain.Benchmarks;

/// <summary>
/// Checks the links of the same folders, Hugo's output of the synthetic articles, with the native lbp and with hyperlink (npm): how long each takes,
/// and what each finds of the faults that are planted into a copy.
/// </summary>
internal static class Links
{
    private const int Articles = 1_000;
    private const int PlantedArticles = 80;
    private const double MostOfHyperlink = 0.05;

    public static int Run(string root)
    {
        if (Hyperlink.Find(root) is not { } hyperlink || Speed.Publish(root) is not { } lbp)
        {
            return 1;
        }
        using var hugo = Speed.Hugo(root);
        if (hugo is null)
        {
            return 1;
        }
        var checkers = new LinkChecker[] { new LbpLinkcheck(lbp), hyperlink };
        var share = Time(hugo, checkers);
        var exact = Compare(hugo, checkers);
        return share <= MostOfHyperlink && exact ? 0 : 1;
    }

    /// <summary>hyperlink is so slow that it runs once, between two runs of lbp, of which the slower counts.</summary>
    private static double Time(HugoSite hugo, LinkChecker[] checkers)
    {
        using var site = new BenchSite(Articles);
        var folder = site.Output("hugo");
        hugo.Build(site, folder, related: true);
        var pages = Directory.EnumerateFiles(folder, "*.html", SearchOption.AllDirectories).Count();
        var before = checkers[0].Check(folder);
        var theirs = checkers[1].Check(folder);
        var ours = Math.Max(before.Seconds, checkers[0].Check(folder).Seconds);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            | pages | lbp linkcheck | hyperlink 5.0.4 | lbp / hyperlink | errors lbp finds | errors hyperlink finds |
            |---|---|---|---|---|---|
            | {pages:N0} | {ours:F2} s | {theirs.Seconds:F1} s | {ours / theirs.Seconds:P2} | {before.Errors.Length} | {theirs.Errors.Length} |

            """));
        return ours / theirs.Seconds;
    }

    /// <summary>Prints what each finds; whether lbp finds all that is planted and nothing else.</summary>
    private static bool Compare(HugoSite hugo, LinkChecker[] checkers)
    {
        using var site = new BenchSite(PlantedArticles);
        var folder = site.Output("planted");
        hugo.Build(site, folder, related: true);
        PlantedFaults.Into(folder);
        var told = checkers.Select(checker => checker.Check(folder).Errors).ToArray();
        Console.WriteLine("| planted | lbp | hyperlink |\n|---|---|---|");
        foreach (var fault in PlantedFaults.Faults)
        {
            Console.WriteLine($"| {fault.Kind} | {string.Join(" | ", told.Select(errors => fault.IsNamedBy(errors) ? "found" : "**missed**"))} |");
        }
        foreach (var sound in PlantedFaults.Sound)
        {
            Console.WriteLine($"| {sound.Kind} (sound) | {string.Join(" | ", told.Select(errors => sound.IsNamedBy(errors) ? "**false alarm**" : "silent"))} |");
        }
        var found = told.Select(errors => PlantedFaults.Faults.Count(fault => fault.IsNamedBy(errors))).ToArray();
        var alarms = told.Select(errors => errors.Where(error => !PlantedFaults.Faults.Any(fault => fault.IsNamedBy([error]))).ToArray()).ToArray();
        Console.WriteLine($"| **found of {PlantedFaults.Faults.Length}** | {string.Join(" | ", found)} |");
        Console.WriteLine($"| **errors where none is** | {string.Join(" | ", alarms.Select(errors => errors.Length))} |");
        Console.WriteLine($"\nErrors where none is:\n{string.Join("\n", alarms.SelectMany(errors => errors))}");
        return found[0] == PlantedFaults.Faults.Length && alarms[0].Length == 0;
    }
}

/// <summary>What a check took, and each error that it told, as text that names the file and the address.</summary>
internal sealed record LinkCheck(double Seconds, string[] Errors);

/// <summary>A program that checks the links of a folder, as that of https://example.org/.</summary>
internal abstract class LinkChecker
{
    protected const string Site = "https://example.org/";

    public LinkCheck Check(string folder)
    {
        var start = Command(folder);
        (start.UseShellExecute, start.RedirectStandardOutput, start.RedirectStandardError) = (false, true, true);
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var said = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var seconds = watch.Elapsed.TotalSeconds;
        return process.ExitCode is 0 or 1
            ? new LinkCheck(seconds, [.. Errors(output)])
            : throw new InvalidOperationException($"{start.FileName}: exit {process.ExitCode}\n{said.Result}");
    }

    protected abstract ProcessStartInfo Command(string folder);

    protected abstract IEnumerable<string> Errors(string output);
}
