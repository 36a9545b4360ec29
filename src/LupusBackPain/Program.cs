using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using LupusBackPain.Commands;

// Arguments in, exit code out. The only user of Console and Environment.
const long LastSecond = 253402300799; // 9999-12-31
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;

var stoppedBy = 0;
using var stop = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => Stop(context, ExitCode.Interrupted));
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => Stop(context, ExitCode.Terminated));
using var error = new StreamWriter(new MessageStream(Console.OpenStandardError()), new UTF8Encoding(false)) { AutoFlush = true };
using var output = Console.OpenStandardOutput();
try
{
    var exit = CommandLine.Run(args, new Terminal
    {
        Out = output,
        Error = error,
        IsInteractive = !Console.IsErrorRedirected && Variable("TERM") != "dumb" && Variable("CI") is null,
        Colour = !Console.IsErrorRedirected && Variable("TERM") != "dumb" && Variable("NO_COLOR") is null,
        Today = Today(),
        Folder = Environment.CurrentDirectory,
        Home = Variable("HOME"),
        Actions = Variable("GITHUB_ACTIONS") == "true" ? new ActionsJob(Variable("GITHUB_WORKSPACE"), Variable("GITHUB_STEP_SUMMARY")) : null,
        Stop = stop.Token,
    });
    return stoppedBy == 0 ? exit : stoppedBy;
}
catch (OperationCanceledException) when (stoppedBy != 0)
{
    return stoppedBy;
}
catch (IOException closed) when (closed.HResult == CommandLine.BrokenPipe)
{
    return ExitCode.Clean; // The reader has seen enough, as `| head` has.
}
catch (Exception bug)
{
    error.WriteLine($"lbp: this is a mistake in lbp itself, not in your content. Please report it with these lines:\n{bug}");
    return ExitCode.Bug;
}

// A command that hears the token ends by itself and cleans up; one that does not is ended within a second, which every stage but
// publishing survives without a trace, and publishing by what it finds at its next start.
void Stop(PosixSignalContext context, int exit)
{
    context.Cancel = true;
    stoppedBy = exit;
    stop.Cancel();
    _ = Task.Delay(TimeSpan.FromMilliseconds(800)).ContinueWith(_ => Environment.Exit(exit), TaskScheduler.Default);
}

static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;

static DateOnly Today() =>
    long.TryParse(Variable("SOURCE_DATE_EPOCH"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && seconds <= LastSecond
        ? DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime)
        : DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
