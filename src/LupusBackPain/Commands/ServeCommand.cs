using LupusBackPain.Serving;

namespace LupusBackPain.Commands;

/// <summary><c>lbp serve</c>: shows the site to whoever writes it, built anew after each change. Publishes nothing.</summary>
internal static class ServeCommand
{
    public static async Task<int> RunAsync(BuildRequest request, int port, Terminal terminal, CancellationToken stop)
    {
        using var stopped = CancellationTokenSource.CreateLinkedTokenSource(stop, terminal.Stop);
        await DevServer.RunAsync(new ServeOptions(request.Root, port, Poll: false, terminal.Error.WriteLine), _ => Build(request, terminal), stopped.Token);
        return ExitCode.Clean;
    }

    private static ServedSite Build(BuildRequest request, Terminal terminal)
    {
        using var stages = new Stages(terminal, showProgress: false);
        var made = BuildCommand.Make(request.Root, request.Options, stages);
        Report.Findings(made.Findings, request.Reporting, request.Root, terminal);
        Report.Close($"{Report.Plural(made.Pages, "page")} built in {Report.Seconds(stages.Elapsed)}: {Report.Count(made.Findings)}.", stages, request.Reporting, terminal);
        var basePath = (request.Options.BaseUrl ?? made.Settings?.BaseUrl)?.Path ?? "/";
        return new ServedSite(made.Files, basePath, made.Findings, made.ExitCode(request.Reporting.Strict) == ExitCode.Clean);
    }
}
