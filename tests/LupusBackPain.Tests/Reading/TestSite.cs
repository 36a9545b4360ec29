using System.Text;
using LupusBackPain.Diagnostics;
using LupusBackPain.Model;
using LupusBackPain.Reading;

namespace LupusBackPain.Tests.Reading;

/// <summary>A small sound site in a folder of its own, to which a test adds what it is about.</summary>
internal sealed class TestSite : IDisposable
{
    public const string Settings =
        """
        title: Sound site
        description: A site for tests.
        baseUrl: https://example.org/base/
        language: en-GB
        sections:
          - {id: causes, title: Causes, question: Why?}
        """;

    public const string Page =
        """
        ---
        title: A page
        description: A description that is long enough to say in a sentence what the page is about.
        published: 2026-11-22
        ---
        Body.
        """;

    private readonly DiagnosticBag bag = new();

    public TestSite()
    {
        Write("content/site.yaml", Settings);
        Write("templates/layouts/article.html", "<p>");
        Write("templates/strings/en.yaml", "months: [January, February, March, April, May, June, July, August, September, October, November, December]\n");
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("lbp-reading-").FullName;

    public TestSite Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    public TestSite Write(string path, byte[] bytes)
    {
        var full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
        return this;
    }

    /// <summary>A page whose front matter has these lines after the required ones.</summary>
    public TestSite WritePage(string path, string lines) => Write(path, Page.Replace("---\nBody.", lines + "\n---\nBody.", StringComparison.Ordinal));

    /// <summary>One entry in each data file that front matter may refer to.</summary>
    public TestSite WithData() =>
        Write("content/data/people.yaml", "project: {name: The project, organisation: true}")
            .Write("content/data/conditions.yaml", "lupus: {name: Lupus}")
            .Write("content/data/red-flags.yaml", "back-pain: {emergency: {heading: 'Call {emergency} if:', items: [{text: a sign}]}}");

    public Sources? Read() => ContentReader.Read(Root, bag);

    /// <summary>What reading found, one line each: path(line,column): severity code: message | help.</summary>
    public string[] Findings()
    {
        Read();
        return [.. bag.ToSorted().Select(Show)];
    }

    /// <summary>The findings, with the folder deleted after.</summary>
    public string[] FindingsAndGone()
    {
        using (this)
        {
            return Findings();
        }
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    public static string Show(Diagnostic finding) =>
        $"{finding.Span.Path}({finding.Span.Line},{finding.Span.Column}): {finding.Severity} {finding.Code}: {finding.Message} | {finding.Help}";
}
