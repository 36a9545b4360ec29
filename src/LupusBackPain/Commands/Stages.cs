using System.Diagnostics;
using System.Globalization;

namespace LupusBackPain.Commands;

/// <summary>
/// Which stage runs, for how long: shows a progress line to a person once a run takes over a second, and lists the times afterwards where asked.
/// </summary>
internal sealed class Stages : IDisposable
{
    private readonly Terminal terminal;
    private readonly Timer? ticker;
    private readonly Stopwatch total = Stopwatch.StartNew();
    private readonly List<(string Name, TimeSpan Start)> begun = [];
    private readonly Lock writing = new();
    private bool shown;

    public Stages(Terminal terminal, bool showProgress)
    {
        this.terminal = terminal;
        if (terminal.IsInteractive && showProgress)
        {
            ticker = new Timer(_ => Show(), null, TimeSpan.FromSeconds(1), TimeSpan.FromMilliseconds(250));
        }
    }

    /// <summary>The time since the run began.</summary>
    public TimeSpan Elapsed => total.Elapsed;

    /// <summary>Says that the stage of this name begins now, and the one before it has ended.</summary>
    public void Begin(string name)
    {
        lock (writing)
        {
            begun.Add((name, total.Elapsed));
        }
    }

    /// <summary>Clears the progress line; nothing more is shown.</summary>
    public void Dispose()
    {
        ticker?.Dispose();
        lock (writing)
        {
            if (shown)
            {
                terminal.Error.Write("\r\e[K");
                shown = false;
            }
        }
    }

    /// <summary>The stages with their times in milliseconds, one a line, and the whole.</summary>
    public string Times()
    {
        var lines = begun.Select((stage, index) =>
            Line(stage.Name, (index + 1 < begun.Count ? begun[index + 1].Start : total.Elapsed) - stage.Start));
        return string.Concat(lines) + Line("in all", total.Elapsed);
    }

    private static string Line(string name, TimeSpan time) =>
        string.Create(CultureInfo.InvariantCulture, $"{name,-12}{time.TotalMilliseconds,8:F0} ms\n");

    private void Show()
    {
        lock (writing)
        {
            if (begun.Count > 0)
            {
                shown = true;
                terminal.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r\e[K{begun[^1].Name} … {total.Elapsed.TotalSeconds:F0} s"));
                terminal.Error.Flush();
            }
        }
    }
}
