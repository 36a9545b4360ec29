using System.CommandLine.Parsing;
using System.Globalization;
using System.Text;

namespace LupusBackPain.Tests;

/// <summary>
/// What a case does with its site, from its steps.txt: <c>remove FILE</c>, <c>copy FROM TO</c> (a name that not every disk can hold beside another),
/// <c>link PATH TARGET</c> (symbolic), <c>append FILE TEXT TIMES</c> (what is too long to read in a diff); any other line is the arguments of lbp.
/// </summary>
internal static class FixtureSteps
{
    /// <summary>Takes the steps in order, and returns all that lbp said, with its exit code after each run.</summary>
    public static string Take(TemporaryFolder folder)
    {
        var file = folder.Of("steps.txt");
        var said = new StringBuilder();
        foreach (var line in File.Exists(file) ? File.ReadAllLines(file) : ["build --verbose"])
        {
            said.Append(Step(folder, [.. CommandLineParser.SplitCommandLine(line)]));
        }
        return said.ToString();
    }

    private static string Step(TemporaryFolder folder, string[] words)
    {
        switch (words)
        {
            case ["remove", var path]:
                File.Delete(folder.Of(path));
                return "";
            case ["copy", var from, var to]:
                Directory.CreateDirectory(Path.GetDirectoryName(folder.Of(to))!);
                File.Copy(folder.Of(from), folder.Of(to));
                return "";
            case ["link", var path, var target]:
                File.CreateSymbolicLink(folder.Of(path), target);
                return "";
            case ["append", var path, var text, var times]:
                File.AppendAllText(folder.Of(path), string.Concat(Enumerable.Repeat(text, int.Parse(times, CultureInfo.InvariantCulture))));
                return "";
            default:
                var ran = Lbp.Run(folder.Path, words.Contains("--date", StringComparer.Ordinal) ? words : [.. words, "--date", "2026-11-22"]);
                return $"{ran.Out}{ran.Error}exit {ran.Exit}\n".Replace(folder.Path, "<folder>", StringComparison.Ordinal);
        }
    }
}
