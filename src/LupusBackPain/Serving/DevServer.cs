using System.Collections.Immutable;
using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Serving;

/// <summary>
/// What a preview asks for: the folder that holds content/ and templates/, the first port to try (0: any free one), whether to look for
/// changes at intervals because the disk does not tell of them, and where lines for the person who started it go.
/// </summary>
internal sealed record ServeOptions(string Root, int Port, bool Poll, Action<string> Say);

/// <summary>What one build gave: files to serve below the base path ("/" or "/health/"), its findings, and whether it may be published.</summary>
internal sealed record ServedSite(ImmutableArray<OutputFile> Files, string BasePath, ImmutableArray<Diagnostic> Findings, bool Whole);

/// <summary>
/// The preview: builds, serves the site from memory to this machine alone, builds again after each change below content/ and templates/,
/// and has the browser follow. A build with errors is shown on the pages of the last good one.
/// </summary>
internal static class DevServer
{
    public const int DefaultPort = 4000;

    /// <summary>Runs until stopped. Throws IOException where no port is free. A build that throws an IOException is shown like a finding.</summary>
    public static async Task RunAsync(ServeOptions options, Func<CancellationToken, ServedSite> build, CancellationToken stop)
    {
        var preview = new Preview();
        await using var listener = await Listener.StartAsync(options, preview, stop);
        using var watch = new SourceWatch(options);
        try
        {
            preview.Show(await BuildAsync(build, stop));
            options.Say($"{listener.Address}{preview.State.BasePath[1..]} shows the site and follows your changes; Ctrl-C stops it");
            while (true)
            {
                await watch.ChangeAsync(stop);
                preview.Show(await BuildAsync(build, stop));
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
        }
    }

    /// <summary>A build that does not heed the token is left behind, so that the server stops at once.</summary>
    private static async Task<ServedSite> BuildAsync(Func<CancellationToken, ServedSite> build, CancellationToken stop)
    {
        try
        {
            return await Task.Run(() => build(stop), stop).WaitAsync(stop);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new ServedSite([], "/", [Problems.Machine.BuildFailed(failure.Message)], Whole: false);
        }
    }
}
