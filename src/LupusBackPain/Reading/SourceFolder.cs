using System.Buffers;
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
        var bytes = GC.AllocateUninitializedArray<byte>((int)file.Length);
        Fill(file, bytes);
        return bytes;
    }

    /// <summary>What <paramref name="use"/> makes of the file's clean text (UTF-8); null, with a finding, where it is no text.</summary>
    public T? ReadText<T>(FoundFile file, Func<ReadOnlySpan<byte>, T> use)
        where T : class
    {
        if (file.Length > TextLimit)
        {
            Bag.Add(Problems.Files.TooLarge(file.Path, file.Length, TextLimit));
            return null;
        }
        var bytes = ArrayPool<byte>.Shared.Rent((int)file.Length);
        try
        {
            var text = bytes.AsSpan(0, (int)file.Length);
            if (!text.IsEmpty)
            {
                Fill(file, text);
            }
            return CleanText.TryClean(file.Path, text, Bag, out var clean) ? use(clean) : null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    /// <summary>The file as clean text; null, with a finding, where it is none.</summary>
    public string? ReadText(FoundFile file) => ReadText(file, Encoding.UTF8.GetString);

    /// <summary>Reads the file as it was found. One that has changed since may be half of what its author wrote, so that nothing is built of it.</summary>
    private void Fill(FoundFile file, Span<byte> bytes)
    {
        using var handle = File.OpenHandle(Path.Combine(Root, file.Path), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var length = 0;
        while (length < bytes.Length && RandomAccess.Read(handle, bytes[length..], length) is var count and > 0)
        {
            length += count;
        }
        if (length < bytes.Length || RandomAccess.GetLength(handle) != file.Length)
        {
            throw new IOException($"'{file.Path}' has changed while it was read; run lbp again");
        }
    }

    /// <summary>The YAML document of a file, its values untyped; null where there is none, or where it cannot be read.</summary>
    public YamlNode? ReadYaml(FoundFile file) =>
        ReadText(file) is { } text ? YamlComposer.Compose(new YamlText(file.Path, text, 1), YamlComposer.DataNodes, Bag) : YamlNode.Refused(file.Path);
}
