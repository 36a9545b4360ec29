using System.Collections.Immutable;
using System.Text;
using LupusBackPain.Model;
using LupusBackPain.Publishing;

namespace LupusBackPain.Tests.Publishing;

/// <summary>Small sites to publish, and what is on the disk afterwards.</summary>
internal static class Sites
{
    public static OutputFile File(string path, string text) => OutputFile.Plain(path, Encoding.UTF8.GetBytes(text));

    public static ImmutableArray<OutputFile> Of(params ReadOnlySpan<(string Path, string Text)> files)
    {
        var list = ImmutableArray.CreateBuilder<OutputFile>();
        foreach (var (path, text) in files)
        {
            list.Add(File(path, text));
        }
        return list.ToImmutable();
    }

    /// <summary>A site of pages in folders of their own, every one with the version's words, and a shared file that no version changes.</summary>
    public static ImmutableArray<OutputFile> Version(string version, int pages = 20) =>
    [
        File("index.html", $"home {version}"), File("style.css", "same"), File(".nojekyll", ""),
        .. Enumerable.Range(0, pages).Select(i => File($"section-{i % 3}/page-{i}/index.html", $"page {i} {version} {new string('x', i * 97)}")),
    ];

    public static PublishResult Publish(ImmutableArray<OutputFile> files, string output, Action<string>? before = null)
    {
        using var claim = Publisher.Claim(output);
        return Publish(files, claim, before);
    }

    public static PublishResult Publish(ImmutableArray<OutputFile> files, OutputClaim claim, Action<string>? before = null) =>
        Publisher.Publish(files, claim, before ?? (_ => { }), TestContext.Current.CancellationToken);

    /// <summary>Every file below a folder but the marker, with its text, in ordinal order: what a host would serve.</summary>
    public static string[] OnDisk(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", All)
            .Select(path => (Name: Path.GetRelativePath(folder, path).Replace('\\', '/'), Text: System.IO.File.ReadAllText(path)))
            .Where(file => file.Name != Manifest.FileName)
            .Select(file => $"{file.Name}: {file.Text}").Order(StringComparer.Ordinal),
    ];

    public static string[] Expected(ImmutableArray<OutputFile> files) =>
        [.. files.Select(file => $"{file.Path}: {Encoding.UTF8.GetString(file.Bytes.Span)}").Order(StringComparer.Ordinal)];

    /// <summary>The names in a folder, in ordinal order.</summary>
    public static string[] Names(string folder) =>
        [.. Directory.EnumerateFileSystemEntries(folder, "*", new EnumerationOptions { AttributesToSkip = FileAttributes.None })
            .Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    private static readonly EnumerationOptions All = new() { AttributesToSkip = FileAttributes.None, RecurseSubdirectories = true };
}
