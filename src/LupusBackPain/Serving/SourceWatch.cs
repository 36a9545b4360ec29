using System.Threading.Channels;

namespace LupusBackPain.Serving;

/// <summary>
/// Tells when something below content/ or templates/ has changed, once for a burst of changes. The operating system's events are the usual
/// way. Where they fail (its limit on watched folders, a disk that sends none), the folders are looked through at intervals instead.
/// </summary>
internal sealed class SourceWatch : IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private const int MostQuietWaits = 20;
    private const NotifyFilters Names = NotifyFilters.FileName | NotifyFilters.DirectoryName;

    private readonly Channel<bool> changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly Lock gate = new();
    private readonly List<FileSystemWatcher> watchers = [];
    private readonly ServeOptions options;
    private readonly CancellationTokenSource ending = new();
    private bool polls;

    public SourceWatch(ServeOptions options)
    {
        this.options = options;
        if (options.Poll)
        {
            Poll();
        }
        else
        {
            WatchAgain();
        }
    }

    /// <summary>Completes when something has changed since it last completed (at first: since the watch began) and all is quiet again.</summary>
    public async Task ChangeAsync(CancellationToken stop)
    {
        await changes.Reader.ReadAsync(stop);
        for (var i = 0; i < MostQuietWaits; i++)
        {
            await Task.Delay(Quiet, stop);
            if (!changes.Reader.TryRead(out var _))
            {
                return;
            }
        }
    }

    public void Dispose()
    {
        ending.Cancel();
        lock (gate)
        {
            Unwatch();
        }
    }

    private void Changed() => changes.Writer.TryWrite(item: true);

    /// <summary>Watches the folders anew: at the start, and when one of them has come, gone or been replaced.</summary>
    private void WatchAgain()
    {
        lock (gate)
        {
            Unwatch();
            if (polls || ending.IsCancellationRequested)
            {
                return;
            }
            try
            {
                Add(options.Root, Names, recursive: false, name => FolderState.Names.Contains(name), WatchAgain);
                foreach (var folder in FolderState.Names.Select(name => Path.Combine(options.Root, name)).Where(Directory.Exists))
                {
                    Add(folder, Names | NotifyFilters.LastWrite | NotifyFilters.Size, recursive: true, name => FolderState.Matters(name), () => { });
                }
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
            {
                PollInstead(failure);
            }
        }
    }

    private void Unwatch()
    {
        watchers.ForEach(watcher => watcher.Dispose());
        watchers.Clear();
    }

    private void Add(string folder, NotifyFilters filters, bool recursive, Func<string, bool> matters, Action first)
    {
        var real = Directory.ResolveLinkTarget(folder, returnFinalTarget: true)?.FullName ?? folder;
        var watcher = new FileSystemWatcher(real) { IncludeSubdirectories = recursive, NotifyFilter = filters };
        watchers.Add(watcher);
        watcher.Created += (_, change) => Heard(change.Name);
        watcher.Changed += (_, change) => Heard(change.Name);
        watcher.Deleted += (_, change) => Heard(change.Name);
        watcher.Renamed += (_, change) => Heard(change.OldName, change.Name);
        watcher.Error += (_, error) => Failed(error.GetException());
        watcher.EnableRaisingEvents = true;

        void Heard(params ReadOnlySpan<string?> names)
        {
            foreach (var name in names)
            {
                if (name is not null && matters(name))
                {
                    first();
                    Changed();
                }
            }
        }
    }

    /// <summary>Events that were lost in a flood only mean that something has changed; any other failure ends the events.</summary>
    private void Failed(Exception failure)
    {
        if (failure is not InternalBufferOverflowException)
        {
            PollInstead(failure);
        }
        Changed();
    }

    private void PollInstead(Exception failure)
    {
        lock (gate)
        {
            if (!polls && !ending.IsCancellationRequested)
            {
                options.Say($"the system does not tell of changes here ({failure.Message}); looking for them once a second");
                Unwatch();
                Poll();
            }
        }
    }

    private void Poll()
    {
        polls = true;
        _ = PollAsync(FolderState.Of(options.Root), ending.Token);
    }

    private async Task PollAsync(FolderState last, CancellationToken stop)
    {
        using var timer = new PeriodicTimer(Interval);
        try
        {
            while (await timer.WaitForNextTickAsync(stop))
            {
                var now = FolderState.Of(options.Root);
                if (!now.IsSameAs(last))
                {
                    Changed();
                }
                last = now;
            }
        }
        catch (OperationCanceledException)
        {
        }
    }
}
