using System.Collections.Frozen;
using System.Collections.Immutable;
using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Serving;

/// <summary>
/// What is served at a moment: the files of the newest good build by their decoded address (null before the first), the findings of the
/// newest build of all, and whether that is the same build. Build counts all builds (0: none yet) and Version the good ones, so that a page
/// knows when it is old.
/// </summary>
internal sealed record PreviewState(
    int Build, int Version, FrozenDictionary<string, OutputFile>? Files, string BasePath, ImmutableArray<Diagnostic> Findings, bool IsNewest)
{
    private readonly TaskCompletionSource replaced = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when a newer build takes this one's place.</summary>
    public Task Replaced => replaced.Task;

    public void Replace() => replaced.TrySetResult();
}

/// <summary>The one thing that changes while the server runs: which state it serves. One writer, many readers.</summary>
internal sealed class Preview
{
    private volatile PreviewState state = new(0, 0, null, "/", [], IsNewest: false);

    public PreviewState State => state;

    /// <summary>Takes over a build: its files where it is whole, else only its findings.</summary>
    public void Show(ServedSite built)
    {
        var old = state;
        state = built.Whole
            ? new PreviewState(old.Build + 1, old.Version + 1, ByAddress(built), built.BasePath, built.Findings, IsNewest: true)
            : new PreviewState(old.Build + 1, old.Version, old.Files, old.BasePath, built.Findings, IsNewest: false);
        old.Replace();
    }

    private static FrozenDictionary<string, OutputFile> ByAddress(ServedSite built) =>
        built.Files.ToFrozenDictionary(file => built.BasePath + file.Path, StringComparer.Ordinal);
}
