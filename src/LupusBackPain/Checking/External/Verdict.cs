namespace LupusBackPain.Checking.External;

/// <summary>What became of asking for an address of another site.</summary>
internal enum Answer : byte
{
    Sound,

    /// <summary>The host answers 404 or 410.</summary>
    Gone,

    /// <summary>The host's name does not exist.</summary>
    NoHost,

    /// <summary>Another status, which says nothing about whether readers reach the page.</summary>
    Status,
    Slow,
    Unreachable,

    /// <summary>It leads to an address or a port that is not of the public web, or asks for a password.</summary>
    Refused,

    /// <summary>A redirect from https: to http:.</summary>
    Downgrade,
    TooManyRedirects,

    /// <summary>The host's robots.txt asks not to.</summary>
    Robots,

    /// <summary>The host asks to come back later than this run can wait.</summary>
    Busy,

    /// <summary>The time for the whole run was over.</summary>
    NoTime,
}

/// <summary>
/// An answer with the status that it came with (0 where there was none), the address that permanent redirects gave in place of the first, and
/// the ETag by which to ask again.
/// </summary>
internal sealed record Verdict(Answer Answer, int Status = 0, string? MovedTo = null, string? ETag = null)
{
    public bool IsBroken => Answer is Answer.Gone or Answer.NoHost;

    /// <summary>Whether the other side said it, so that it will say the same again tomorrow.</summary>
    public bool IsLasting => Answer is Answer.Sound or Answer.Gone or Answer.NoHost or Answer.Status;
}

/// <summary>A verdict with when it was found, and since when the link is known to be broken (null where it is not).</summary>
internal sealed record Seen(Verdict Verdict, DateTimeOffset At, DateTimeOffset? BrokenSince)
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>Whether it was broken in two runs a day or more apart: what fails once may be a host that is down.</summary>
    public bool IsConfirmed => BrokenSince is { } since && At - since >= Day;

    /// <summary>Whether it still holds: what is sound for a week, all else for a day. A clock that went back makes it old.</summary>
    public bool IsFresh(DateTimeOffset now) => now >= At && now - At < (Verdict.Answer == Answer.Sound ? TimeSpan.FromDays(7) : Day);
}
