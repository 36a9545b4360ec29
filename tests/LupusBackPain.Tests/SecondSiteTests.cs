using System.Text.RegularExpressions;

namespace LupusBackPain.Tests;

/// <summary>
/// The site in tests/fixtures/second-site, which shares nothing with this repository's own: other sections, another language, another theme. (What its
/// pages hold to the byte is <see cref="FixtureTests"/>'s.)
/// </summary>
public sealed partial class SecondSiteTests
{
    private static readonly string Site = Repository.PathOf("tests", "fixtures", "second-site", "input");

    [Fact]
    public void Another_site_builds_from_another_folder_and_holds_only_its_own_words()
    {
        using var elsewhere = new TemporaryFolder();

        var ran = Lbp.Run(elsewhere.Path, "build", "--source", Site, "--output", elsewhere.Of("out"), "--date", "2026-11-22", "--strict");

        Assert.Equal((0, ""), (ran.Exit, ran.Out));
        var files = Directory.GetFiles(elsewhere.Of("out"), "*", SearchOption.AllDirectories);
        Assert.Contains(elsewhere.Of("out", "oogsten", "pompoen", "index.html"), files);
        Assert.All(files, file => Assert.DoesNotMatch(FirstSite(), File.ReadAllText(file)));
        Assert.Empty(Directory.EnumerateFileSystemEntries(Site).Select(Path.GetFileName).Except(["steps.txt", "content", "templates"]));
    }

    [Fact]
    public void The_rules_for_patients_speak_to_another_site_of_itself()
    {
        using var folder = new TemporaryFolder().With(Site);
        var settings = folder.Of("content", "site.yaml");
        File.WriteAllText(settings, File.ReadAllText(settings).Replace("profile: none", "profile: patient", StringComparison.Ordinal));

        var ran = Lbp.Run(folder.Path, "check", "--verbose", "--date", "2026-11-22");

        Assert.Contains("content/zaaien/radijs.md", ran.Error);
        Assert.DoesNotMatch(FirstSite(), ran.Error);
    }

    [Fact]
    public void The_program_knows_nothing_of_what_the_first_site_is_about()
    {
        var sources = Directory.EnumerateFiles(Repository.PathOf("src"), "*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".js", StringComparison.Ordinal))
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

        var known = from file in sources
                    from line in File.ReadLines(file)
                    where !Example().IsMatch(line) && FirstSite().IsMatch(Name().Replace(line, ""))
                    select $"{Path.GetRelativePath(Repository.Root, file)}: {line.Trim()}";

        Assert.Empty(known);
    }

    [GeneratedRegex("lupus|back pain", RegexOptions.IgnoreCase)]
    private static partial Regex FirstSite();

    /// <summary>The program's own name.</summary>
    [GeneratedRegex("LupusBackPain")]
    private static partial Regex Name();

    /// <summary>A rule's good or bad example, which a person reads in <c>lbp rules CODE</c>.</summary>
    [GeneratedRegex("^ *(Good|Bad) = ")]
    private static partial Regex Example();
}
