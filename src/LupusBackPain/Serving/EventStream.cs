using System.Text;
using Microsoft.AspNetCore.Http;

namespace LupusBackPain.Serving;

/// <summary>Tells an open page of each new build, as server-sent events. The first event says how things stand, so none can be missed.</summary>
internal static class EventStream
{
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(20);

    public static async Task SendAsync(HttpContext context, Preview preview, CancellationToken ending)
    {
        if (!RequestGate.IsSameOrigin(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }
        context.Response.ContentType = "text/event-stream";
        using var over = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, ending);
        try
        {
            await SendStatesAsync(context.Response, preview, over.Token);
        }
        catch (OperationCanceledException)
        {
        }
    }

    private static async Task SendStatesAsync(HttpResponse response, Preview preview, CancellationToken over)
    {
        while (true)
        {
            var state = preview.State;
            await response.Body.WriteAsync(Encoding.UTF8.GetBytes($"data: {FindingsPage.Json(state)}\n\n"), over);
            await response.Body.FlushAsync(over);
            while (await Task.WhenAny(state.Replaced, Task.Delay(Silence, over)) != state.Replaced)
            {
                over.ThrowIfCancellationRequested();
                await response.Body.WriteAsync(":\n\n"u8.ToArray(), over);
                await response.Body.FlushAsync(over);
            }
        }
    }
}
