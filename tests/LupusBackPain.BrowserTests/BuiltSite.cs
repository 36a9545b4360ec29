using System.Reflection;
using System.Xml.Linq;
using LupusBackPain.Commands;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace LupusBackPain.BrowserTests;

/// <summary>This repository's site, built by <c>lbp build</c> for a loopback address and served there as a static host would.</summary>
public sealed class BuiltSite : IAsyncDisposable
{
    private readonly WebApplication server;
    private readonly DirectoryInfo place;
    private readonly HostFile faults;

    private BuiltSite(WebApplication server, DirectoryInfo place, Uri root, HostFile faults) =>
        (this.server, this.place, Root, this.faults) = (server, place, root, faults);

    /// <summary>The address of the home page.</summary>
    public Uri Root { get; }

    /// <summary>The folder that holds the site's files.</summary>
    public string Folder => Path.Combine(place.FullName, "public");

    public static async Task<BuiltSite> Start(string basePath = "/")
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var host = builder.Build();
        var temporary = Directory.CreateTempSubdirectory("lbp-site-");
        var output = Path.Combine(temporary.FullName, "public");
        Directory.CreateDirectory(output);
        var files = new PhysicalFileProvider(output, Microsoft.Extensions.FileProviders.Physical.ExclusionFilters.None);
        var hostFile = new HostFile();
        host.Use(hostFile.Answer);
        host.UsePathBase(basePath.TrimEnd('/'));
        host.Use((context, next) => basePath == "/" || context.Request.PathBase.HasValue ? next(context) : Refuse(context));
        host.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
        host.UseStaticFiles(new StaticFileOptions { FileProvider = files, ServeUnknownFileTypes = true });
        host.Run(async context =>
        {
            context.Response.StatusCode = 404;
            context.Response.ContentType = "text/html; charset=utf-8";
            await context.Response.SendFileAsync(Path.Combine(output, "404.html"));
        });
        await host.StartAsync();
        var root = new Uri(new Uri(host.Urls.First()), basePath);
        Directory.Delete(output);
        Build(output, root, Repository, "2026-11-22");
        hostFile.Read(output);
        return new BuiltSite(host, temporary, root, hostFile);
    }

    /// <summary>This repository, whose site is built.</summary>
    public static string Repository { get; } =
        typeof(BuiltSite).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(each => each.Key == "RepositoryRoot").Value!;

    /// <summary>Whether requests find nobody there: each connection is cut without an answer.</summary>
    public bool IsDown
    {
        get => faults.IsDown;
        set => faults.IsDown = value;
    }

    /// <summary>A file of the built site, on the disk.</summary>
    public string FileOf(string path) => Path.Combine(Folder, path);

    /// <summary>Builds the site again, from a copy of this repository's content that was changed, for a later day.</summary>
    public void Publish(Action<DirectoryInfo> change, string date)
    {
        var copy = place.CreateSubdirectory("source");
        foreach (var file in ((string[])["content", "templates"]).SelectMany(part => Directory.EnumerateFiles(Path.Combine(Repository, part), "*", SearchOption.AllDirectories)))
        {
            var to = Path.Combine(copy.FullName, Path.GetRelativePath(Repository, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to, overwrite: true);
        }
        change(copy);
        Build(Folder, Root, copy.FullName, date);
    }

    /// <summary>The address of every page that the sitemap names.</summary>
    public IReadOnlyList<string> Pages() =>
        [.. XDocument.Load(Path.Combine(Folder, "sitemap.xml")).Descendants().Where(element => element.Name.LocalName == "loc").Select(element => element.Value)];

    /// <summary>The address at which a file of the built site is served: that of its folder for an index.html.</summary>
    public string AddressOf(string file)
    {
        var path = Path.GetRelativePath(Folder, file).Replace('\\', '/');
        return PathOf(Path.GetFileName(path) == "index.html" ? path[..^"index.html".Length] : path);
    }

    public string PathOf(string page) => new Uri(Root, page).AbsoluteUri;

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        place.Delete(recursive: true);
    }

    private static void Build(string output, Uri root, string source, string date)
    {
        using var error = new StringWriter();
        var exit = CommandLine.Run(["build", "--source", source, "--date", date, "--output", output, "--base-url", root.AbsoluteUri], new Terminal
        {
            Out = Stream.Null, Error = error, IsInteractive = false, Colour = false, Today = new DateOnly(2026, 11, 22), Folder = source,
        });
        Assert.True(exit == 0, error.ToString());
    }

    private static Task Refuse(HttpContext context)
    {
        context.Response.StatusCode = 421;
        return context.Response.WriteAsync("This site lies below its base path.");
    }
}
