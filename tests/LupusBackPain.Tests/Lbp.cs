using System.Text;
using LupusBackPain.Commands;

namespace LupusBackPain.Tests;

/// <summary>Runs <c>lbp</c> in this process, as Program does, and keeps what it says.</summary>
internal static class Lbp
{
    /// <summary>The day that all tests count as.</summary>
    public static readonly DateOnly Day = new(2026, 11, 22);

    public static Ran Run(string folder, params string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var exit = CommandLine.Run(arguments, new Terminal
        {
            Out = output, Error = error, IsInteractive = false, Colour = false, Today = Day, Folder = folder, Stop = TestContext.Current.CancellationToken,
        });
        return new Ran(exit, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }
}

/// <summary>What one run of <c>lbp</c> came to.</summary>
internal sealed record Ran(int Exit, string Out, string Error);

/// <summary>The small site that fixtures start from, with this repository's English words.</summary>
internal static class SmallSite
{
    public static TemporaryFolder In(TemporaryFolder folder)
    {
        folder.With(Repository.PathOf("tests", "fixtures", "_base"));
        Directory.CreateDirectory(folder.Of("templates", "strings"));
        File.Copy(Repository.PathOf("templates", "strings", "en.yaml"), folder.Of("templates", "strings", "en.yaml"));
        return folder;
    }
}
