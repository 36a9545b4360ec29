using Microsoft.AspNetCore.Http;

namespace LupusBackPain.BrowserTests;

/// <summary>What a host adds to the files: the headers that the site's _headers asks for on every page. It can be down.</summary>
internal sealed class HostFile
{
    private (string Name, string Value)[] headers = [];

    public volatile bool IsDown;

    /// <summary>Reads the lines of the first block, which is for all files.</summary>
    public void Read(string folder) => headers =
    [
        .. File.ReadLines(Path.Combine(folder, "_headers")).Skip(1).TakeWhile(line => line.StartsWith("  ", StringComparison.Ordinal))
            .Select(line => line.Trim().Split(": ", 2)).Select(parts => (parts[0], parts[1])),
    ];

    public Task Answer(HttpContext context, RequestDelegate next)
    {
        if (IsDown)
        {
            context.Abort();
            return Task.CompletedTask;
        }
        foreach (var (name, value) in headers)
        {
            context.Response.Headers[name] = value;
        }
        return next(context);
    }
}
