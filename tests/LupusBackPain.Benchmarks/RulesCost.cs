using System.Globalization;
using System.Text.RegularExpressions;

namespace LupusBackPain.Benchmarks;

/// <summary>
/// What the editorial rules cost: this repository's own site with its articles written again until there are 10,000, built by the native lbp with
/// the rules of its profile and with none, in turns. Synthetic words would not do, since they break rules that real pages keep.
/// </summary>
internal static partial class RulesCost
{
    private const int Articles = 10_000, Turns = 3;

    public static int Run(string root)
    {
        if (Speed.Publish(root) is not { } lbp)
        {
            return 1;
        }
        var folder = Directory.CreateTempSubdirectory("lbp-rules-").FullName;
        try
        {
            var (on, off) = (Site(root, Path.Combine(folder, "on"), "patient"), Site(root, Path.Combine(folder, "off"), "none"));
            var runs = Enumerable.Range(0, Turns).Select(turn => (On: Build(lbp, on, turn), Off: Build(lbp, off, turn))).ToList();
            var (with, without) = (Median(runs.Select(run => run.On)), Median(runs.Select(run => run.Off)));
            Console.WriteLine("| articles | with the rules | without | the rules' share |");
            Console.WriteLine("|---|---|---|---|");
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {Articles:N0} | {with:F2} s | {without:F2} s | {(with - without) / with:P0} |"));
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static double Build(string lbp, string site, int turn)
    {
        Measure.Of("sync", []);
        var measure = Measure.Of(lbp, ["build", "--source", site, "--output", $"{site}-out-{turn}", "--date", "2026-11-22", "--quiet"]);
        return measure.Exit == 0 ? measure.Seconds : throw new InvalidOperationException($"{site} does not build");
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Turns / 2);

    private static string Site(string root, string folder, string profile)
    {
        foreach (var part in new[] { "content", "templates" })
        {
            BenchSite.Copy(Path.Combine(root, part), Path.Combine(folder, part));
        }
        var settings = Path.Combine(folder, "content", "site.yaml");
        File.WriteAllText(settings, File.ReadAllText(settings).Replace("profile: patient", $"profile: {profile}", StringComparison.Ordinal));
        string[] originals =
        [
            .. BenchArticles.Sections.SelectMany(section => Directory.GetFiles(Path.Combine(folder, "content", section), "*.md"))
                .Where(file => Path.GetFileName(file) != "_index.md").Order(StringComparer.Ordinal),
        ];
        for (var copy = 0; copy < Articles - originals.Length; copy++)
        {
            var original = originals[copy % originals.Length];
            File.WriteAllText($"{original[..^".md".Length]}-{copy.ToString(CultureInfo.InvariantCulture)}.md", Renamed(File.ReadAllText(original), copy));
        }
        return folder;
    }

    /// <summary>The same article under a title and a description that no other has.</summary>
    private static string Renamed(string text, int number) => TitleAndDescription().Replace(text, match =>
    {
        var (words, most) = (match.Groups[2].Value, match.Groups[1].Value == "title" ? 55 : 140);
        return string.Create(CultureInfo.InvariantCulture, $"{match.Groups[1].Value}: \"{(words.Length > most ? words[..most] : words)} {number}\"");
    });

    [GeneratedRegex("^(title|description): \"?(.*?)\"?$", RegexOptions.Multiline)]
    private static partial Regex TitleAndDescription();
}
