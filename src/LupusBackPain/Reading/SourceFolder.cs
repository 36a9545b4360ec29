using System.Text;
using LupusBackPain.Diagnostics;

namespace LupusBackPain.Reading;

/// <summary>The folder that a site is read from, and where the findings go: the one place that opens files.</summary>
internal sealed record SourceFolder(string Root, DiagnosticBag Bag)
{
    /// <summary>The most bytes that a text file may have.</summary>
    public const int TextLimit = 2 * 1024 * 1024;

    /// <summary>The most bytes that a picture, a film or a file of the theme may have.</summary>
    public const int MediaLimit = 20 * 1024 * 1024;

    /// <summary>The file's bytes; null, with a finding, where it has more than the limit.</summary>
    public byte[]? ReadBytes(FoundFile file, int limit)
    {
        if (file.Length > limit)
        {
            Bag.Add(Problems.Files.TooLarge(file.Path, file.Length, limit));
            return null;
        }

        // A pipe, a socket and a device have no length, and to open one could wait for ever.
        if (file.Length == 0)
        {
            return [];
        }
        using var handle = File.OpenHandle(Path.Combine(Root, file.Path), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = GC.AllocateUninitializedArray<byte>((int)file.Length);
        var length = 0;
        while (length < bytes.Length && RandomAccess.Read(handle, bytes.AsSpan(length), length) is var count and > 0)
        {
            length += count;
        }
        return length == bytes.Length ? bytes : bytes[..length];
    }

    /// <summary>The file as clean text; null, with a finding, where it is none.</summary>
    public string? ReadText(FoundFile file) =>
        ReadBytes(file, TextLimit) is { } bytes && CleanText.TryClean(file.Path, bytes, Bag, out var clean) ? Encoding.UTF8.GetString(clean) : null;

    /// <summary>The YAML document of a file, its values untyped; null where there is none, or where it cannot be read.</summary>
    public YamlNode? ReadYaml(FoundFile file) =>
        ReadText(file) is { } text ? YamlComposer.Compose(new YamlText(file.Path, text, 1), YamlComposer.DataNodes, Bag) : YamlNode.Refused(file.Path);
}
