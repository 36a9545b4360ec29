namespace LupusBackPain.Commands;

/// <summary>What the process tells its caller. A number never changes its meaning.</summary>
internal static class ExitCode
{
    public const int Clean = 0;

    /// <summary>Findings at or above the threshold; nothing was published.</summary>
    public const int Findings = 1;

    /// <summary>Wrong arguments or settings.</summary>
    public const int Usage = 2;

    /// <summary>The machine failed: disk full, permission, another build running.</summary>
    public const int Machine = 3;

    /// <summary>A mistake in this program.</summary>
    public const int Bug = 4;

    /// <summary>Stopped by SIGINT (Ctrl-C).</summary>
    public const int Interrupted = 130;

    /// <summary>Stopped by SIGTERM.</summary>
    public const int Terminated = 143;
}
