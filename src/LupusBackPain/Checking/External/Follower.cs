using System.Collections.Concurrent;

namespace LupusBackPain.Checking.External;

/// <summary>Asks whether an address is there, as a reader's browser would find out: redirects are followed one by one, each looked at first.</summary>
internal sealed class Follower(Requests requests)
{
    private const int MostRedirects = 5;
    private const int LongestRobots = 500 * 1024; // RFC 9309, 2.5
    private readonly ConcurrentDictionary<string, Lazy<Task<Robots>>> robots = new(StringComparer.Ordinal);

    /// <summary>The verdict on an address; an ETag that was given before may save the host its work.</summary>
    public async Task<Verdict> Ask(Url url, string? etag, CancellationToken stop)
    {
        var (reply, moved) = await Follow(url, hop => AskPage(hop, hop == url ? etag : null, stop));
        var movedTo = reply.Answer == Answer.Sound && moved is not null ? (moved with { Fragment = url.Fragment }).ToString() : null;
        return new Verdict(reply.Answer, reply.Status, movedTo, reply.ETag ?? (reply.Status == 304 ? etag : null));
    }

    /// <summary>Follows redirects. Moved is the address that the permanent ones at the start lead to, or null.</summary>
    internal static async Task<(Reply Reply, Url? Moved)> Follow(Url url, Func<Url, Task<Reply>> ask)
    {
        Url? moved = null;
        var allPermanent = true;
        for (var hops = 0; hops <= MostRedirects; hops++)
        {
            if (!IsOpen(url))
            {
                return (new Reply(Answer.Refused), null);
            }
            var reply = await ask(url);
            if (!reply.IsRedirect)
            {
                return (reply, moved);
            }
            if (Url.Parse(reply.Location!, url) is not { } next)
            {
                return (new Reply(Answer.Status, reply.Status), null);
            }
            if (url.Scheme == "https" && next.Scheme == "http")
            {
                return (new Reply(Answer.Downgrade), null);
            }
            allPermanent &= reply.IsPermanent;
            (url, moved) = (next, allPermanent ? next : moved);
        }
        return (new Reply(Answer.TooManyRedirects), null);
    }

    /// <summary>Whether an address may be asked for without a name and a password.</summary>
    private static bool IsOpen(Url url) => url is { IsHttp: true, Username: "", Password: "" };

    /// <summary>HEAD, and where that fails a GET of one octet: many hosts answer HEAD wrongly, or not at all.</summary>
    private async Task<Reply> AskPage(Url url, string? etag, CancellationToken stop)
    {
        if (!(await RobotsOf(url, stop)).Allows(url.Path + (url.Query is null ? "" : $"?{url.Query}")))
        {
            return new Reply(Answer.Robots);
        }
        var head = await requests.Send(HttpMethod.Head, url, etag, 0, stop);
        var isPlain = head.Answer is Answer.Gone or Answer.Unreachable || (head is { Answer: Answer.Status, IsRedirect: false } && head.Status is not (429 or 503));
        return isPlain ? await requests.Send(HttpMethod.Get, url, etag, 0, stop) : head;
    }

    private Task<Robots> RobotsOf(Url url, CancellationToken stop)
    {
        var file = url with { Path = "/robots.txt", Query = null, Fragment = null };
        return robots.GetOrAdd(file.ToString(), _ => new Lazy<Task<Robots>>(() => ReadRobots(file, stop))).Value;
    }

    /// <summary>A host without the file allows all; one whose file cannot be had now allows nothing; one that is not there is asked, to say so.</summary>
    private async Task<Robots> ReadRobots(Url file, CancellationToken stop)
    {
        var (reply, _) = await Follow(file, hop => requests.Send(HttpMethod.Get, hop, null, LongestRobots, stop));
        return reply.Body is not null ? Robots.Parse(reply.Body) : reply.Status >= 500 ? Robots.Nothing : Robots.All;
    }
}
