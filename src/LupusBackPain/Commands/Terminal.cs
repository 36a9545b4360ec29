using System.Text;

namespace LupusBackPain.Commands;

/// <summary>
/// The world outside a command: where to write, whether a person is looking, what day it is, and where the process stands. Made by Program
/// from the real ones, and by tests from their own.
/// </summary>
internal sealed record Terminal
{
    /// <summary>What was asked for goes here.</summary>
    public required Stream Out { get; init; }

    /// <summary>Findings, progress and the closing line go here.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Whether a person watches Error as it is written: the progress line depends on it.</summary>
    public required bool IsInteractive { get; init; }

    /// <summary>Whether colour is welcome (a terminal, and NO_COLOR is not set).</summary>
    public required bool Colour { get; init; }

    /// <summary>The day that a build counts as where nothing else says: SOURCE_DATE_EPOCH, else today.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The folder that relative paths start from.</summary>
    public required string Folder { get; init; }

    /// <summary>The user's own folder, which is never published into, or null.</summary>
    public string? Home { get; init; }

    /// <summary>The GitHub Actions job that this runs in, or null.</summary>
    public ActionsJob? Actions { get; init; }

    /// <summary>Cancelled by SIGINT and SIGTERM.</summary>
    public CancellationToken Stop { get; init; }

    /// <summary>A path as a person who stands in Folder would write it: relative where it lies there, with '/' between names.</summary>
    public string Shown(string path)
    {
        var relative = Path.GetRelativePath(Folder, path);
        var isBelow = !Path.IsPathRooted(relative) && relative.Split(Path.DirectorySeparatorChar)[0] != "..";
        return (isBelow ? relative : path).Replace(Path.DirectorySeparatorChar, '/');
    }

    /// <summary>Writes text to Out as UTF-8.</summary>
    public void WriteOut(string text) => Out.Write(Encoding.UTF8.GetBytes(text));
}

/// <summary>A job of GitHub Actions: the folder that the repository is in, and the file that takes the step's summary; null where not told.</summary>
internal sealed record ActionsJob(string? Workspace, string? SummaryFile);
