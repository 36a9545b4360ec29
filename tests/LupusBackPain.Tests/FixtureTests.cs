using System.Text.RegularExpressions;

namespace LupusBackPain.Tests;

/// <summary>
/// Whole sites, as a person meets them. A case is a folder below tests/fixtures/: input/ is laid over the site in fixtures/_base, where it has no
/// layouts of its own; input/steps.txt tells, a line each, what is then done (commands of lbp, and before them what git cannot keep: see
/// <see cref="FixtureSteps"/>), or else the site is built. expected/diagnostics.txt is all that lbp says; each file in expected/public/ is held to the
/// one that was built. A new case is a new folder.
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
        var said = FixtureSteps.Take(folder);

        Golden.Equal(Path.Combine(fixture, "expected", "diagnostics.txt"), Seconds().Replace(said, "0.00 s"));
        var expected = Path.Combine(fixture, "expected", "public");
        foreach (var file in Directory.Exists(expected) ? Directory.EnumerateFiles(expected, "*", SearchOption.AllDirectories).ToList() : [])
        {
            var built = folder.Of("public", Path.GetRelativePath(expected, file));
            Assert.True(File.Exists(built), $"{Path.GetRelativePath(expected, file)} was not built");
            Golden.Equal(file, File.ReadAllText(built));
        }
    }

    [GeneratedRegex(@"\d+\.\d\d s\b")]
    private static partial Regex Seconds();
}
