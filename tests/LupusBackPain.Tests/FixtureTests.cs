using System.Text.RegularExpressions;

namespace LupusBackPain.Tests;

/// <summary>
/// Whole sites, built as <c>lbp build</c> does. A case is a folder below tests/fixtures/: input/ is laid over the site in fixtures/_base, where it
/// has no layouts of its own (input/remove.txt lists what to take away, input/arguments.txt adds arguments); expected/diagnostics.txt is what lbp says; each file in
/// expected/public/ is held to the one that was built. A new case is a new folder.
/// </summary>
public sealed partial class FixtureTests
{
    private static readonly string Fixtures = Repository.PathOf("tests", "fixtures");

    public static TheoryData<string> Cases =>
        [.. Directory.GetDirectories(Fixtures).Where(folder => Directory.Exists(Path.Combine(folder, "input"))).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_site_builds_to_exactly_what_is_expected(string name)
    {
        var fixture = Path.Combine(Fixtures, name);
        using var folder = new TemporaryFolder();
        if (!Directory.Exists(Path.Combine(fixture, "input", "templates", "layouts")))
        {
            SmallSite.In(folder);
        }
        folder.With(Path.Combine(fixture, "input"));
        foreach (var file in Lines(folder.Of("remove.txt")))
        {
            File.Delete(folder.Of(file));
        }
        var ran = Lbp.Run(folder.Path, ["build", "--verbose", "--date", "2026-11-22", .. Lines(folder.Of("arguments.txt"))]);

        Golden.Equal(Path.Combine(fixture, "expected", "diagnostics.txt"), $"{Seconds().Replace(ran.Error, "0.00 s")}exit {ran.Exit}\n");
        var expected = Path.Combine(fixture, "expected", "public");
        foreach (var file in Directory.Exists(expected) ? Directory.EnumerateFiles(expected, "*", SearchOption.AllDirectories).ToList() : [])
        {
            var built = folder.Of("public", Path.GetRelativePath(expected, file));
            Assert.True(File.Exists(built), $"{Path.GetRelativePath(expected, file)} was not built");
            Golden.Equal(file, File.ReadAllText(built));
        }
    }

    private static IEnumerable<string> Lines(string file) => File.Exists(file) ? File.ReadAllLines(file).Where(line => line.Length > 0) : [];

    [GeneratedRegex(@"\d+\.\d\d s\b")]
    private static partial Regex Seconds();
}
