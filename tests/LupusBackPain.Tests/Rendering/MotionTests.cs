using System.Text.RegularExpressions;

namespace LupusBackPain.Tests.Rendering;

/// <summary>The theme keeps still (WCAG 2.2, 2.2.2 and 2.3.3): what moves makes some readers dizzy, and what plays by itself startles all.</summary>
public sealed partial class MotionTests
{
    [Fact]
    public void Nothing_of_the_theme_moves_or_plays_by_itself_unless_the_reader_allows_motion()
    {
        var files = Directory.EnumerateFiles(Repository.PathOf("templates"), "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".css" or ".js" or ".html" or ".svg").ToList();
        Assert.True(files.Count > 20, $"only {files.Count} files were found");
        Assert.Equal([], files.Where(file => Moves(File.ReadAllText(file))));
    }

    [Theory]
    [InlineData("a { transition: color 1s }", true)]
    [InlineData("@media print { a { animation-name: turn } }", true)]
    [InlineData("html { scroll-behavior: smooth }", true)]
    [InlineData("element.scrollIntoView({ behavior: 'smooth' })", true)]
    [InlineData("<video autoplay>", true)]
    [InlineData("<marquee>", true)]
    [InlineData("@media (prefers-reduced-motion: no-preference) { a { transition: color 1s } }", false)]
    [InlineData("/* no transition: pages keep still */ a { color: red }", false)]
    public void The_search_finds_what_moves(string text, bool moves) => Assert.Equal(moves, Moves(text));

    private static bool Moves(string text) => Motion().IsMatch(Allowed().Replace(text, ""));

    /// <summary>Comments, and what is asked of readers who allow motion (one block, whose rules hold no further blocks).</summary>
    [GeneratedRegex(@"/\*.*?\*/|@media[^{]*prefers-reduced-motion: no-preference[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}", RegexOptions.Singleline)]
    private static partial Regex Allowed();

    [GeneratedRegex(@"\b(?:transition|animation)(?:-[a-z]+)?\s*:|scroll-behavior\s*:\s*smooth|behavior\s*:\s*['""]smooth|\bautoplay\b|<(?:marquee|animate)|\.animate\(", RegexOptions.IgnoreCase)]
    private static partial Regex Motion();
}
