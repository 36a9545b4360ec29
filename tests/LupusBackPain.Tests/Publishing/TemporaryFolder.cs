namespace LupusBackPain.Tests.Publishing;

/// <summary>An empty folder for one test, gone after it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("lbp-test-").FullName;

    /// <summary>A path in the folder; nothing is created.</summary>
    public string At(params ReadOnlySpan<string> parts) => System.IO.Path.Combine([Path, .. parts]);

    /// <summary>Writes a small file and the folders that it lies in.</summary>
    public string File(string path, string text = "words")
    {
        var full = At(path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        System.IO.File.WriteAllText(full, text);
        return full;
    }

    public string Folder(string path) => Directory.CreateDirectory(At(path)).FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
