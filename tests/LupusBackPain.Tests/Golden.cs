namespace LupusBackPain.Tests;

/// <summary>Expected output that lives in files. With LBP_UPDATE=1 the files are written anew instead, to be read in the diff.</summary>
internal static class Golden
{
    private static readonly bool Update = Environment.GetEnvironmentVariable("LBP_UPDATE") == "1";

    /// <summary>Holds text to the file at <paramref name="path"/>.</summary>
    public static void Equal(string path, string actual)
    {
        if (Update)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
            return;
        }
        Assert.True(File.Exists(path), $"{Path.GetRelativePath(Repository.Root, path)} is missing; LBP_UPDATE=1 writes it. It would hold:\n{actual}");
        Assert.Equal(File.ReadAllText(path), actual);
    }
}
