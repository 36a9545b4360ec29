using System.Security.Cryptography;
using System.Text;
using LupusBackPain.Model;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace LupusBackPain.Serving;

/// <summary>
/// Answers requests from memory: an address is looked up as a whole in the table of the site's files, so no address can lead to anything
/// else. What the preview adds of its own lies below /__lbp/ and is reached with a token that only its pages know.
/// </summary>
internal sealed class Responder(Preview preview, int port, CancellationToken ending) : IHttpApplication<HttpContext>
{
    private readonly string token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    public void DisposeContext(HttpContext context, Exception? exception)
    {
    }

    public async Task ProcessRequestAsync(HttpContext context)
    {
        SetHeaders(context.Response.Headers);
        var refusal = RequestGate.Check(context.Request, port);
        if (refusal is not null)
        {
            await RefuseAsync(context, refusal);
            return;
        }
        var path = context.Request.Path.Value ?? "/";
        var state = preview.State;
        await (path switch
        {
            LiveReload.ScriptPath or LiveReload.EventsPath when !HasToken(context.Request) =>
                RefuseAsync(context, new(StatusCodes.Status403Forbidden, "This page is from an earlier run of the preview; load it again.")),
            LiveReload.ScriptPath => SendAsync(context, StatusCodes.Status200OK, ".js", Encoding.UTF8.GetBytes(LiveReload.Script)),
            LiveReload.EventsPath => EventStream.SendAsync(context, preview, ending),
            LiveReload.StatusPath => SendPageAsync(context, StatusCodes.Status200OK, FindingsPage.Html(state), 'b', state.Build),
            _ when context.Request.Headers.ContainsKey("Service-Worker") =>
                SendAsync(context, StatusCodes.Status200OK, ".js", Encoding.UTF8.GetBytes(LiveReload.NoServiceWorker)),
            _ when state.Files is null => SendPageAsync(context, StatusCodes.Status503ServiceUnavailable, FindingsPage.Html(state), 'b', state.Build),
            _ => SendFileAsync(context, state, path),
        });
    }

    private Task SendFileAsync(HttpContext context, PreviewState state, string path)
    {
        var files = state.Files!;
        if (files.TryGetValue(path.EndsWith('/') ? path + "index.html" : path, out var file))
        {
            return SendFileAsync(context, state, file, StatusCodes.Status200OK);
        }
        if (files.ContainsKey(path + "/index.html"))
        {
            return Redirect(context, path + "/");
        }
        if (path == "/" && state.BasePath != "/")
        {
            return Redirect(context, state.BasePath);
        }
        return files.TryGetValue(state.BasePath + "404.html", out var missing)
            ? SendFileAsync(context, state, missing, StatusCodes.Status404NotFound)
            : RefuseAsync(context, new(StatusCodes.Status404NotFound, "There is no such page."));
    }

    private Task SendFileAsync(HttpContext context, PreviewState state, OutputFile file, int status)
    {
        var extension = Path.GetExtension(file.Path);
        return extension == ".html"
            ? SendPageAsync(context, status, Encoding.UTF8.GetString(file.Bytes.Span), 'v', state.Version)
            : SendAsync(context, status, extension, file.Bytes);
    }

    private Task SendPageAsync(HttpContext context, int status, string html, char kind, int number) =>
        SendAsync(context, status, ".html", Encoding.UTF8.GetBytes(LiveReload.Inject(html, token, kind, number)));

    private static async Task SendAsync(HttpContext context, int status, string extension, ReadOnlyMemory<byte> bytes)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = ContentTypes.Of(extension);
        context.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
        }
    }

    private static Task Redirect(HttpContext context, string path)
    {
        context.Response.StatusCode = StatusCodes.Status302Found;
        context.Response.Headers.Location = new PathString(path).ToUriComponent() + context.Request.QueryString.ToUriComponent();
        return Task.CompletedTask;
    }

    private static Task RefuseAsync(HttpContext context, Refusal refusal)
    {
        if (refusal.Status == StatusCodes.Status405MethodNotAllowed)
        {
            context.Response.Headers.Allow = "GET, HEAD";
        }
        return SendAsync(context, refusal.Status, ".txt", Encoding.UTF8.GetBytes(refusal.Reason + "\n"));
    }

    /// <summary>Nothing is kept, guessed, framed or lent to another origin. The page's own policy is in the page, as when published.</summary>
    private static void SetHeaders(IHeaderDictionary headers)
    {
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "frame-ancestors 'none'";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }

    private bool HasToken(HttpRequest request) => CryptographicOperations.FixedTimeEquals(
        Encoding.UTF8.GetBytes(request.Query["t"].ToString()), Encoding.UTF8.GetBytes(token));
}
