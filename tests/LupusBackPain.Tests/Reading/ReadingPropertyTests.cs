using System.Text;
using CsCheck;
using LupusBackPain.Diagnostics;
using LupusBackPain.Reading;

namespace LupusBackPain.Tests.Reading;

/// <summary>Whatever an author's file holds, reading ends in findings and never in an exception.</summary>
public sealed class ReadingPropertyTests
{
    private const string Sample =
        """
        ---
        title: "A title: with a colon"
        description: >-
          A description that goes on
          over two lines
        published: 2026-11-22
        kind: self-care
        tags: [a, 'b c', {d: e}]
        keyPoints:
          - "One [@x]."
          - Two
        review: {status: clinical, by: [a], on: 2026-02-30}
        changes:
          - {on: 2026-01-01, what: x}
        rules: {a: b}
        extra: {a: [1, 2], b: |
          x}
        ---

        ## Body {#x}
        """;

    private static readonly Gen<string> YamlText = Gen.OneOf(
        Gen.Char["-:[]{},'\"|>&*!?#%@`\\~ \t\n\r<.=/0123456789abcxnty\u0085\u2028\uFEFFé日"].Select(character => character.ToString()),
        Gen.OneOf([.. new[] { ": ", "\n  ", "\n- ", "a: ", "- ", "---\n", "...\n", "!!str ", "&a ", "*a ", "<<: ", "? ", "|\n", ">-\n", "'", "\"", "\\u0000", "\\x", "#", "{a: b", "[", "%YAML 1.2\n", "😀", "\n\t" }
            .Select(Gen.Const)])).Array[0, 60].Select(string.Concat);

    [Fact]
    public void Any_yaml_like_text_is_composed_or_told()
    {
        foreach (var text in Cases.Of(YamlText, 5_000))
        {
            var bag = new DiagnosticBag();
            var root = YamlComposer.Compose(new YamlText("x.yaml", text, 1), 1000, bag);
            Assert.True(root is not YamlRefused || bag.HasErrors, text);
            Assert.All(bag.ToSorted(), finding => Assert.InRange(finding.Span.Line, 0, 200));
        }
    }

    [Fact]
    public void Any_bytes_are_read_as_a_page_or_told()
    {
        using var site = new TestSite();
        site.WithData();
        var bytes = Encoding.UTF8.GetBytes(Sample);
        var cut = Gen.Select(Gen.Int[0, bytes.Length], Gen.Int[0, 30], Gen.OneOf(Gen.Byte.Array[0, 8], YamlText.Select(Encoding.UTF8.GetBytes)));
        foreach (var (at, length, inserted) in Cases.Of(cut, 400))
        {
            site.Write("content/about.md", [.. bytes[..at], .. inserted, .. bytes[Math.Min(bytes.Length, at + length)..]]);
            Assert.Single(site.Read()!.Pages);
        }
    }

    [Theory]
    [InlineData("content/site.yaml")]
    [InlineData("content/data/references.yaml")]
    [InlineData("content/data/red-flags.yaml")]
    [InlineData("content/data/glossary.yaml")]
    [InlineData("content/data/people.yaml")]
    [InlineData("templates/strings/en.yaml")]
    public void Any_change_to_a_data_file_is_read_or_told(string path)
    {
        using var site = new TestSite();
        site.WithData().Write("content/about.md", TestSite.Page);
        var bytes = File.ReadAllBytes(Repository.PathOf(path));
        bytes = bytes[..Math.Min(bytes.Length, 1500)];
        var cut = Gen.Select(Gen.Int[0, bytes.Length], Gen.Int[0, 40], YamlText);
        foreach (var (at, length, inserted) in Cases.Of(cut, 100))
        {
            site.Write(path, [.. bytes[..at], .. Encoding.UTF8.GetBytes(inserted), .. bytes[Math.Min(bytes.Length, at + length)..]]);
            site.Read();
        }
    }

    [Fact]
    public void Reading_twice_gives_the_same_findings_in_the_same_order()
    {
        using var site = new TestSite();
        foreach (var (text, index) in Cases.Of(YamlText, 40).Select((text, index) => (text, index)))
        {
            site.WritePage($"content/causes/page-{index}.md", text.ReplaceLineEndings("\n"));
        }
        Assert.Equal(site.Findings(), site.Findings());
    }
}
