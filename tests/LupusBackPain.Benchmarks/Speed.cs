using System.Diagnostics;
using System.Globalization;

namespace LupusBackPain.Benchmarks;

/// <summary>
/// Builds the same articles with the native lbp (link check included) and with Hugo, in turns, and prints the medians of three. Ratios count;
/// times depend on the machine and its other work.
/// </summary>
internal static class Speed
{
    private const int Turns = 3;

    public static int Run(string root)
    {
        var lbp = Publish(root);
        using var hugo = Hugo(root);
        if (lbp is null || hugo is null)
        {
            return 1;
        }
        Console.WriteLine("| articles | lbp | Hugo | lbp / Hugo | Hugo without Related | lbp / that | lbp peak memory |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        var small = Compare(lbp, hugo, 1_000);
        var large = Compare(lbp, hugo, 10_000);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n10,000 articles take {large / small:F1} times as long as 1,000."));
        return 0;
    }

    /// <summary>Prints one row; returns lbp's median in seconds.</summary>
    private static double Compare(string lbp, HugoSite hugo, int count)
    {
        using var site = new BenchSite(count);
        var runs = new List<(Measure Lbp, Measure With, Measure Without)>();
        for (var turn = 0; turn < Turns; turn++)
        {
            runs.Add((
                Build(site.Output($"lbp-{turn}"), count, output => Measure.Of(lbp, ["build", "--source", site.Path, "--output", output, "--date", "2026-11-22", "--quiet"])),
                Build(site.Output($"hugo-{turn}"), count, output => hugo.Build(site, output, related: true)),
                Build(site.Output($"hugo-plain-{turn}"), count, output => hugo.Build(site, output, related: false))));
        }
        var ours = Median(runs.Select(run => run.Lbp.Seconds));
        var with = Median(runs.Select(run => run.With.Seconds));
        var without = Median(runs.Select(run => run.Without.Seconds));
        var memory = runs.Max(run => run.Lbp.PeakMegabytes);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {count:N0} | {ours:F2} s | {with:F2} s | {ours / with:P0} | {without:F2} s | {ours / without:P0} | {memory:N0} MB |"));
        return ours;
    }

    /// <summary>
    /// Builds into a folder of its own, once the disk has what others wrote: lbp waits until its site is on the disk, and a file system is slow to
    /// use again what was just deleted.
    /// </summary>
    private static Measure Build(string output, int count, Func<string, Measure> build)
    {
        Measure.Of("sync", []);
        var measure = build(output);
        BenchSite.ThrowIfIncomplete(output, count);
        return measure;
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Turns / 2);

    /// <summary>The native executable, built anew; null, and why on stderr, where that fails.</summary>
    internal static string? Publish(string root)
    {
        var folder = System.IO.Path.Combine(root, "artifacts", "native");
        var publish = Measure.Of("dotnet", ["publish", System.IO.Path.Combine(root, "src", "LupusBackPain"), "-c", "Release", "-o", folder]);
        if (publish.Exit != 0)
        {
            Console.Error.WriteLine("dotnet publish failed; it needs clang and zlib1g-dev.");
            return null;
        }
        return System.IO.Path.Combine(folder, "lbp");
    }

    internal static HugoSite? Hugo(string root)
    {
        try
        {
            Measure.Of("hugo", ["version"]);
            return new HugoSite(System.IO.Path.Combine(root, "tests", "LupusBackPain.Benchmarks", "hugo"));
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Console.Error.WriteLine("Hugo is not on this machine; Debian has it as the package hugo.");
            return null;
        }
    }
}

/// <summary>One run of a program: wall time, highest resident memory, exit code.</summary>
internal sealed record Measure(double Seconds, double PeakMegabytes, int Exit)
{
    public static Measure Of(string program, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var said = process.StandardError.ReadToEndAsync();
        _ = process.StandardOutput.ReadToEndAsync();
        var peak = 0.0;
        while (!process.WaitForExit(10))
        {
            peak = Math.Max(peak, HighWater(process.Id));
        }
        if (process.ExitCode != 0)
        {
            Console.Error.WriteLine($"{program} {string.Join(' ', arguments)}: exit {process.ExitCode}\n{said.Result}");
        }
        return new Measure(watch.Elapsed.TotalSeconds, peak, process.ExitCode);
    }

    /// <summary>The kernel's VmHWM in megabytes: the most that was ever resident, so that a look now and then misses only the very end.</summary>
    private static double HighWater(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}

/// <summary>A site of synthetic articles in a temporary folder, with the bench settings and this repository's theme.</summary>
internal sealed class BenchSite : IDisposable
{
    public BenchSite(int count)
    {
        BenchArticles.Write(count, Content);
        foreach (var folder in new[] { "content", "templates" })
        {
            Copy(System.IO.Path.Combine(AppContext.BaseDirectory, "site", folder), System.IO.Path.Combine(Path, folder));
        }
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("lbp-bench-").FullName;

    public string Content => System.IO.Path.Combine(Path, "content");

    public string Output(string name) => System.IO.Path.Combine(Path, "out-" + name);

    /// <summary>A build that did not write every article was not measured: it failed, or read the articles as something else.</summary>
    public static void ThrowIfIncomplete(string output, int count)
    {
        var written = Directory.Exists(output) ? Directory.EnumerateDirectories(output, "article-*", SearchOption.AllDirectories).Count() : 0;
        if (written != count)
        {
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{System.IO.Path.GetFileName(output)} has {written} of {count} articles"));
        }
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);

    public static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = System.IO.Path.Combine(to, System.IO.Path.GetRelativePath(from, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}

/// <summary>The same articles for Hugo: an article page with breadcrumb, contents, Related, Latest and Popular, section pages, feeds, sitemap.</summary>
internal sealed class HugoSite(string layouts) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("lbp-hugo-").FullName;

    public Measure Build(BenchSite site, string output, bool related)
    {
        var variant = Path.Combine(folder, related ? "with" : "without");
        if (!Directory.Exists(variant))
        {
            Prepare(variant, related);
        }
        return Measure.Of("hugo", ["--source", variant, "--contentDir", site.Content, "--destination", output, "--quiet"]);
    }

    private void Prepare(string variant, bool related)
    {
        foreach (var file in Directory.EnumerateFiles(layouts, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(variant, Path.GetRelativePath(layouts, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            var text = File.ReadAllText(file);
            File.WriteAllText(target, related ? text : text.Replace("site.RegularPages.Related .", "site.RegularPages", StringComparison.Ordinal));
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
